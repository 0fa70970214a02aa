// Which kinds of flags a list shows: a button for each kind that is in it.

import { familyOf, type Family, type Flag, type Severity } from "../desk/types";
import { build } from "./build";
import { say } from "./words";

const SHAPES = { warning: "▲", caution: "◆", info: "●" } as const;

export class Filters {
  private readonly off = new Set<Severity | Family>();

  constructor(
    private readonly severities: HTMLElement,
    private readonly families: HTMLElement,
    private readonly changed: () => void,
  ) {}

  offer(severities: readonly Severity[], families: readonly Family[]): void {
    this.fill(this.severities, severities, (kind) => [
      build("span", { class: `shape ${kind}`, text: SHAPES[kind], attributes: { "aria-hidden": "true" } }),
      ` ${say(`severity_${kind}`)}`,
    ]);
    this.fill(this.families, families, (kind) => [say(`family_${kind}`)]);
  }

  pass(flag: Flag): boolean {
    return !this.off.has(flag.severity) && !this.off.has(familyOf(flag));
  }

  private fill<Kind extends Severity | Family>(into: HTMLElement, kinds: readonly Kind[], label: (kind: Kind) => (Node | string)[]): void {
    const focused = (document.activeElement as HTMLElement | null)?.dataset["kind"];
    into.replaceChildren(
      ...kinds.map((kind) => {
        const made = build("button", { attributes: { type: "button", "data-kind": kind } }, ...label(kind));
        const tell = () => made.setAttribute("aria-pressed", String(!this.off.has(kind)));
        made.addEventListener("click", () => {
          if (!this.off.delete(kind)) this.off.add(kind);
          tell();
          this.changed();
        });
        tell();
        return made;
      }),
    );
    if (focused) into.querySelector<HTMLElement>(`[data-kind="${focused}"]`)?.focus();
  }
}
