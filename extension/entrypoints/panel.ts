// The side panel: all flags of the page in the tab as a real list, to be read, filtered and jumped from without the page.

import { toPage, type Report, type Said } from "../desk/messages";
import { FAMILIES, familyOf, SEVERITIES, type Flag } from "../desk/types";
import { build, button } from "../interface/build";
import { Filters } from "../interface/filters";
import { isEscape } from "../interface/keys";
import { quotedWords, remark, severityMark } from "../interface/remark";
import { whatIsSent } from "../interface/sent";
import { stateView, tellingView } from "../interface/state";
import { currentTab, Reports } from "../interface/tab";
import type { Telling } from "../interface/telling";
import { say, sayNumber, sayPage } from "../interface/words";

const part = <Kind extends HTMLElement>(id: string) => document.querySelector<Kind>(`#${id}`)!;

let tab = -1;
let report: Report | null = null;
const reports = new Reports(show);
const filters = new Filters(part("severities"), part("families"), () => showFlags());

async function start(): Promise<void> {
  sayPage(document);
  part("options").addEventListener("click", () => void chrome.runtime.openOptionsPage());
  chrome.tabs.onActivated.addListener(() => void follow());
  // The card that an item opens stands in the page, whose keyboard this is not.
  document.addEventListener("keydown", (event) => {
    if (isEscape(event)) void toPage(tab, { kind: "close" }).catch(() => undefined);
  });
  await follow();
}

/** Turns to the tab that the reader is at. */
async function follow(): Promise<void> {
  const id = (await currentTab())?.id ?? -1;
  if (id === tab) return;
  tab = id;
  part("sent").replaceChildren(whatIsSent(tab));
  await reports.follow(tab);
}

function show(told: Report): void {
  report = told;
  const refused = (telling: Telling) => part("state").replaceChildren(tellingView(telling, tab, refused));
  part("title").textContent = report.state === "idle" ? "" : report.title;
  part("state").replaceChildren(stateView(report, tab, refused));
  part("filters").hidden = !report.flags.length;
  filters.offer(
    SEVERITIES.filter((severity) => report!.flags.some((flag) => flag.severity === severity)),
    FAMILIES.filter((family) => report!.flags.some((flag) => familyOf(flag) === family)),
  );
  showFlags();
  showRest(report);
}

function showFlags(): void {
  if (!report) return;
  const list = part<HTMLOListElement>("flags");
  const opened = new Set([...list.querySelectorAll("details[open]")].map((details) => details.id));
  const focused = document.activeElement?.closest("details")?.id;
  list.replaceChildren(...report.flags.filter((flag) => filters.pass(flag)).map((flag) => item(flag, opened)));
  if (focused) document.getElementById(focused)?.querySelector("summary")?.focus();
}

function item(flag: Flag, opened: ReadonlySet<string>): HTMLLIElement {
  const summary = build(
    "summary",
    {},
    build("span", {}, severityMark(flag), " ", quotedWords(flag)),
    build("span", { class: "gist", text: flag.message, attributes: { dir: "auto" } }),
  );
  const details = build("details", { attributes: { id: `flag-${flag.id}`, name: "flag" } }, summary);
  const go = (place: number) => void toPage(tab, { kind: "show", flag: flag.id, place }).catch(() => undefined);
  const told = remark(flag, report?.backend ?? "", { wrong: () => void wrong(flag, true), place: go });
  const show = button(say("show_in_page"), "as-link", () => go(0));
  told.querySelector(".certainty")!.after(show);
  details.append(told);
  details.open = opened.has(details.id);
  // Opening one shows it in the page as well, without taking the focus from here.
  summary.addEventListener("click", () => {
    if (!details.open) go(0);
  });
  return build("li", {}, details);
}

async function wrong(flag: Flag, isWrong: boolean): Promise<void> {
  await toPage<Said>(tab, { kind: "wrong", flag: flag.id, wrong: isWrong });
  await reports.refresh();
  part("state").querySelector<HTMLElement>("h2")?.focus();
}

/** What is no flag in the page, and yet should be known. */
function showRest({ lost, aside, unanswered = [] }: Report): void {
  const list = (title: string, items: Node[]) =>
    build("section", {}, build("h2", { text: title }), build("ul", {}, ...items));
  const parts = [];
  if (lost.length) {
    parts.push(list(sayNumber("lost", lost.length), lost.map((flag) => build("li", {}, quotedWords(flag), ` ${flag.message}`))));
  }
  if (aside.length) {
    const back = (flag: Flag) => button(say("undo"), "as-link", () => void wrong(flag, false));
    parts.push(list(sayNumber("aside", aside.length), aside.map((flag) => build("li", {}, quotedWords(flag), " ", back(flag)))));
  }
  if (unanswered.length) {
    parts.push(list(say("unanswered"), unanswered.map((about) => build("li", { text: about, attributes: { dir: "auto" } }))));
  }
  part("rest").replaceChildren(...parts);
}

void start();
