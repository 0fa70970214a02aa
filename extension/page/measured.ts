// How long the page's main thread works for a page: for `make bench`. No part of the extension.

import type { Flag } from "../desk/types";
import { anchor } from "./anchor";
import { extract, type Article } from "./extract";
import { Paint } from "./highlight";
import { Pointing } from "./pointing";

/** Milliseconds, the median of so many rounds. */
export async function measured(flags: Flag[], rounds: number): Promise<Record<string, number>> {
  const times: Record<string, number[]> = { extraction: [], anchoring: [], highlighting: [] };
  const paint = new Paint();
  for (let round = 0; round < rounds; round++) {
    let began = performance.now();
    const article: Article = await extract(document, Infinity, new AbortController().signal);
    times["extraction"]!.push(performance.now() - began);
    began = performance.now();
    const { placed, lost } = anchor(flags, article);
    times["anchoring"]!.push(performance.now() - began);
    if (lost.length) throw new Error(`${lost.length} flags were lost`);
    began = performance.now();
    paint.paint(placed);
    new Pointing(placed);
    times["highlighting"]!.push(performance.now() - began);
  }
  paint.clear();
  return Object.fromEntries(Object.entries(times).map(([part, taken]) => [part, taken.sort((a, b) => a - b)[rounds >> 1]!]));
}
