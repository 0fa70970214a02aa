// What the reader sees beside the text: a small panel with the label and every flag as a real list, and the card of one
// flag with its evidence. Both live in one shadow host outside the page's body, in the browser's top layer.

import type { Evidence, Flag, Label } from "../desk/types";
import type { Placed } from "./anchor";
import style from "./card.css";

export class Card {
  private readonly host = document.createElement("copydesk-card");
  private readonly panel = document.createElement("aside");

  constructor(private readonly ending: AbortSignal) {
    const root = this.host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    this.panel.setAttribute("role", "complementary");
    this.panel.setAttribute("aria-label", "Copydesk");
    this.panel.tabIndex = -1;
    this.host.popover = "manual";
    root.append(this.panel);
    document.documentElement.append(this.host);
    this.host.showPopover();
    ending.addEventListener("abort", () => this.host.remove());
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.host.hidePopover(), { signal: ending });
  }

  /** One sentence instead of a result: working, or why not. */
  note(sentence: string): void {
    this.panel.replaceChildren(this.head("Copydesk"), paragraph(sentence, "status"));
  }

  /** The result: label, list of flags, and the card of a flag when it is clicked in list or page. */
  show(label: Label, placed: Placed[], lost: Flag[], backend: string): void {
    const list = document.createElement("ol");
    for (const one of placed) list.append(this.item(one, backend));
    const parts: Node[] = [this.head("Copydesk"), paragraph(label.summary, "status")];
    if (placed.length) parts.push(list);
    if (lost.length) parts.push(paragraph(`${lost.length} more could not be placed: the page has changed.`));
    this.panel.dataset["level"] = label.level;
    this.panel.replaceChildren(...parts);

    document.addEventListener(
      "click",
      (event) => {
        const hit = placed.findIndex(({ range }) => [...range.getClientRects()].some((box) => inside(event, box)));
        if (hit >= 0) this.open(list.children[hit] as HTMLElement);
      },
      { signal: this.ending },
    );
  }

  private open(item: HTMLElement): void {
    if (!this.host.matches(":popover-open")) this.host.showPopover();
    const details = item.querySelector("details")!;
    details.open = true;
    item.scrollIntoView({ block: "nearest" });
    details.querySelector("summary")!.focus();
  }

  private head(title: string): Node {
    const head = document.createElement("header");
    const close = document.createElement("button");
    close.textContent = "×";
    close.setAttribute("aria-label", "Close Copydesk");
    close.addEventListener("click", () => this.host.hidePopover());
    head.append(element("strong", title), close);
    return head;
  }

  private item({ flag, range }: Placed, backend: string): HTMLLIElement {
    const item = document.createElement("li");
    item.className = flag.severity;
    const details = document.createElement("details");
    details.name = "flag";
    const summary = document.createElement("summary");
    summary.append(element("span", flag.severity, "severity"), " ", element("q", flag.exact));
    summary.addEventListener("click", () => scrollTo(range));
    const why = document.createElement("a");
    why.href = backend + flag.help;
    why.target = "_blank";
    why.rel = "noreferrer";
    why.textContent = "Why this rule";
    details.append(summary, paragraph(flag.message));
    if (flag.suggestions.length) {
      details.append(paragraph(`On record: ${flag.suggestions.map(({ text }) => text).join(", ")}`, "suggestion"));
    }
    for (const evidence of flag.evidence) details.append(evidenceOf(evidence));
    const foot = paragraph(`${flag.certainty} · `, "foot");
    foot.append(why);
    details.append(foot);
    item.append(details);
    return item;
  }
}

function evidenceOf(evidence: Evidence): HTMLElement {
  const block = paragraph("", "evidence");
  block.append(element("b", evidence.title), `: ${evidence.statement}`);
  if (evidence.cites) block.append(" ", element("small", `[${evidence.cites}]`));
  if (evidence.url && /^https?:/.test(evidence.url)) {
    const link = document.createElement("a");
    link.href = evidence.url;
    link.target = "_blank";
    link.rel = "noreferrer";
    link.textContent = "source";
    block.append(" ", link);
  }
  return block;
}

function scrollTo(range: Range): void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

function inside(event: MouseEvent, box: DOMRect): boolean {
  return event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
}

function element(tag: string, text: string, kind?: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

function paragraph(text: string, role?: string): HTMLElement {
  const made = element("p", text, role);
  if (role === "status") made.setAttribute("role", "status");
  return made;
}
