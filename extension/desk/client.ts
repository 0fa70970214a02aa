// The backend, asked over HTTP. No cookies, no referrer; nothing is sent but the page.

import type { Analysis, Page, Problem } from "./types";

export const DEFAULT_BACKEND = "http://127.0.0.1:8400";

/** The address of the reader's backend, without a slash at its end. */
export async function backend(): Promise<string> {
  const { backend } = await chrome.storage.local.get({ backend: DEFAULT_BACKEND });
  return String(backend).replace(/\/+$/, "");
}

/** The page's analysis, with offsets in UTF-16 units, as the browser counts. Throws an Error made for the reader's eyes. */
export async function check(page: Page): Promise<Analysis> {
  const address = await backend();
  let response: Response;
  try {
    response = await fetch(`${address}/v1/analyses`, {
      method: "POST",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...page, options: { offsets: "utf-16" } }),
      signal: AbortSignal.timeout(60_000),
    });
  } catch {
    throw new Error(`The backend at ${address} does not answer. Is it running? Its address is set in the options.`);
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && answer) return answer as Analysis;
  const problem = answer as Problem | null;
  throw new Error(problem?.detail ?? problem?.title ?? `The backend answered ${response.status}.`);
}
