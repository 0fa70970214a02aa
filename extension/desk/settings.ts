// What the reader has decided. Which sites are always checked is not here: the browser's own list of permissions says it.

import { FAMILIES, SEVERITIES, type Family, type Severity } from "./types";

export const DEFAULT_BACKEND = "http://127.0.0.1:8400";

export interface Settings {
  backend: string; // an address without a slash at its end
  key: string; // empty: none
  families: Family[];
  severities: Severity[];
  agreed: boolean; // that pages are sent when the reader asks for it
  longest: number; // characters of a page that are sent at most
}

const DEFAULTS: Settings = {
  backend: DEFAULT_BACKEND,
  key: "",
  families: [...FAMILIES],
  severities: [...SEVERITIES],
  agreed: false,
  longest: 150_000, // some 25,000 words: longer than what newspapers print, and read within seconds
};

export async function settings(): Promise<Settings> {
  return { ...DEFAULTS, ...(await chrome.storage.local.get(DEFAULTS as unknown as Record<string, unknown>)) } as Settings;
}

export async function change(changed: Partial<Settings>): Promise<void> {
  await chrome.storage.local.set(changed);
}

/** Calls back whenever one of these settings has changed, until the signal ends it. */
export function onChange(names: (keyof Settings)[], changed: () => void, ending?: AbortSignal): void {
  const heard = (changes: Record<string, unknown>) => {
    if (names.some((name) => name in changes)) changed();
  };
  chrome.storage.local.onChanged.addListener(heard);
  ending?.addEventListener("abort", () => chrome.storage.local.onChanged.removeListener(heard));
}

/** The address as it is kept; null where it is none, or would carry page texts over the network in the clear. */
export function usableBackend(written: string): string | null {
  let url: URL;
  try {
    url = new URL(written.trim());
  } catch {
    return null;
  }
  const here = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && here)) return null;
  return (url.origin + url.pathname).replace(/\/+$/, "");
}
