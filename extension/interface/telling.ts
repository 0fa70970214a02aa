// How a page's report is put in words: a headline and a sentence for each state it can be in, and what to do about it.

import type { Report } from "../desk/messages";
import type { TroubleTold } from "../desk/trouble";
import { say, sayNumber, sayShare, sayTime, type Word } from "./words";

export interface Telling {
  title: string;
  text: string;
  tone: "plain" | "working" | "clear" | "note" | "caution" | "warning" | "trouble";
  remedy?: "check" | "options" | "again"; // what the reader can do
}

export function tell(report: Report): Telling {
  switch (report.state) {
    case "idle":
      return { title: say("idle_title"), text: say("idle_text"), tone: "plain", remedy: "check" };
    case "working":
      return {
        title: say("working_title"),
        text: report.flags.length ? sayNumber("working_found", report.flags.length) : say("working_text"),
        tone: "working",
      };
    case "trouble":
      return tellTrouble(report.trouble ?? { kind: "failed" });
    case "checked":
      return tellChecked(report);
  }
}

export function tellTrouble(trouble: TroubleTold): Telling {
  const { kind } = trouble;
  const parts = kind === "limited" ? [sayTime(trouble.until ?? Date.now())] : [trouble.detail ?? ""];
  const telling: Telling = {
    title: say(`trouble_${kind.replaceAll("-", "_")}_title` as Word),
    text: say(`trouble_${kind.replaceAll("-", "_")}_text` as Word, ...parts),
    tone: "trouble",
  };
  if (kind === "failed" && !trouble.detail) telling.text = say("trouble_interrupted_text");
  if (kind === "away" || kind === "no-key" || kind === "refused") telling.remedy = "options";
  if (kind === "limited" || kind === "offline" || kind === "failed") telling.remedy = "again";
  return telling;
}

function tellChecked(report: Report): Telling {
  const number = report.flags.length;
  const put = [report.label ? capital(report.label.summary) + "." : ""];
  if (report.part) put.push(say("only_part", sayShare(report.part.read / report.part.of)));
  if (report.hidden) put.push(sayNumber("hidden_by_settings", report.hidden));
  const text = put.filter(Boolean).join(" ");
  if (number) return { title: sayNumber("remarks", number), text, tone: report.label?.level ?? "note" };
  if (report.lost.length) return { title: sayNumber("remarks_lost", report.lost.length), text, tone: "note" };
  return { title: say("none_title"), text: `${text} ${say("none_text")}`.trim(), tone: "clear" };
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
