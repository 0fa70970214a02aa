import assert from "node:assert/strict";
import { test } from "node:test";
import { troubleOf } from "./trouble";

test("problems are told apart by what a reader can do about them", () => {
  assert.equal(troubleOf({ type: "/problems/language-not-read" }, 422).kind, "language");
  assert.equal(troubleOf({ type: "/problems/key-missing" }, 401).kind, "no-key");
  assert.equal(troubleOf({}, 401).kind, "refused");
  assert.equal(troubleOf({}, 403).kind, "refused");
  assert.equal(troubleOf({}, 413).kind, "too-large");
  assert.equal(troubleOf({}, 500).kind, "failed");
  assert.equal(troubleOf({ detail: "Said." }, 418).detail, "Said.");
});

test("the time to come again is read from the header or the problem", () => {
  const soon = (trouble: ReturnType<typeof troubleOf>) => Math.round((trouble.until! - Date.now()) / 1000);
  assert.equal(soon(troubleOf({}, 429, "90")), 90);
  assert.equal(soon(troubleOf({}, 429, new Date(Date.now() + 120_000).toUTCString())) > 100, true);
  assert.equal(soon(troubleOf({ retry_after: 7 }, 503)), 7);
  assert.equal(soon(troubleOf({}, 429)), 60);
  assert.equal(troubleOf({}, 503).kind, "failed");
});
