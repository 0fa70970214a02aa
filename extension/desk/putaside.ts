// Flags that the reader called wrong. They stay hidden on that page, and can be brought back.

import type { Flag } from "./types";

const PUT_ASIDE = "putAside";
const MOST = 500;

/** From a flag on a page to the id under which it was said to be wrong. */
type PutAside = Record<string, string>;

/** A flag on a page, wherever in its text it may come to stand. */
export function nameOf(url: string, flag: Flag): string {
  return [url.split(/[?#]/)[0], flag.rule, flag.exact, flag.message].join("\n");
}

export async function putAside(): Promise<PutAside> {
  return ((await chrome.storage.local.get(PUT_ASIDE))[PUT_ASIDE] as PutAside | undefined) ?? {};
}

export async function setAside(name: string, id: string): Promise<void> {
  const kept = Object.entries({ ...(await putAside()), [name]: id }).slice(-MOST);
  await chrome.storage.local.set({ [PUT_ASIDE]: Object.fromEntries(kept) });
}

export async function bringBack(name: string): Promise<void> {
  const { [name]: _, ...rest } = await putAside();
  await chrome.storage.local.set({ [PUT_ASIDE]: rest });
}

export async function forgetAside(): Promise<void> {
  await chrome.storage.local.remove(PUT_ASIDE);
}
