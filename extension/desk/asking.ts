// How a page gets its answer: from what is kept here; else by its fingerprint, which costs no upload; else by sending it.

import { Client } from "./client";
import { fingerprint } from "./fingerprint";
import * as kept from "./kept";
import type { Answer } from "./messages";
import type { Settings } from "./settings";
import { Trouble } from "./trouble";
import { FAMILIES, type Flag, type Page } from "./types";

/** Tells every part of the answer as it comes; ends with "checked" or "trouble", or with nothing once the signal ended. */
export async function ask(page: Page, wanted: Settings, tell: (answer: Answer) => void, signal: AbortSignal): Promise<void> {
  const { backend, key, families } = wanted;
  const client = new Client(backend, key, families);
  try {
    const name = await fingerprint(page);
    const place = ["analysis", name, backend, families.length < FAMILIES.length ? [...families].sort().join() : ""].join(" ");
    const here = await kept.find(place);
    if (here) return tell({ kind: "checked", analysis: here, backend, from: "here" });
    const there = await client.known(name, signal);
    if (there) {
      tell({ kind: "checked", analysis: there, backend, from: "known" });
      return await kept.keep(place, there);
    }
    const found = gathered((flags) => tell({ kind: "found", flags, backend }));
    const analysis = await client.check(page, found, () => tell({ kind: "alive" }), signal);
    tell({ kind: "checked", analysis, backend, from: "sent" });
    await kept.keep(place, analysis);
  } catch (error) {
    if (signal.aborted) return;
    const trouble = error instanceof Trouble ? error : new Trouble("failed", String(error));
    tell({ kind: "trouble", trouble: trouble.told });
  }
}

/** Flags that come in one breath are told together: painting each alone would cost more than it shows. */
function gathered(tell: (flags: Flag[]) => void): (flag: Flag) => void {
  let waiting: Flag[] = [];
  return (flag) => {
    if (waiting.push(flag) > 1) return;
    setTimeout(() => {
      tell(waiting);
      waiting = [];
    });
  };
}
