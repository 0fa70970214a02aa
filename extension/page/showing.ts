// Flags before the reader's eyes: painted, pointed at, stepped through, each with its card.

import type { Said } from "../desk/messages";
import { isEscape } from "../interface/keys";
import { tellTrouble } from "../interface/telling";
import { say, sayNumber } from "../interface/words";
import type { Placed } from "./anchor";
import { Card } from "./card";
import { Paint } from "./highlight";
import { boxAt, Pointing } from "./pointing";

const HOVER_MS = 120; // in which a pointer that only passes by is gone again

export class Showing {
  private readonly card: Card;
  private readonly paint = new Paint();
  private placed: readonly Placed[] = [];
  private pointing = new Pointing([]);
  private backend = "";
  private at = -1; // which flag the reader is at
  private hovering: ReturnType<typeof setTimeout> | undefined;

  constructor(wrong: (placed: Placed, wrong: boolean) => Promise<Said>, ending: AbortSignal) {
    this.card = new Card(
      {
        step: (by) => this.step(by),
        place: (placed, place) => this.show(placed.flag.id, place),
        closed: () => this.paint.choose(null),
        wrong: async (placed, isWrong) => {
          const said = await wrong(placed, isWrong);
          if (!said.said) return say("wrong_unsent", tellTrouble(said.trouble).title);
          return say(isWrong ? "wrong_sent" : "wrong_withdrawn");
        },
      },
      ending,
    );
    ending.addEventListener("abort", () => this.paint.clear());
    document.addEventListener("pointermove", (event) => this.hover(event), { signal: ending, passive: true });
    document.addEventListener("click", (event) => this.click(event), { signal: ending, passive: true });
    // Before any listener of the page's own, which may keep keys to itself.
    addEventListener("keydown", (event) => isEscape(event) && this.close(), { signal: ending, capture: true });
  }

  get intact(): boolean {
    return this.paint.intact;
  }

  present(placed: readonly Placed[], backend: string): void {
    this.placed = placed;
    this.backend = backend;
    this.pointing = new Pointing(placed);
    if (placed.length) this.paint.paint(placed);
    else this.paint.clear();
    if (!placed.length && !this.card.pinned) this.card.close();
  }

  announce(number: number): void {
    this.card.announce(number ? sayNumber("announced", number) : say("none_title"));
  }

  /** Takes the reader to one of a flag's places. */
  show(id: string, place: number): void {
    const at = this.placed.findIndex(({ flag }) => flag.id === id);
    if (at >= 0) this.go(at, place);
  }

  /** Takes the reader to the next flag, or the one before; round the end. */
  step(by: 1 | -1): void {
    const { length } = this.placed;
    if (!length) return this.announce(0);
    const from = this.at < 0 ? this.firstInView(by) : this.at + by;
    this.go((from + length) % length);
  }

  close(): void {
    clearTimeout(this.hovering); // nor is one to open that the reader has already waved away
    this.card.close();
  }

  private go(at: number, place = 0): void {
    const one = this.placed[at]!;
    const range = one.ranges[place] ?? one.ranges[0];
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const box = range.getBoundingClientRect();
    if (box.top < 80 || box.bottom > innerHeight - 80) {
      const element = range.startContainer.parentElement ?? document.body;
      element.scrollIntoView({ block: "center", behavior: "instant" });
      // Of a long paragraph, its middle may not hold the words.
      const now = range.getBoundingClientRect();
      if (now.top < 80 || now.bottom > innerHeight - 80) {
        scrollBy({ top: now.top - innerHeight / 3, behavior: calm ? "instant" : "auto" });
      }
    }
    this.open([one], range, range.getClientRects()[0] ?? range.getBoundingClientRect(), { pin: true, focus: true });
  }

  private open(placed: Placed[], range: Range, box: DOMRect, how: { pin: boolean; focus: boolean }): void {
    this.at = this.placed.indexOf(placed[0]!);
    this.paint.choose(placed[0]!);
    this.card.show({ placed, range, box, number: this.at + 1, of: this.placed.length, backend: this.backend }, how);
  }

  private hover(event: PointerEvent): void {
    if (event.pointerType === "touch" || this.card.pinned) return;
    const here = this.pointing.at(event);
    clearTimeout(this.hovering);
    if (!here.length) {
      if (this.card.open && !isOnCard(event)) this.card.leave();
      return;
    }
    if (here.some((one) => this.card.about.includes(one))) return;
    this.hovering = setTimeout(() => this.openAt(here, event, false), HOVER_MS);
  }

  private click(event: MouseEvent): void {
    if (isOnCard(event)) return;
    const here = this.pointing.at(event);
    if (here.length) this.openAt(here, event, true);
    else this.card.close();
  }

  private openAt(here: Placed[], event: MouseEvent, pin: boolean): void {
    for (const range of here.flatMap(({ ranges }) => ranges)) {
      const box = boxAt(range, event.clientX, event.clientY);
      if (box) return this.open(here, range, box, { pin, focus: false });
    }
  }

  private firstInView(by: 1 | -1): number {
    const tops = this.placed.map(({ ranges }) => ranges[0].getBoundingClientRect().top);
    if (by === 1) return Math.max(0, tops.findIndex((top) => top >= 0));
    return tops.findLastIndex((top) => top < innerHeight);
  }
}

function isOnCard(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && node.localName === "copydesk-card");
}
