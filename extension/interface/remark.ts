// One flag, told in full: what was found, the evidence with its dates and links, the suggestion, how sure it is. The card in
// the page and the list in the panel both show it this way.

import type { Evidence, Flag } from "../desk/types";
import { build, button, link } from "./build";
import { say, sayDay } from "./words";

/** A shape for each severity, for those who do not see the colours. */
const SHAPES = { warning: "▲", caution: "◆", info: "●" } as const;

export function severityMark(flag: Flag): HTMLElement {
  return build(
    "span",
    { class: `severity ${flag.severity}` },
    build("span", { text: SHAPES[flag.severity], attributes: { "aria-hidden": "true" } }),
    ` ${say(`severity_${flag.severity}`)}`,
  );
}

export function quotedWords(flag: Flag): HTMLElement {
  const marked = /^["'“‘„«‹「『]/.test(flag.exact); // the page's own quotation marks are enough
  return build("q", { ...(marked && { class: "marked" }), text: flag.exact, attributes: { dir: "auto" } });
}

/** What a reader can do about a flag. */
export interface RemarkDeeds {
  wrong(): void;
  place(place: number): void; // go to one of its places
}

/** What a flag says, without the words it is about. */
export function remark(flag: Flag, backend: string, deeds: RemarkDeeds): HTMLElement {
  return build(
    "div",
    { class: "remark" },
    build("p", { class: "message", text: flag.message, attributes: { dir: "auto" } }),
    flag.suggestions.length > 0 &&
      build(
        "p",
        { class: "suggestion" },
        `${say("suggestion")} `,
        build("b", { text: flag.suggestions.map(({ text }) => text).join(" · "), attributes: { dir: "auto" } }),
      ),
    places(flag, deeds),
    flag.evidence.length > 0 && build("ul", { class: "evidence" }, ...flag.evidence.map(evidenceItem)),
    build(
      "p",
      { class: "foot" },
      build("span", { class: "certainty", text: say(`certainty_${flag.certainty}`) }),
      link(say("why_this_rule"), backend + flag.help),
      button(say("this_is_wrong"), "as-link", () => deeds.wrong()),
    ),
  );
}

/** The ways to each place, where a remark is about several. */
function places({ places = [] }: Flag, deeds: RemarkDeeds): HTMLElement | null {
  if (places.length < 2) return null;
  const ways = places.map(({ exact }, at) => {
    const way = button(exact, "as-link", () => deeds.place(at));
    way.title = say("place_of", at + 1, places.length);
    way.dir = "auto";
    return build("li", {}, way);
  });
  return build("div", { class: "places" }, build("span", { text: say("places", places.length) }), build("ol", {}, ...ways));
}

function evidenceItem(evidence: Evidence): HTMLElement {
  return build(
    "li",
    { attributes: { dir: "auto" } },
    build("b", { text: evidence.title }),
    ` ${evidence.statement}`,
    span(evidence) && build("span", { class: "span", text: span(evidence) }),
    evidence.cites && build("span", { class: "cites", text: say("rests_on", evidence.cites) }),
    link(say("source"), evidence.url),
    evidence.retrieved_at && build("span", { class: "span", text: say("looked_up", sayDay(evidence.retrieved_at)) }),
  );
}

/** The time that a record speaks of, unless its statement says so. */
function span({ valid_from: from, valid_until: until, statement }: Evidence): string {
  if ([from, until].every((day) => !day || statement.includes(day.slice(0, 4)))) return "";
  if (from && until) return from === until ? sayDay(from) : say("from_until", sayDay(from), sayDay(until));
  if (from) return say("from", sayDay(from));
  return until ? say("until", sayDay(until)) : "";
}
