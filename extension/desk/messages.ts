// What content script, background and the extension's own pages say to each other.

import type { TroubleTold } from "./trouble";
import type { Analysis, Flag, Label, Page } from "./types";

/** The content script's port to the background: it says the page, and hears answers until "checked" or "trouble". */
export const ASKING = "asking";

export type Answer =
  | { kind: "alive" }
  | { kind: "found"; flags: Flag[]; backend: string }
  | { kind: "checked"; analysis: Analysis; backend: string; from: "here" | "known" | "sent" }
  | { kind: "trouble"; trouble: TroubleTold };

/** To the background. */
export type ToBackground =
  | { kind: "begin"; tab: number } // check the page in that tab
  | { kind: "preview"; tab: number } // what would be sent of it
  | { kind: "style" } // from a content script: it is about to paint
  | { kind: "changed"; badge: Badge } // from a content script: its report is another now
  | { kind: "feedback"; analysis: string; flag: string; verdict: "wrong" | "withdrawn"; id: string };

/** To the content script. */
export type ToPage =
  | { kind: "check"; always: boolean }
  | { kind: "report" }
  | { kind: "preview" }
  | { kind: "show"; flag: string; place?: number } // the first, unless another of its places is named
  | { kind: "step"; by: 1 | -1 }
  | { kind: "close" } // the card
  | { kind: "wrong"; flag: string; wrong: boolean };

export type Badge = { kind: "none" | "working" | "trouble" } | { kind: "flags"; number: number; level: Label["level"] };

/** What is known of the page in a tab. */
export interface Report {
  state: "idle" | "working" | "checked" | "trouble";
  url: string;
  title: string;
  flags: Flag[]; // placed in the page, in its order, as the reader's settings let them show
  lost: Flag[]; // whose words are not in the page any more
  aside: Flag[]; // which the reader called wrong
  hidden: number; // which the reader's settings leave out
  label?: Label;
  words?: number;
  unanswered?: string[];
  backend?: string;
  from?: "here" | "known" | "sent";
  part?: { read: number; of: number }; // characters, where the page was too long to be checked whole
  trouble?: TroubleTold;
}

/** What goes to the backend, word for word; or why nothing would. */
export type Preview = { page: Page } | { trouble: TroubleTold };

/** The background's answer to "begin". */
export type Begun = { begun: true } | { begun: false; trouble?: TroubleTold };

export type Said = { said: true } | { said: false; trouble: TroubleTold };

export function toPage<Reply>(tab: number, message: ToPage): Promise<Reply> {
  return chrome.tabs.sendMessage<ToPage, Reply>(tab, message);
}

export function toBackground<Reply>(message: ToBackground): Promise<Reply> {
  return chrome.runtime.sendMessage<ToBackground, Reply>(message);
}
