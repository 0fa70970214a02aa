import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { locate } from "./locate";
import type { Place } from "../desk/types";

const CONTEXT = 32; // as the backend gives it
const saved = readFileSync("page/saved/harbour.txt", "utf8");
const edited = readFileSync("page/saved/harbour-edited.txt", "utf8");

/** A flag on the nth of these words in a text, with the context that the backend gives. */
function on(exact: string, text: string, nth = 0): Place {
  let start = -1;
  for (let found = 0; found <= nth; found++) start = text.indexOf(exact, start + 1);
  assert.ok(start >= 0, exact);
  const end = start + exact.length;
  return { start, end, exact, prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT) };
}

/** The words around a place, to tell which of several it is. */
function around(at: number | null, text: string): string | null {
  return at === null ? null : text.slice(Math.max(0, at - 12), at + 24);
}

test("words are found at their own place, in UTF-16 units, wherever they stand", () => {
  for (const exact of ["🎉", "the piers", "31 September", "Analysts suggest"]) {
    for (let nth = 0; nth < saved.split(exact).length - 1; nth++) {
      const place = on(exact, saved, nth);
      assert.equal(locate(place, saved), place.start);
    }
  }
});

test("in a page edited since, words are found in their own sentence", () => {
  assert.match(around(locate(on("31 September", saved), edited), edited)!, /shown on 31 September/);
  assert.match(around(locate(on("Analysts suggest", saved), edited), edited)!, /Analysts suggest that/);
});

test("words that were corrected are lost: the remark was about the others", () => {
  assert.equal(locate(on("Andrei Belozurov", saved), edited), null);
  assert.ok(edited.includes("Andrei Belousov"));
});

test("words whose sentence was taken out are lost, though the same words stand elsewhere", () => {
  assert.ok(edited.includes("Monday"));
  assert.equal(locate(on("Monday", saved, 1), edited), null);
});

test("a sentence that moved takes its flag along", () => {
  const sentence = "Three other harbours on the same coast had asked for the money in the summer.";
  assert.ok(saved.indexOf(sentence) < saved.indexOf("Ships of the line"));
  assert.ok(edited.indexOf(sentence) > edited.indexOf("Ships of the line"));
  const at = locate(on("in the summer", saved), edited)!;
  assert.equal(edited.slice(at - 20, at + 13), "asked for the money in the summer");
});

test("of a sentence that stands there twice, the nearer is meant", () => {
  const once = "First. The office said so on 31 September, twice over, and nobody asked. Last.";
  const twice = once + " Quoted again: " + once;
  const place = on("31 September", twice, 1);
  assert.equal(locate(place, "Update. " + twice), place.start + 8);
});

test("equal words with equally little context are lost rather than misplaced", () => {
  const place = { start: 0, end: 6, exact: "Monday", prefix: "he left on ", suffix: " and came" };
  assert.equal(locate(place, "It rained on Monday and froze on Monday and thawed."), null);
});

test("words at the very beginning and end of a text are found", () => {
  for (const exact of [saved.slice(0, 10), saved.slice(-10)]) assert.equal(locate(on(exact, saved), saved), on(exact, saved).start);
});

test("no words are nowhere", () => {
  assert.equal(locate({ start: 0, end: 0, exact: "", prefix: "", suffix: "" }, saved), null);
});
