// The article of a live page as plain text, with a map from every stretch of it back to the page's text nodes.
//
// Readability works on a clone; each element of the clone carries the number of its live original, so what it keeps can
// be found again in the page. Should it find no article, there is none: a page of links is not checked.

import { Readability } from "@mozilla/readability";
import type { Link, Page } from "../desk/types";

const NUMBER = "data-copydesk-number";
const SHORTEST_ARTICLE = 140; // characters: below that there is nothing to check
const BLOCK = /^(block|list-item|table|table-row|table-cell|table-caption|flex|grid|flow-root)$/;
const UNREAD = "script, style, noscript, template, textarea, select, button, nav, [hidden], [aria-hidden=true]";

/** A run of the article's text that stands, letter for letter, in one text node. */
export interface Piece {
  start: number;
  end: number;
  node: Text;
  offset: number; // of the piece's first letter in the node
}

export interface Article {
  page: Page;
  pieces: Piece[];
}

/** Reads the article, or gives null where the page has none. Changes nothing in the page. */
export function extract(document: Document): Article | null {
  const live = [...document.querySelectorAll("body *")];
  const kept = articleElements(document, live);
  if (!kept) return null;

  const writer = new Writer();
  const headline = headlineOf(document, kept);
  if (headline) writer.block(headline);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (!parent || !kept.has(parent) || headline?.contains(parent) || parent.closest(UNREAD)) continue;
    writer.text(node, blockOf(parent));
  }
  if (writer.written.length < SHORTEST_ARTICLE) return null;

  const page: Page = { text: writer.written, url: location.href.split("#")[0]!, links: writer.links() };
  if (document.title) page.title = document.title;
  const published = publishedAt(document);
  if (published) page.published_at = published;
  const language = document.documentElement.lang;
  if (language) page.language = language;
  return { page, pieces: writer.pieces };
}

function articleElements(document: Document, live: Element[]): Set<Element> | null {
  const clone = document.cloneNode(true) as Document;
  clone.querySelectorAll("body *").forEach((element, number) => element.setAttribute(NUMBER, String(number)));
  const article = new Readability<Element>(clone, { serializer: (root) => root as Element, keepClasses: true }).parse();
  if (!article?.content) return null;
  const kept = new Set<Element>();
  for (const element of article.content.querySelectorAll(`[${NUMBER}]`)) {
    const original = live[Number(element.getAttribute(NUMBER))];
    if (original) kept.add(original);
  }
  return kept;
}

/** The page's headline, which Readability leaves out: the first h1 before the article's text. */
function headlineOf(document: Document, kept: Set<Element>): Element | null {
  const h1 = document.querySelector("h1");
  if (!h1?.textContent?.trim() || kept.has(h1)) return null;
  const first = kept.values().next().value;
  return first && h1.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING ? h1 : null;
}

function blockOf(element: Element): Element {
  let block: Element = element;
  while (block.parentElement && !BLOCK.test(getComputedStyle(block).display)) block = block.parentElement;
  return block;
}

/** Writes text node after text node, white space folded, a line for each block, remembering where each word came from. */
class Writer {
  written = "";
  pieces: Piece[] = [];
  private block_: Element | null = null;
  private gap = "";
  private anchors = new Map<HTMLAnchorElement, { start: number; end: number }>();

  block(element: Element): void {
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) this.text(node, element);
  }

  text(node: Text, block: Element): void {
    if (block !== this.block_) {
      if (this.written) this.gap = "\n";
      this.block_ = block;
    }
    const anchor = node.parentElement?.closest("a") ?? null;
    for (const word of node.data.matchAll(/\s+|\S+/g)) {
      if (/^\s/.test(word[0])) {
        if (this.written && !this.gap) this.gap = " ";
        continue;
      }
      this.written += this.gap;
      this.gap = "";
      const start = this.written.length;
      this.written += word[0];
      const end = this.written.length;
      this.pieces.push({ start, end, node, offset: word.index });
      if (anchor?.href.startsWith("http")) {
        this.anchors.set(anchor, { start: this.anchors.get(anchor)?.start ?? start, end });
      }
    }
  }

  links(): Link[] {
    return [...this.anchors].map(([anchor, { start, end }]) => ({ start, end, href: anchor.href }));
  }
}

/** The day of publication as the page's own metadata give it, or null. */
function publishedAt(document: Document): string | null {
  const candidates = [
    ...[...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => datePublished(script.textContent)),
    document.querySelector('meta[property="article:published_time"], meta[itemprop="datePublished"], meta[name="date"]')?.getAttribute("content"),
    document.querySelector("article time[datetime], time[itemprop=datePublished][datetime]")?.getAttribute("datetime"),
  ];
  for (const candidate of candidates) {
    const day = /^\d{4}-\d{2}-\d{2}/.exec(candidate ?? "")?.[0];
    if (day) return day;
  }
  return null;
}

function datePublished(json: string | null): string | null {
  return /"datePublished"\s*:\s*"([^"]+)"/.exec(json ?? "")?.[1] ?? null;
}
