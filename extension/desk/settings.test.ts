import assert from "node:assert/strict";
import { test } from "node:test";
import { usableBackend } from "./settings";

test("pages go to addresses with encryption, and to this computer", () => {
  assert.equal(usableBackend(" https://desk.example/api/ "), "https://desk.example/api");
  assert.equal(usableBackend("http://127.0.0.1:8400"), "http://127.0.0.1:8400");
  assert.equal(usableBackend("http://localhost:8400/"), "http://localhost:8400");
  assert.equal(usableBackend("http://[::1]:8400"), "http://[::1]:8400");
});

test("pages go nowhere else", () => {
  for (const written of ["http://desk.example", "http://127.0.0.1.evil.example", "ftp://127.0.0.1", "desk.example", "", "javascript:1"]) {
    assert.equal(usableBackend(written), null, written);
  }
});
