// What content script and background say to each other. Only the background speaks to the backend.

import type { Analysis, Page } from "./types";

export interface CheckRequest {
  kind: "check";
  page: Page;
}

export type CheckReply = { kind: "checked"; analysis: Analysis; help: string } | { kind: "failed"; reason: string };

/** How many flags the badge shows; null while the page is being checked. */
export interface BadgeNotice {
  kind: "badge";
  flags: number;
}

export type Message = CheckRequest | BadgeNotice;
