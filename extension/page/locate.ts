// Where a flag's words stand in a text that may have changed since. A misplaced flag is worse than none, so its words must
// be there letter for letter; only what stands around them may differ, and that decides between places with equal words.
//
// The order is Hypothesis's: the position, if words and context are there; else every place with the words, by context;
// else the flag is lost. Unlike a reader's note, a remark on words that were since corrected must not stay on them.

import search from "approx-string-match";
import type { Place } from "../desk/types";

const MOST_PLACES = 500; // of equal words that are compared
const ENOUGH = 1; // of two: as much context as one whole side
const CLEARLY = 0.2; // by how much the best must beat the next
const SPEAKING = 24; // letters in a row that no text has twice by chance

/** Where the words begin, in UTF-16 units; null when that is not beyond doubt. */
export function locate(place: Place, text: string): number | null {
  const { start, exact, prefix, suffix } = place;
  if (!exact) return null;
  if (text.startsWith(prefix + exact + suffix, start - prefix.length)) return start;

  const places: { at: number; likeness: number }[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(exact, at + 1)) {
    places.push({ at, likeness: likeness(place, text, at) });
  }
  places.sort((one, other) => other.likeness - one.likeness || distance(one.at, start) - distance(other.at, start));
  const [best, next] = places;
  if (!best) return null;
  if (!next && exact.length >= SPEAKING) return best.at;
  if (best.likeness < ENOUGH) return null;
  // A sentence that stands there twice is the same remark twice: the nearer one is meant.
  const twice = best.likeness === 2;
  return !next || twice || best.likeness - next.likeness >= CLEARLY ? best.at : null;
}

/** How much of a place's context stands around these words: 0 none, 1 as much as one side, 2 all. */
function likeness({ exact, prefix, suffix }: Place, text: string, at: number): number {
  const end = at + exact.length;
  const before = side(prefix, text.slice(Math.max(0, at - prefix.length), at), text.slice(Math.max(0, at - 1.5 * prefix.length), at));
  const after = side(suffix, text.slice(end, end + suffix.length), text.slice(end, end + 1.5 * suffix.length));
  return before + after;
}

function side(context: string, there: string, around: string): number {
  if (context === there) return 1;
  if (context.length < 4) return 0.5; // the text's beginning or end: it says little
  const most = Math.floor(context.length / 2);
  const errors = Math.min(most + 1, ...search(around, context, most).map((match) => match.errors));
  return errors > most ? 0 : 1 - errors / context.length;
}

function distance(one: number, other: number): number {
  return Math.abs(one - other);
}
