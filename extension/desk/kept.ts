// Analyses kept in the browser, so that a page revisited or a tab restored shows its flags at once. They hold the words
// that flags quote and a few around them, never a page's text; they leave after a day, or when the reader says so.

import type { Analysis } from "./types";

const INDEX = "kept";
const MOST_BYTES = 3_000_000; // of the five that every browser grants
const LONGEST_MS = 24 * 3600 * 1000; // rules get better: an old remark should not outlive its rule for long

interface Entry {
  key: string;
  bytes: number;
}

let turn: Promise<unknown> = Promise.resolve(); // one change of the index after the other

export async function find(key: string): Promise<Analysis | null> {
  const kept = (await chrome.storage.local.get(key))[key] as { until: number; analysis: Analysis } | undefined;
  return kept && kept.until > Date.now() ? kept.analysis : null;
}

export function keep(key: string, analysis: Analysis): Promise<void> {
  const until = Math.min(Date.parse(analysis.good_until), Date.now() + LONGEST_MS);
  const bytes = JSON.stringify(analysis).length;
  if (bytes > MOST_BYTES / 2) return Promise.resolve();
  return inTurn(async () => {
    const index = [{ key, bytes }, ...(await entries()).filter((entry) => entry.key !== key)];
    let sum = 0;
    const stays = index.filter((entry) => (sum += entry.bytes) <= MOST_BYTES);
    const goes = index.filter((entry) => !stays.includes(entry)).map((entry) => entry.key);
    await chrome.storage.local.remove(goes);
    await chrome.storage.local.set({ [key]: { until, analysis }, [INDEX]: stays });
  });
}

export function forget(): Promise<void> {
  return inTurn(async () => chrome.storage.local.remove([INDEX, ...(await entries()).map((entry) => entry.key)]));
}

async function entries(): Promise<Entry[]> {
  return ((await chrome.storage.local.get(INDEX))[INDEX] as Entry[] | undefined) ?? [];
}

function inTurn(deed: () => Promise<void>): Promise<void> {
  const done = turn.then(deed);
  turn = done.catch(() => undefined);
  return done;
}
