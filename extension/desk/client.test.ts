import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { mock, test } from "node:test";
import { Client } from "./client";
import { Trouble } from "./trouble";

/** What becomes of a deed at a desk that answers in this way. */
async function at(answer: RequestListener, deed: (desk: Client, asked: Promise<void>) => Promise<unknown>): Promise<unknown> {
  let hear = () => {};
  const asked = new Promise<void>((resolve) => (hear = resolve));
  const server = createServer((request, response) => {
    hear();
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    return await deed(new Client(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, ""), asked).catch((error: unknown) => error);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("a desk that takes a question and says nothing is away, whatever was asked", async () => {
  const page = { text: "The harbour is closed." };
  for (const ask of [
    (desk: Client) => desk.known("0".repeat(64), new AbortController().signal),
    (desk: Client) => desk.check(page, () => {}, () => {}, new AbortController().signal),
  ]) {
    mock.timers.enable({ apis: ["setTimeout"] });
    try {
      const told = await at(
        () => {},
        async (desk, asked) => {
          const answer = ask(desk);
          await asked;
          mock.timers.tick(60_000);
          return answer;
        },
      );
      assert.ok(told instanceof Trouble);
      assert.equal(told.kind, "away");
    } finally {
      mock.timers.reset();
    }
  }
});

test("who hangs up is told of no trouble", async () => {
  const asker = new AbortController();
  const told = await at(
    () => asker.abort(),
    (desk) => desk.known("0".repeat(64), asker.signal),
  );
  assert.ok(!(told instanceof Trouble));
  assert.equal((told as Error).name, "AbortError");
});

test("a page that the desk does not know is no trouble", async () => {
  const told = await at(
    (_, response) => response.writeHead(404).end("{}"),
    (desk) => desk.known("0".repeat(64), new AbortController().signal),
  );
  assert.equal(told, null);
});
