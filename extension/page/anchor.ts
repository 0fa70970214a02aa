// From flags to places in the page. A misplaced flag is worse than none, so every place is verified by its words.
//
// The order: the flag's own position if its words stand there; else the words with their context; else the words alone
// if they stand in the text exactly once; else the flag is lost, and reported as such.

import type { Flag } from "../desk/types";
import type { Article, Piece } from "./extract";

export interface Placed {
  flag: Flag;
  range: Range;
}

/** Finds each flag's place; flags whose words are not to be found come back as lost. */
export function anchor(flags: Flag[], article: Article): { placed: Placed[]; lost: Flag[] } {
  const placed: Placed[] = [];
  const lost: Flag[] = [];
  for (const flag of flags) {
    const start = locate(flag, article.page.text);
    const range = start === null ? null : rangeOf(start, start + flag.exact.length, article.pieces);
    if (range) placed.push({ flag, range });
    else lost.push(flag);
  }
  return { placed, lost };
}

/** Where the flag's words begin in the text, or null. Offsets are UTF-16 units, as JavaScript counts. */
export function locate(flag: Pick<Flag, "start" | "end" | "exact" | "prefix" | "suffix">, text: string): number | null {
  if (text.slice(flag.start, flag.end) === flag.exact) return flag.start;
  const within = text.indexOf(flag.prefix + flag.exact + flag.suffix);
  if (within >= 0) return within + flag.prefix.length;
  const first = text.indexOf(flag.exact);
  return first >= 0 && text.indexOf(flag.exact, first + 1) < 0 ? first : null;
}

function rangeOf(start: number, end: number, pieces: Piece[]): Range | null {
  const first = pieceAt(start, pieces);
  const last = pieceAt(end - 1, pieces);
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset + start - first.start);
  range.setEnd(last.node, last.offset + end - last.start);
  return range;
}

function pieceAt(position: number, pieces: Piece[]): Piece | null {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle]!;
    if (position < piece.start) high = middle - 1;
    else if (position >= piece.end) low = middle + 1;
    else return piece;
  }
  return null;
}
