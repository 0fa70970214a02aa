// Why there is no answer, in kinds that readers can tell apart and do something about.

import type { Problem } from "./types";

export type TroubleKind =
  | "unreachable" // the browser's own pages and its shops, where no extension may go
  | "private" // a page with a password or payment field, a mailbox, a bank
  | "not-an-article"
  | "in-a-frame" // the text stands in a frame, which is a page of its own
  | "too-short"
  | "language"
  | "offline" // the reader has no network
  | "away" // the backend does not answer
  | "no-key" // the backend wants a key, and the reader has set none
  | "refused" // a key that the backend does not know, or that is not for this
  | "limited" // too many pages at once, with the time to come again
  | "too-large"
  | "failed";

export interface TroubleTold {
  kind: TroubleKind;
  detail?: string; // the backend's own words, where it said any
  until?: number; // when to come again, in milliseconds since 1970
}

export class Trouble extends Error {
  constructor(
    readonly kind: TroubleKind,
    readonly detail?: string,
    readonly until?: number,
  ) {
    super(detail ?? kind);
  }

  get told(): TroubleTold {
    return {
      kind: this.kind,
      ...(this.detail !== undefined && { detail: this.detail }),
      ...(this.until !== undefined && { until: this.until }),
    };
  }
}

/** What a problem that the backend answers with means to a reader. */
export function troubleOf(problem: Problem, status: number, retryAfter?: string | null): Trouble {
  const detail = problem.detail ?? problem.title;
  const type = problem.type?.split("/").pop();
  if (type === "language-not-read") return new Trouble("language", detail);
  if (type === "page-empty") return new Trouble("too-short", detail);
  if (type === "key-missing") return new Trouble("no-key", detail);
  if (status === 401 || status === 403) return new Trouble("refused", detail);
  if (status === 413) return new Trouble("too-large", detail);
  const seconds = problem.retry_after ?? secondsUntil(retryAfter);
  if (status === 429 || (status === 503 && seconds !== undefined)) {
    return new Trouble("limited", detail, Date.now() + (seconds ?? 60) * 1000);
  }
  return new Trouble("failed", detail ?? `HTTP ${status}`);
}

/** Retry-After holds seconds, or a date. */
function secondsUntil(retryAfter?: string | null): number | undefined {
  if (!retryAfter) return undefined;
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
