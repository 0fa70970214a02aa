// The page as one plain tree: a copy in a document of its own, with shadow roots opened out and slots filled, and without
// what nobody reads. Each part of the copy that holds words knows the page's own text nodes that these words are in.

import type { Pace } from "./pace";

/** On an element of the copy: which of `holders` it is. */
export const HOLDER = "data-copydesk";

export interface Flat {
  document: Document;
  /** For each element of the copy that holds words of its own: the page's text nodes with these words. */
  holders: Text[][];
  /** Every text node of the page that could be read, with its place in the order of reading. */
  order: Map<Text, number>;
  /** What stands before some of them although it is in none: white space between tags, or a new line. */
  gaps: Map<Text, " " | "\n">;
  headings: HTMLElement[]; // the page's own, of the first rank
  frames: HTMLElement[];
}

const UNREAD = new Set(
  ("SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT BUTTON INPUT NAV DIALOG CANVAS SVG OBJECT EMBED VIDEO AUDIO IMG PICTURE " +
    "COPYDESK-CARD").split(" "),
);

/** Words of a class or an id by which sites name what is no part of their stories. */
const AROUND = /^(ads?|advert\w*|adslot|adunit|ad[-_].+|.+[-_]ads?|sponsor(ed)?|promo(ted)?|newsletter.*|paywall.*|cookie.*|comments?)$/i;

/** Elements whose words Readability moves out of them; these words get a holder of their own. */
const LOOSE = new Set("BODY DIV SECTION ARTICLE MAIN ASIDE HEADER FOOTER TD CENTER FORM".split(" "));

/** Copies the page. Changes nothing in it; no image is loaded and no custom element awakes in the copy. */
export async function flatten(page: Document, pace: Pace): Promise<Flat> {
  const copy = page.implementation.createHTMLDocument(page.title);
  const flat: Flat = { document: copy, holders: [], order: new Map(), gaps: new Map(), headings: [], frames: [] };
  let gap: " " | "\n" | null = null;
  const open: { node: Node; into: Element }[] = [];
  const push = (nodes: readonly Node[], into: Element) => {
    for (let at = nodes.length - 1; at >= 0; at--) open.push({ node: nodes[at]!, into });
  };
  push([...page.body.childNodes], copy.body);
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, into } = next;
    if (node.nodeType === Node.TEXT_NODE) {
      if (holdText(node as Text, into, flat)) {
        if (gap) flat.gaps.set(node as Text, gap);
        gap = null;
      } else gap ??= " ";
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as HTMLElement;
      const tag = element.tagName.toUpperCase();
      if (tag === "BR") gap = "\n";
      if (tag === "IFRAME" || tag === "FRAME") flat.frames.push(element);
      else if (!UNREAD.has(tag) && !element.hidden && !isAround(element, tag)) {
        if (tag === "H1") flat.headings.push(element);
        const made = plain(element, tag, copy);
        into.append(made);
        push(childrenOf(element, tag), made);
      }
    }
    if (pace.due) await pace.rest();
  }
  return flat;
}

/** Copies a text node; false where it holds no words. */
function holdText(text: Text, into: Element, flat: Flat): boolean {
  if (!text.data.trim()) {
    into.append(text.data);
    return false;
  }
  flat.order.set(text, flat.order.size);
  let holder = into;
  if (LOOSE.has(into.tagName)) {
    holder = flat.document.createElement("span");
    into.append(holder);
  }
  const known = holder.getAttribute(HOLDER);
  if (known === null) holder.setAttribute(HOLDER, String(flat.holders.push([text]) - 1));
  else flat.holders[Number(known)]!.push(text);
  holder.append(text.data);
  return true;
}

/** Whether it is an advertisement, an offer or the readers' own words: Readability keeps some of these within a story. */
function isAround(element: HTMLElement, tag: string): boolean {
  if (tag === "ARTICLE" || tag === "MAIN" || tag === "P") return false;
  return element.id !== "" || element.classList.length > 0
    ? [element.id, ...element.classList].some((word) => AROUND.test(word))
    : false;
}

/** An element of the same kind. Only what says whether it is an article's is carried over. */
function plain(element: HTMLElement, tag: string, copy: Document): Element {
  // A custom element says nothing by its name.
  const made = copy.createElement(tag.includes("-") || tag === "SLOT" ? (isInline(element) ? "span" : "div") : tag);
  for (const name of ["id", "class", "role", "style", "aria-hidden", "aria-modal", "itemprop", "rel"]) {
    const value = element.getAttribute(name);
    if (value !== null) made.setAttribute(name, value);
  }
  if (tag === "A") made.setAttribute("href", "#"); // that it is a link counts, not where it leads
  return made;
}

function isInline(element: HTMLElement): boolean {
  return getComputedStyle(element).display.startsWith("inline");
}

function childrenOf(element: HTMLElement, tag: string): Node[] {
  if (tag === "SLOT") {
    const filled = (element as HTMLSlotElement).assignedNodes();
    return filled.length ? filled : [...element.childNodes];
  }
  return [...(shadowOf(element) ?? element).childNodes];
}

/** Its shadow root, a closed one too: the browser opens them to extensions. */
function shadowOf(element: HTMLElement): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.tagName.includes("-")) return null;
  const opened = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot; // Firefox
  return opened ?? (globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) as ShadowRoot | null | undefined) ?? null;
}
