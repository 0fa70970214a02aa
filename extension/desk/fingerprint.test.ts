import assert from "node:assert/strict";
import { test } from "node:test";
import { canonical, fingerprint } from "./fingerprint";

test("keys are sorted by their UTF-16 units, at every depth, and nothing is added", () => {
  const value = { b: [{ y: 1, x: "\u20ac" }], a: null, "\ufb33": true, "\ud83d\ude00": false };
  assert.equal(canonical(value), '{"a":null,"b":[{"x":"\u20ac","y":1}],"\ud83d\ude00":false,"\ufb33":true}');
});

test("strings and numbers are spelled as RFC 8785 has them", () => {
  assert.equal(canonical({ s: "\u20ac$\u000f\nA'\u0042\"\\/", n: [333333333.33333329, 1e30, 4.5, 0.002] }),
    '{"n":[333333333.3333333,1e+30,4.5,0.002],"s":"\u20ac$\\u000f\\nA\'B\\"\\\\/"}'); // prettier-ignore
});

test("a field without a value is not sent, and does not count", () => {
  const fields = { text: "a", url: undefined } as unknown as { text: string };
  assert.equal(canonical(fields), canonical({ text: "a" }));
});

test("the fingerprint is the one that the backend makes of the same page", async () => {
  // python -c "from copydesk.model.request import fingerprint; print(fingerprint({'text': '😀 é', 'links': [{'start': 0, 'end': 2, 'href': 'https://a.example/'}]}))"
  const page = { text: "😀 é", links: [{ start: 0, end: 2, href: "https://a.example/" }] };
  assert.equal(await fingerprint(page), "4194d79ef91a41f8cd449868c87e3b565c56753bae591ba6666acabd709e7d4a");
});
