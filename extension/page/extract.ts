// The article of a live page: its text, what is known of it, and a map from every stretch of the text to the page's nodes.
//
// Readability works on a copy. What it keeps is found again in the page through the holders that `flatten` has marked.

import { Readability } from "@mozilla/readability";
import type { Page } from "../desk/types";
import { Trouble } from "../desk/trouble";
import { flatten, HOLDER, type Flat } from "./flatten";
import { languageOf, publishedAt, titleOf } from "./metadata";
import { Pace } from "./pace";
import { isPrivate } from "./privacy";
import { Writing, type Piece } from "./writing";

export interface Article {
  page: Page;
  pieces: Piece[];
  root: Element; // holds all of the article that is not in a shadow root
  part?: { read: number; of: number }; // characters, where the article is longer than what is sent of one
}

const SHORTEST = 140; // characters: below that there is nothing to check
const MOST_LINKED = 0.5; // of a page's letters: more, and it is a list of other pages
const FRAME_SHARE = 0.3; // of the window: a frame that large may hold what the reader means
const BLOCK = /^(block|list-item|table|flex|grid|flow-root)/;

/** Reads the article. Changes nothing in the page. Throws `Trouble` where there is nothing that could be checked. */
export async function extract(document: Document, longest: number | Promise<number>, signal: AbortSignal): Promise<Article> {
  if (isPrivate(document, location.hostname)) throw new Trouble("private");
  const pace = new Pace(signal);
  const flat = await flatten(document, pace);
  await pace.rest();
  const texts = articleTexts(flat);
  await pace.rest();

  const most = await longest;
  const { headline, missing } = headlineOf(flat, texts);
  const writing = new Writing();
  const blocks = new Map<Element, Element | null>();
  let whole = 0;
  for (const text of [...missing, ...texts]) {
    const block = blockOf(text, blocks);
    if (!block) continue;
    const before = writing.text.length;
    if (before < most || writing.within(block)) {
      const gap = flat.gaps.get(text);
      if (gap) writing.leave(gap);
      writing.write(text, block, text.parentElement?.closest("a") ?? null);
    }
    whole += writing.text.length > before ? writing.text.length - before : text.data.length;
    if (pace.due) await pace.rest();
  }
  if (writing.text.length < SHORTEST) throw absence(flat, writing.text.length);
  if (writing.linked > writing.text.length * MOST_LINKED) throw new Trouble("not-an-article");

  const root = commonAncestor(writing.pieces);
  const page: Page = { text: writing.text, url: location.href.split("#")[0]!.slice(0, 8192), links: writing.links() };
  const title = titleOf(document, headline?.textContent ?? null);
  if (title) page.title = title;
  const published = publishedAt(document);
  if (published) page.published_at = published;
  const language = languageOf(root);
  if (language) page.language = language;
  const article: Article = { page, pieces: writing.pieces, root };
  if (whole > writing.text.length * 1.02) article.part = { read: writing.text.length, of: whole };
  return article;
}

/** The page's text nodes that Readability counts to the article, in the order of reading. */
function articleTexts(flat: Flat): Text[] {
  const read = new Readability<Element>(flat.document, {
    serializer: (root) => root as Element,
    keepClasses: true,
    disableJSONLD: true,
  }).parse();
  const kept: Text[] = [];
  for (const element of read?.content?.querySelectorAll(`[${HOLDER}]`) ?? []) {
    kept.push(...(flat.holders[Number(element.getAttribute(HOLDER))] ?? []));
  }
  return kept.sort((one, other) => flat.order.get(one)! - flat.order.get(other)!);
}

/** The article's headline: the nearest before its text, or its first. Its words are missing where Readability left it out. */
function headlineOf(flat: Flat, texts: Text[]): { headline: HTMLElement | null; missing: Text[] } {
  const kept = new Set(texts);
  const first = texts[0] ? flat.order.get(texts[0])! : 0;
  const headings = flat.headings
    .map((heading) => ({ heading, words: wordsIn(heading, flat) }))
    .filter(({ words }) => words.length > 0 && texts.length > 0);
  const before = headings.filter(({ words }) => flat.order.get(words[0]!)! < first && !words.some((word) => kept.has(word)));
  const within = headings.find(({ words }) => words.every((word) => kept.has(word)));
  const nearest = before.at(-1);
  return { headline: (nearest ?? within)?.heading ?? null, missing: nearest?.words ?? [] };
}

function wordsIn(element: HTMLElement, flat: Flat): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: Text[] = [];
  while (walker.nextNode()) if (flat.order.has(walker.currentNode as Text)) words.push(walker.currentNode as Text);
  return words;
}

/** The block that a text stands in; null where it is not shown. */
function blockOf(text: Text, known: Map<Element, Element | null>): Element | null {
  const parent = parentOf(text);
  return parent && blockFrom(parent, known);
}

function blockFrom(element: Element, known: Map<Element, Element | null>): Element | null {
  const before = known.get(element);
  if (before !== undefined) return before;
  const style = getComputedStyle(element);
  let block: Element | null = element;
  if (style.display === "none" || style.visibility === "hidden") block = null;
  else {
    const parent = parentOf(element);
    const outer = parent && parent !== element.ownerDocument.body ? blockFrom(parent, known) : parent;
    if (parent && outer === null) block = null;
    else if (!BLOCK.test(style.display)) block = outer ?? element;
  }
  known.set(element, block);
  return block;
}

function parentOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.parentNode;
  return root instanceof ShadowRoot ? root.host : null;
}

function commonAncestor(pieces: Piece[]): Element {
  const outside = (node: Node): Element => {
    const root = node.getRootNode();
    return root instanceof ShadowRoot ? outside(root.host) : (node.parentElement ?? document.body);
  };
  const first = outside(pieces[0]!.node);
  const last = outside(pieces.at(-1)!.node);
  let root: Element = first;
  while (!root.contains(last) && root.parentElement) root = root.parentElement;
  return root;
}

function absence(flat: Flat, length: number): Trouble {
  const framed = flat.frames.some((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return width * height > innerWidth * innerHeight * FRAME_SHARE;
  });
  if (framed) return new Trouble("in-a-frame");
  return new Trouble(length > 0 ? "too-short" : "not-an-article");
}
