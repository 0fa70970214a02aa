// The card beside flagged words, and the voice that tells how many there are. Both live in a shadow root of their own
// outside the page's body; the card stands in the browser's top layer, so nothing of the page covers it.

import { build, button } from "../interface/build";
import { quotedWords, remark, severityMark } from "../interface/remark";
import { language, say } from "../interface/words";
import type { Placed } from "./anchor";
import colours from "../interface/colours.css";
import remarkStyle from "../interface/remark.css";
import style from "./card.css";
import { isDark } from "./ground";

const GAP = 8; // between words and card
const LINGER_MS = 250; // in which the pointer may cross from the words to the card

export interface CardDeeds {
  step(by: 1 | -1): void;
  place(placed: Placed, place: number): void; // to another place that the same remark is about
  wrong(placed: Placed, wrong: boolean): Promise<string>; // what to tell the reader about it
  closed(): void;
}

/** What a card shows: the flags at one place, and which of how many the first of them is. */
export interface Shown {
  placed: Placed[];
  range: Range; // that the card stands beside
  box: DOMRect; // of its first words, or those pointed at
  number: number;
  of: number;
  backend: string;
}

export class Card {
  private readonly host = document.createElement("copydesk-card");
  private readonly voice = build("div", { class: "voice", attributes: { role: "status" } });
  private readonly card = build("section", { attributes: { popover: "manual", tabindex: "-1" } });
  private leaving: ReturnType<typeof setTimeout> | undefined;
  private back: Element | null = null; // where the focus was
  private shown: Shown | null = null;
  pinned = false; // it stays until it is closed

  constructor(
    private readonly deeds: CardDeeds,
    ending: AbortSignal,
  ) {
    const root = this.host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(colours + remarkStyle + style);
    root.adoptedStyleSheets = [sheet];
    this.host.lang = language();
    this.host.dir = chrome.i18n.getMessage("@@bidi_dir");
    this.card.setAttribute("role", "dialog");
    this.card.setAttribute("aria-label", say("card_label"));
    root.append(this.voice, this.card);
    document.documentElement.append(this.host);
    this.card.addEventListener("pointerenter", () => clearTimeout(this.leaving));
    this.card.addEventListener("pointerleave", () => this.leave());
    ending.addEventListener("abort", () => this.host.remove());
    const whileOpen = { signal: ending, passive: true, capture: true };
    addEventListener("scroll", () => this.open && this.follow(), whileOpen);
    addEventListener("resize", () => this.open && this.follow(), whileOpen);
  }

  get open(): boolean {
    return this.card.matches(":popover-open");
  }

  /** The flags that the card shows now. */
  get about(): Placed[] {
    return this.open ? (this.shown?.placed ?? []) : [];
  }

  /** Tells those who do not see the page, without moving them. */
  announce(words: string): void {
    this.voice.textContent = words;
  }

  show(shown: Shown, how: { pin: boolean; focus: boolean }): void {
    clearTimeout(this.leaving);
    this.pinned = how.pin || (this.pinned && this.open);
    this.shown = shown;
    this.card.replaceChildren(this.head(shown), ...shown.placed.map((one) => this.entry(one, shown.backend)));
    this.host.style.colorScheme = isDark(document) ? "dark" : "light";
    this.card.dataset["severity"] = shown.placed[0]!.flag.severity;
    // Placed into the document again, should the page have thrown it out.
    if (!this.host.isConnected) document.documentElement.append(this.host);
    if (!this.open) {
      this.back = document.activeElement;
      this.card.showPopover();
    }
    this.place(shown.box);
    this.card.scrollTop = 0;
    if (how.focus) this.card.focus({ preventScroll: true });
  }

  /** Closes soon, unless the pointer comes to the card, or the reader meant it to stay. */
  leave(): void {
    if (this.pinned) return;
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => this.close(), LINGER_MS);
  }

  /** Closes, and gives the focus back if the card had it. */
  close(): void {
    clearTimeout(this.leaving);
    if (!this.open) return;
    const focused = this.host.shadowRoot?.activeElement;
    this.card.hidePopover();
    this.pinned = false;
    this.shown = null;
    if (focused) (this.back as HTMLElement | null)?.focus?.({ preventScroll: true });
    this.back = null;
    this.deeds.closed();
  }

  private head({ number, of }: Shown): Node {
    return build(
      "header",
      {},
      build("strong", { text: "Copydesk" }),
      of > 1 && build("span", { class: "number", text: say("number_of", number, of) }),
      of > 1 && this.sign("↑", say("previous"), () => this.deeds.step(-1)),
      of > 1 && this.sign("↓", say("next"), () => this.deeds.step(1)),
      this.sign("×", say("close"), () => this.close()),
    );
  }

  private sign(sign: string, label: string, deed: () => void): HTMLButtonElement {
    const made = button(sign, "sign", deed);
    made.setAttribute("aria-label", label);
    made.title = label;
    return made;
  }

  private entry(placed: Placed, backend: string): HTMLElement {
    const entry = build("article");
    const tell = async (wrong: boolean) => {
      this.pinned = true;
      const undo = wrong && button(say("undo"), "as-link", () => void tell(false));
      const said = build("p", { class: "said", text: await this.deeds.wrong(placed, wrong), attributes: { role: "status" } });
      if (undo) said.append(" ", undo);
      if (wrong) entry.replaceChildren(said);
      else this.close();
      if (undo) undo.focus();
    };
    entry.append(
      build("p", { class: "about" }, severityMark(placed.flag), " ", quotedWords(placed.flag)),
      remark(placed.flag, backend, { wrong: () => void tell(true), place: (place) => this.deeds.place(placed, place) }),
    );
    return entry;
  }

  private follow(): void {
    const box = this.shown?.range.getClientRects()[0];
    if (!box || (!this.pinned && (box.bottom < 0 || box.top > innerHeight))) this.close();
    else this.place(box);
  }

  /** Under the words where there is room, else over them, and always inside the window. */
  private place(box: DOMRect): void {
    const { offsetWidth: width, offsetHeight: height } = this.card;
    const { clientWidth, clientHeight } = document.documentElement;
    const under = box.bottom + GAP;
    const over = box.top - GAP - height;
    const top = under + height <= clientHeight || over < GAP ? under : over;
    this.card.style.top = `${Math.max(GAP, Math.min(top, clientHeight - height - GAP))}px`;
    const rightToLeft = getComputedStyle(this.host).direction === "rtl";
    const left = rightToLeft ? box.right - width : box.left;
    this.card.style.left = `${Math.max(GAP, Math.min(left, clientWidth - width - GAP))}px`;
  }
}
