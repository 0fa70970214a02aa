// One page from its reader's "check" to the flags in it, and what happens to them while the page lives: it is edited, swapped
// for another, left. One abort signal ends everything that was begun here.

import { ASKING, toBackground, type Answer, type Badge, type Preview, type Report, type Said } from "../desk/messages";
import { bringBack, nameOf, putAside, setAside } from "../desk/putaside";
import { onChange, settings, type Settings } from "../desk/settings";
import { Trouble, type TroubleTold } from "../desk/trouble";
import { familyOf, type Analysis, type Flag } from "../desk/types";
import { anchor, type Placed } from "./anchor";
import { extract, type Article } from "./extract";
import { Showing } from "./showing";
import { watch, watchAddress } from "./watching";

type State = Report["state"];
type Wishes = Pick<Settings, "families" | "severities" | "longest"> & { wrong: Record<string, string> };

export class Visit {
  private state: State = "idle";
  private trouble: TroubleTold | undefined;
  private article: Article | null = null;
  private analysis: Analysis | null = null;
  private from: "here" | "known" | "sent" | undefined;
  private backend = "";
  private flags: Flag[] = []; // all that were found so far
  private visible: Placed[] = [];
  private lost: Flag[] = [];
  private aside: Flag[] = [];
  private run = new AbortController(); // the check under way, and what watches over it
  private sent = ""; // the text that was asked about last
  private asked = ""; // the address that the reader wanted checked
  private always = false; // the reader wants every page of this site checked
  private wishes: Wishes = { families: [], severities: [], longest: 0, wrong: {} };
  private readonly showing: Showing;

  constructor(private readonly ending: AbortSignal) {
    this.showing = new Showing((placed, wrong) => this.say(placed.flag, wrong), ending);
    ending.addEventListener("abort", () => this.run.abort());
    watchAddress(() => void this.moved(), ending);
    // A page that is left may be kept to come back to, with this script asleep in it and its port open.
    addEventListener("pagehide", () => this.state === "working" && this.forget(), { signal: ending });
    addEventListener("pageshow", ({ persisted }) => persisted && this.returned(), { signal: ending });
    onChange(["families", "severities"], () => void this.prefer().then(() => this.showFlags()), ending);
  }

  /** Reads the page and asks for its flags, anew if it was done before. */
  async check(always: boolean): Promise<void> {
    this.always ||= always;
    this.asked = addressOf();
    const signal = this.begin();
    this.enter("working");
    try {
      const styled = toBackground<void>({ kind: "style" });
      const longest = this.prefer().then(() => this.wishes.longest); // the page is read meanwhile
      const article = await extract(document, longest, signal);
      await styled;
      await this.ask(article, signal);
    } catch (error) {
      this.fail(error, signal);
    }
  }

  /** What would be sent, word for word; nothing is. */
  async preview(): Promise<Preview> {
    try {
      await this.prefer();
      return { page: (await extract(document, this.wishes.longest, this.ending)).page };
    } catch (error) {
      return { trouble: toldOf(error) };
    }
  }

  report(): Report {
    const { label, page, unanswered } = this.analysis ?? {};
    return {
      state: this.state,
      url: addressOf(),
      title: this.article?.page.title ?? document.title,
      flags: this.visible.map(({ flag }) => flag),
      lost: this.lost,
      aside: this.aside,
      hidden: this.flags.length - this.visible.length - this.lost.length - this.aside.length,
      ...(label && page && unanswered && { label, unanswered, words: page.words }),
      ...(this.backend && { backend: this.backend }),
      ...(this.from && { from: this.from }),
      ...(this.article?.part && { part: this.article.part }),
      ...(this.trouble && { trouble: this.trouble }),
    };
  }

  show(id: string, place = 0): void {
    this.showing.show(id, place);
  }

  step(by: 1 | -1): void {
    this.showing.step(by);
  }

  close(): void {
    this.showing.close();
  }

  /** Hides a flag that the reader calls wrong, here and next time, and tells the backend; or brings it back. */
  async say(flag: Flag, wrong: boolean): Promise<Said> {
    const name = nameOf(addressOf(), flag);
    const id = (await putAside())[name] ?? uuid();
    await (wrong ? setAside(name, id) : bringBack(name));
    await this.prefer();
    this.showFlags();
    const verdict = wrong ? "wrong" : "withdrawn";
    return toBackground({ kind: "feedback", analysis: this.analysis?.id ?? "", flag: flag.id, verdict, id });
  }

  async sayById(id: string, wrong: boolean): Promise<Said> {
    const flag = this.flags.find((one) => one.id === id);
    return flag ? this.say(flag, wrong) : { said: false, trouble: { kind: "failed" } };
  }

