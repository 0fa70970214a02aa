import assert from "node:assert/strict";
import { test } from "node:test";
import { locate } from "./anchor";

const text = "On Monday 🎉 the minister spoke. The minister left on Monday night.";
const flag = (exact: string, start: number, prefix = "", suffix = "") => ({ exact, start, end: start + exact.length, prefix, suffix });

test("words are found at their own place, in UTF-16 units", () => {
  assert.equal(locate(flag("the minister", text.indexOf("the minister")), text), 13);
});

test("words that moved are found by their context", () => {
  const moved = flag("Monday", 3, "left on ", " night");
  assert.equal(locate(moved, "Breaking: " + text), ("Breaking: " + text).lastIndexOf("Monday"));
});

test("words that moved and stand there once need no context", () => {
  assert.equal(locate(flag("spoke", 0, "lost ", " context"), text), text.indexOf("spoke"));
});

test("words that stand there twice, with another context, are lost rather than misplaced", () => {
  assert.equal(locate(flag("Monday", 0, "lost ", " context"), text), null);
});

test("words that are gone are lost", () => {
  assert.equal(locate(flag("the president", 13), text), null);
});
