// Flags painted with the CSS Custom Highlight API: the page's own nodes are never altered. The style is highlight.css.

import { SEVERITIES, type Severity } from "../desk/types";
import type { Placed } from "./anchor";

const CHOSEN = "copydesk-chosen";

export class Paint {
  private readonly painted = new Map<string, Highlight>();

  /** Paints these flags, and none that were painted before. */
  paint(placed: readonly Placed[]): void {
    // The weightiest is painted last, and so on top.
    [...SEVERITIES].reverse().forEach((severity, priority) => {
      const ranges = placed.filter(({ flag }) => flag.severity === severity).flatMap(({ ranges }) => ranges);
      this.set(nameOf(severity), ranges, priority);
    });
  }

  /** Shows which flag the reader is looking at. */
  choose(placed: Placed | null): void {
    this.set(CHOSEN, placed?.ranges ?? [], SEVERITIES.length);
  }

  /** Whether all that was painted is still there: a page can clear what is painted on it. */
  get intact(): boolean {
    return [...this.painted].every(([name, highlight]) => CSS.highlights.get(name) === highlight);
  }

  clear(): void {
    for (const [name, highlight] of this.painted) {
      // A newer run may have painted its own by now.
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    this.painted.clear();
  }

  private set(name: string, ranges: readonly Range[], priority: number): void {
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
    this.painted.set(name, highlight);
  }
}

function nameOf(severity: Severity): string {
  return `copydesk-${severity}`;
}
