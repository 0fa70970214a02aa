// From flags to places in the page: the text's letters back to the page's own text nodes.

import type { Flag, Place } from "../desk/types";
import type { Article } from "./extract";
import { locate } from "./locate";
import type { Piece } from "./writing";

export interface Placed {
  flag: Flag; // its places are those that were found
  ranges: [Range, ...Range[]]; // one for each; the first is the one the remark is made on
}

/** Finds each flag's places, in the order of the text; flags whose words are not to be found come back as lost. */
export function anchor(flags: readonly Flag[], article: Article): { placed: Placed[]; lost: Flag[] } {
  const placed: (Placed & { start: number })[] = [];
  const lost: Flag[] = [];
  for (const flag of flags) {
    const start = locate(flag, article.page.text);
    const first = start === null ? null : rangeAt(start, flag.exact, article);
    if (start === null || !first) {
      lost.push(flag);
      continue;
    }
    const others = (flag.places ?? [])
      .filter((place) => place.start !== flag.start)
      .map((place) => ({ place, at: locate(place, article.page.text) }))
      .map(({ place, at }) => ({ place, range: at === null ? null : rangeAt(at, place.exact, article) }))
      .filter((other): other is { place: Place; range: Range } => other.range !== null);
    const found = flag.places && { ...flag, places: [flag.places[0]!, ...others.map(({ place }) => place)] };
    placed.push({ flag: found ?? flag, ranges: [first, ...others.map(({ range }) => range)], start });
  }
  placed.sort((one, other) => one.start - other.start);
  return { placed, lost };
}

function rangeAt(start: number, exact: string, { pieces }: Article): Range | null {
  const first = pieceAt(start, pieces);
  const last = pieceAt(start + exact.length - 1, pieces);
  if (!first?.node.isConnected || !last?.node.isConnected) return null;
  if (first.node.getRootNode() !== last.node.getRootNode()) return null; // no range reaches out of a shadow root
  const range = document.createRange();
  try {
    range.setStart(first.node, first.offset + start - first.start);
    range.setEnd(last.node, last.offset + start + exact.length - last.start);
  } catch {
    return null; // the node was shortened since it was read
  }
  return stands(exact, range) ? range : null;
}

/** Whether these words stand in the range, white space and half letters aside. */
function stands(exact: string, range: Range): boolean {
  const letters = (words: string) => words.replace(/[\s\uFFFD\uD800-\uDFFF]+/g, "");
  const there = letters(range.toString());
  // A range across blocks also holds what was left out between them.
  return there === letters(exact) || (exact.includes("\n") && there.length > exact.length);
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
