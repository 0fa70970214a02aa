// The tab that a page of the extension is about, and what is known of the page in it.

import { toPage, type Report, type ToBackground } from "../desk/messages";

const IDLE: Report = { state: "idle", url: "", title: "", flags: [], lost: [], aside: [], hidden: 0 };

/** The tab that the reader is at; or, opened in a tab of its own, the one that ?tab= names. */
export async function currentTab(): Promise<chrome.tabs.Tab | undefined> {
  const named = new URLSearchParams(location.search).get("tab");
  if (named) return chrome.tabs.get(Number(named));
  return (await chrome.tabs.query({ active: true, currentWindow: true }))[0];
}

/** What the content script there reports; idle where there is none yet. */
export async function reportOf(tab: number): Promise<Report> {
  try {
    return await toPage<Report>(tab, { kind: "report" });
  } catch {
    return IDLE;
  }
}

/** Calls back when the page in a tab has something new to tell. */
export function onReport(changed: (tab: number) => void): void {
  chrome.runtime.onMessage.addListener((message: ToBackground, sender) => {
    if (message.kind === "changed" && sender.tab?.id !== undefined) changed(sender.tab.id);
  });
}
