// The nouns as the backend's JSON has them. schema.ts is generated from its OpenAPI document by `make types`.

import type { components } from "./schema";

type Schemas = components["schemas"];

export type Page = Omit<Schemas["PageSent"], "options">;
export type Link = Schemas["LinkSent"];
export type Analysis = Schemas["AnalysisJson"];
export type Flag = Schemas["FlagJson"];
export type Label = Schemas["LabelJson"];
export type Evidence = Schemas["EvidenceJson"];

/** RFC 9457. */
export interface Problem {
  title?: string;
  detail?: string;
}
