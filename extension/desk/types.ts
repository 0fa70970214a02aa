// The nouns as the backend's JSON has them. The schema is generated from its OpenAPI document by `make types`.

import type { components } from "../build/schema";

type Schemas = components["schemas"];

export type Page = Omit<Schemas["PageSent"], "options">;
export type Link = Schemas["LinkSent"];
export type Analysis = Schemas["AnalysisJson"];
export type Label = Schemas["LabelJson"];
export type Evidence = Schemas["EvidenceJson"];
export type Family = NonNullable<NonNullable<Schemas["PageSent"]["options"]>["families"]>[number];
export type Severity = Schemas["FlagJson"]["severity"];
export type FeedbackSent = Schemas["FeedbackSent"];

export type Flag = Schemas["FlagJson"];

/** A stretch of the text and the words around it, by which it is found again. */
export type Place = Schemas["PlaceJson"];

export const FAMILIES: readonly Family[] = ["names", "dates", "quotes", "sourcing", "retellings", "factchecks"];
export const SEVERITIES: readonly Severity[] = ["warning", "caution", "info"];

export function familyOf(flag: Flag): Family {
  return flag.rule.split("/")[0] as Family;
}

/** RFC 9457. */
export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  retry_after?: number;
}