  private async ask(article: Article, signal: AbortSignal): Promise<void> {
    this.article = article;
    this.sent = article.page.text;
    const answers = new Promise<void>((done, fail) => {
      const port = chrome.runtime.connect({ name: ASKING });
      const hangUp = () => {
        port.disconnect(); // the background ends its request by this
        done();
      };
      signal.addEventListener("abort", hangUp);
      port.onDisconnect.addListener(() => fail(new Trouble("failed")));
      port.onMessage.addListener((answer: Answer) => {
        if (signal.aborted) return;
        if (answer.kind === "found") this.found(answer.flags, answer.backend);
        if (answer.kind === "trouble") fail(new Trouble(answer.trouble.kind, answer.trouble.detail, answer.trouble.until));
        if (answer.kind === "checked") this.checked(answer);
        if (answer.kind === "checked" || answer.kind === "trouble") port.disconnect();
        if (answer.kind === "checked") done();
      });
      port.postMessage(article.page);
    });
    await answers;
    if (signal.aborted) return;
    watch(article, () => void this.changed(signal), signal);
  }

  private found(flags: Flag[], backend: string): void {
    if (this.state !== "working") return;
    this.backend = backend;
    this.flags = [...this.flags, ...flags];
    this.showFlags();
  }

  private checked({ analysis, backend, from }: Extract<Answer, { kind: "checked" }>): void {
    this.analysis = analysis;
    this.flags = analysis.flags;
    this.backend = backend;
    this.from = from;
    this.state = "checked";
    this.showFlags();
    if (!this.always || this.visible.length) this.showing.announce(this.visible.length);
  }

  /** Learns what the reader wants to see. */
  private async prefer(): Promise<void> {
    const [{ families, severities, longest }, wrong] = await Promise.all([settings(), putAside()]);
    this.wishes = { families, severities, longest, wrong };
  }

  /** Places and paints what the reader wants to see of the flags. */
  private showFlags(): void {
    if (!this.article) return;
    const { families, severities, wrong } = this.wishes;
    const url = addressOf();
    this.aside = this.flags.filter((flag) => nameOf(url, flag) in wrong);
    const wanted = this.flags.filter(
      (flag) => !this.aside.includes(flag) && severities.includes(flag.severity) && families.includes(familyOf(flag)),
    );
    const { placed, lost } = anchor(wanted, this.article);
    this.visible = placed;
    this.lost = lost;
    this.showing.present(placed, this.backend);
    this.tellOthers();
  }

  /** The article may have been edited: flags move with their words, and another text is asked about anew. */
  private async changed(signal: AbortSignal): Promise<void> {
    try {
      const article = await extract(document, this.wishes.longest, signal);
      this.article = article;
      this.showFlags();
      if (article.page.text === this.sent) {
        if (!this.showing.intact) this.showing.present(this.visible, this.backend);
        return;
      }
      if (addressOf() === this.asked || this.always) await this.check(this.always);
      else this.forget();
    } catch (error) {
      if (signal.aborted) return;
      if (this.always) this.fail(error, signal);
      else this.forget();
    }
  }

  /** The address is another, without a page having been loaded. */
  private async moved(): Promise<void> {
    if (this.state === "idle" && !this.always) return;
    // A page that loads more below itself changes its address while it is read.
    const pieces = this.state === "checked" && this.article ? this.article.pieces : [];
    const still = pieces.length > 0 && pieces.every(({ node }) => node.isConnected);
    if (still && pieces.some(({ node }) => node.parentElement?.checkVisibility())) return;
    if (this.always) await this.check(true);
    else this.forget();
  }

  /** The reader came back to a page that the browser had kept; its badge was not. */
  private returned(): void {
    if (this.always && this.state === "idle") void this.check(true);
    else this.tellOthers();
  }

  private begin(): AbortSignal {
    this.forgetQuietly();
    this.run = new AbortController();
    return this.run.signal;
  }

  private forget(): void {
    this.forgetQuietly();
    this.enter("idle");
  }

  private forgetQuietly(): void {
    this.run.abort();
    this.article = this.analysis = null;
    this.flags = this.visible = this.lost = this.aside = [];
    this.trouble = this.from = undefined;
    this.showing.present([], this.backend);
  }

  private fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.trouble = toldOf(error);
    this.enter("trouble");
  }

  private enter(state: State): void {
    this.state = state;
    this.tellOthers();
  }

  private tellOthers(): void {
    if (!this.ending.aborted) void toBackground<void>({ kind: "changed", badge: this.badge() }).catch(() => undefined);
  }

  private badge(): Badge {
    if (this.state === "working") return { kind: "working" };
    if (this.state === "checked") return { kind: "flags", number: this.visible.length, level: this.analysis!.label.level };
    // On a site that is always checked, a page without an article is nothing to be told about.
    const expected = this.always && /^(not-an-article|too-short|private|in-a-frame)$/.test(this.trouble?.kind ?? "");
    return { kind: this.state === "trouble" && !expected ? "trouble" : "none" };
  }
}

function toldOf(error: unknown): TroubleTold {
  return error instanceof Trouble ? error.told : { kind: "failed", detail: String(error) };
}

function addressOf(): string {
  return location.href.split("#")[0]!;
}

/** A random UUID, on insecure pages too, where crypto.randomUUID is not. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}
