// Text nodes written down as one plain text: white space folded, a line for each block, and a memory of where each word
// came from.

import type { Link } from "../desk/types";

/** A run of the text that stands, letter for letter, in one text node (white space of any kind for a space). */
export interface Piece {
  start: number;
  end: number;
  node: Text;
  offset: number; // of the piece's first letter in the node
}

/** Half a surrogate pair: a letter that no text can hold, though a page may. */
const HALF_PAIR = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export class Writing {
  text = "";
  readonly pieces: Piece[] = [];
  linked = 0; // letters that are links
  private block: unknown = null;
  private gap: "" | " " | "\n" = "";
  private readonly anchors = new Map<HTMLAnchorElement, { start: number; end: number }>();

  /** Writes a text node, which stands in that block. */
  write(node: Text, block: unknown, anchor: HTMLAnchorElement | null): void {
    if (block !== this.block) {
      if (this.text) this.gap = "\n";
      this.block = block;
    }
    for (const { 0: word, index } of node.data.matchAll(/\s+|\S+/g)) {
      if (/^\s/.test(word)) {
        this.leave(" ");
        continue;
      }
      this.text += this.gap;
      const start = this.text.length;
      this.text += word.replace(HALF_PAIR, "\uFFFD");
      this.remember(start, this.text.length, node, index);
      this.gap = "";
      if (anchor) this.link(anchor, start, this.text.length);
    }
  }

  /** Leaves white space before what is written next. */
  leave(gap: " " | "\n"): void {
    if (this.text && this.gap !== "\n") this.gap = gap;
  }

  /** Whether the last word stands in that block. */
  within(block: unknown): boolean {
    return this.block === block;
  }

  links(): Link[] {
    return [...this.anchors].map(([anchor, { start, end }]) => ({ start, end, href: anchor.href.slice(0, 8192) }));
  }

  private remember(start: number, end: number, node: Text, offset: number): void {
    const last = this.pieces.at(-1);
    // Words with one space between them stand in the node as they do in the text.
    if (last?.node === node && offset - last.offset === start - last.start) last.end = end;
    else this.pieces.push({ start, end, node, offset });
  }

  private link(anchor: HTMLAnchorElement, start: number, end: number): void {
    this.linked += end - start;
    if (!/^https?:/.test(anchor.href)) return;
    this.anchors.set(anchor, { start: this.anchors.get(anchor)?.start ?? start, end });
  }
}
