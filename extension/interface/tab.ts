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
async function reportOf(tab: number): Promise<Report> {
  try {
    return await toPage<Report>(tab, { kind: "report" });
  } catch {
    return IDLE;
  }
}

/** Shows what is reported of a tab, now and whenever the page in it has something new to tell or gives way to another. */
export class Reports {
  private tab = -1;
  private asked = 0;
  private shown = 0;

  constructor(private readonly show: (report: Report) => void) {
    chrome.runtime.onMessage.addListener((message: ToBackground, sender) => {
      if (message.kind === "changed" && sender.tab?.id === this.tab) void this.refresh();
    });
    chrome.tabs.onUpdated.addListener((tab, { status }) => {
      if (tab === this.tab && status) void this.refresh();
    });
  }

  async follow(tab: number): Promise<void> {
    this.tab = tab;
    await this.refresh();
  }

  async refresh(): Promise<void> {
    const turn = ++this.asked;
    const report = await reportOf(this.tab);
    if (turn < this.shown) return; // a newer one was quicker
    this.shown = turn;
    this.show(report);
  }
}
