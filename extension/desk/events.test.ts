import assert from "node:assert/strict";
import { test } from "node:test";
import { events, type ServerEvent } from "./events";

/** The events in a stream that arrives in pieces of so many bytes. */
async function read(text: string, size: number): Promise<ServerEvent[]> {
  const bytes = new TextEncoder().encode(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, nth) => bytes.slice(nth * size, (nth + 1) * size));
  const told: ServerEvent[] = [];
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  for await (const event of events(stream)) told.push(event);
  return told;
}

const STREAM = 'event: reading\ndata: {}\n\n: reading\n\nevent: flag\ndata: {"exact":"😀 é"}\n\n';

test("events are the same however the stream is cut, in the middle of a letter too", async () => {
  const whole = await read(STREAM, 1000);
  assert.deepEqual(whole, [
    { event: "reading", data: "{}" },
    { event: "comment", data: "" },
    { event: "flag", data: '{"exact":"😀 é"}' },
  ]);
  for (const size of [1, 2, 3, 7]) assert.deepEqual(await read(STREAM, size), whole);
});

test("an event that is cut off by the end of the stream is none", async () => {
  assert.deepEqual(await read('event: flag\ndata: {"exa', 5), []);
});
