// Flags painted with the CSS Custom Highlight API: the page's own nodes are never altered.

import type { Flag } from "../desk/types";
import type { Placed } from "./anchor";

const SEVERITIES: Flag["severity"][] = ["info", "caution", "warning"];

/** Paints every flag until the run ends. */
export function highlight(placed: Placed[], ending: AbortSignal): void {
  SEVERITIES.forEach((severity, priority) => {
    const ranges = placed.filter(({ flag }) => flag.severity === severity).map(({ range }) => range);
    const painted = new Highlight(...ranges);
    painted.priority = priority;
    CSS.highlights.set(`copydesk-${severity}`, painted);
    ending.addEventListener("abort", () => {
      // A newer run may have registered its own by now.
      if (CSS.highlights.get(`copydesk-${severity}`) === painted) CSS.highlights.delete(`copydesk-${severity}`);
    });
  });
}
