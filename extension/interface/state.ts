// The state of a page, as popup and panel show it.

import { toBackground, type Begun, type Report } from "../desk/messages";
import { build, button } from "./build";
import { tell, tellTrouble, type Telling } from "./telling";
import { say } from "./words";

/** Headline, sentence and what the reader can do. `refresh` is called when that changed something. */
export function stateView(report: Report, tab: number, refused: (telling: Telling) => void): HTMLElement {
  return tellingView(tell(report), tab, refused);
}

export function tellingView(telling: Telling, tab: number, refused: (telling: Telling) => void): HTMLElement {
  const check = async () => {
    const begun = await toBackground<Begun>({ kind: "begin", tab });
    if (!begun.begun && begun.trouble) refused(tellTrouble(begun.trouble));
    else if (!begun.begun) close(); // the first run has opened
  };
  const remedies = [];
  if (telling.remedy === "check") remedies.push(button(say("check"), "main", () => void check()));
  if (telling.remedy === "again") remedies.push(button(say("again"), "main", () => void check()));
  if (telling.remedy === "options") {
    remedies.push(button(say("again"), "main", () => void check()), button(say("options"), "quiet", () => void chrome.runtime.openOptionsPage()));
  }
  return build(
    "section",
    { class: `state ${telling.tone}`, attributes: { "aria-busy": String(telling.tone === "working") } },
    build("h2", { text: telling.title }),
    build("p", { text: telling.text, attributes: { dir: "auto" } }),
    telling.tone === "working" && build("div", { class: "bar", attributes: { "aria-hidden": "true" } }),
    remedies.length > 0 && build("div", { class: "remedy" }, ...remedies),
  );
}
