import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import german from "../_locales/de/messages.json";
import english from "../_locales/en/messages.json";

const parts = (message: string) => [...new Set(message.match(/\$\d/g))].sort();

test("every language has the same words, with the same parts to fill in", () => {
  assert.deepEqual(Object.keys(german), Object.keys(english));
  for (const [word, { message }] of Object.entries(english)) {
    const translated = german[word as keyof typeof german].message;
    assert.ok(translated.trim(), word);
    assert.deepEqual(parts(translated), parts(message), word);
  }
});

test("every number has its noun in both forms", () => {
  const words = Object.keys(english);
  const stems = (ending: string) => words.filter((word) => word.endsWith(ending)).map((word) => word.slice(0, -ending.length));
  assert.deepEqual(stems("_one").sort(), stems("_other").sort());
});

test("every word of a page is there", () => {
  for (const page of ["popup", "panel", "options", "welcome"]) {
    const html = readFileSync(`entrypoints/${page}.html`, "utf8");
    for (const [, word] of html.matchAll(/data-say(?:-label)?="(\w+)"/g)) assert.ok(word! in english, `${page}: ${word}`);
    const spoken = html.replace(/<(style|script|title)[\s\S]*?<\/\1>/g, "").replace(/<[^>]+>/g, " ").replace("Copydesk", "").trim();
    assert.equal(spoken, "", `${page} has words of its own`);
  }
});

test("every kind of trouble has its words", () => {
  const source = readFileSync("desk/trouble.ts", "utf8");
  const kinds = [...source.slice(0, source.indexOf("interface TroubleTold")).matchAll(/\| "([a-z-]+)"/g)].map(([, kind]) => kind!.replaceAll("-", "_"));
  assert.equal(kinds.length, 13);
  for (const kind of kinds) for (const part of ["title", "text"]) assert.ok(`trouble_${kind}_${part}` in english, kind);
});
