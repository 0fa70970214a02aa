// Which flags lie under a point of the window. Highlights are no elements, so nothing can be listened to but the page.

import type { Placed } from "./anchor";

export class Pointing {
  private readonly over = new Map<Element, Placed[]>();

  /** Looks up the elements whose words are flagged, so that pointing anywhere else costs nothing. */
  constructor(placed: readonly Placed[]) {
    for (const one of placed) {
      for (const element of new Set(one.ranges.flatMap(elementsOf))) {
        const others = this.over.get(element);
        if (others) others.push(one);
        else this.over.set(element, [one]);
      }
    }
  }

  /** The flags on the words that an event points at, in the order of the text. */
  at(event: MouseEvent): Placed[] {
    const element = event.composedPath()[0];
    const near = element instanceof Element ? this.over.get(element) : undefined;
    if (!near) return [];
    return near.filter(({ ranges }) => ranges.some((range) => boxAt(range, event.clientX, event.clientY) !== null));
  }
}

/** The box of a range's words at a point. */
export function boxAt(range: Range, x: number, y: number): DOMRect | null {
  for (const box of range.getClientRects()) {
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return box;
  }
  return null;
}

function elementsOf(range: Range): Element[] {
  const elements = new Set<Element>();
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE && node.parentElement && range.intersectsNode(node)) elements.add(node.parentElement);
  }
  return [...elements];
}
