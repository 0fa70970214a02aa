// The popup: the label of the page, the switch for its site, and the ways on.

import { alwaysHere, siteOf } from "../desk/sites";
import type { Report } from "../desk/messages";
import { build, button } from "../interface/build";
import { openPanel } from "../interface/panels";
import { whatIsSent } from "../interface/sent";
import { stateView, tellingView } from "../interface/state";
import { currentTab, Reports } from "../interface/tab";
import type { Telling } from "../interface/telling";
import { say, sayPage } from "../interface/words";
import { toBackground, type Begun } from "../desk/messages";

const state = document.querySelector("#state")!;
const deeds = document.querySelector("#deeds")!;

async function start(): Promise<void> {
  sayPage(document);
  document.querySelector("#options")!.addEventListener("click", () => void chrome.runtime.openOptionsPage());
  const tab = await currentTab();
  if (tab?.id === undefined) return;
  await Promise.all([new Reports((report) => showReport(report, tab)).follow(tab.id), showSite(tab)]);
  document.querySelector("#sent")!.append(whatIsSent(tab.id));
  state.querySelector<HTMLElement>("button.main")?.focus();
}

function showReport(report: Report, tab: chrome.tabs.Tab): void {
  const refused = (telling: Telling) => state.replaceChildren(tellingView(telling, tab.id!, refused));
  state.replaceChildren(stateView(report, tab.id!, refused));
  deeds.replaceChildren();
  if (report.flags.length || report.lost.length || report.aside.length) {
    deeds.append(button(say("open_panel"), "main", () => void openPanel(tab)));
  }
  if (report.state === "checked") {
    deeds.append(button(say("check_again"), "quiet", () => void toBackground<Begun>({ kind: "begin", tab: tab.id! })));
  }
}

async function showSite(tab: chrome.tabs.Tab): Promise<void> {
  const site = siteOf(tab.url);
  if (!site) return;
  const label = document.querySelector<HTMLElement>("#site")!;
  const input = label.querySelector("input")!;
  const host = new URL(tab.url!).hostname;
  label.querySelector("span")!.replaceChildren(...around(say("always_here", "\u2063"), build("b", { text: host, attributes: { dir: "ltr" } })));
  input.checked = await alwaysHere(tab.id!);
  label.hidden = false;
  input.addEventListener("change", async () => {
    // The browser asks the reader; the background hears of the answer.
    const origins = [site];
    if (input.checked) input.checked = await chrome.permissions.request({ origins });
    else await chrome.permissions.remove({ origins });
  });
}

function around(words: string, middle: Node): (Node | string)[] {
  const [before = "", after = ""] = words.split("\u2063");
  return [before, middle, after];
}

void start();
