// Server-sent events out of a response's bytes (WHATWG HTML, section 9.2), as far as our backend uses them.

export interface ServerEvent {
  event: string;
  data: string;
}

/** Each event as it arrives; a comment counts as an event without data, so that silence can be told from waiting. */
export async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const blocks = (rest + value).split("\n\n");
      rest = blocks.pop()!;
      for (const block of blocks) yield parsed(block);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function parsed(block: string): ServerEvent {
  const told: ServerEvent = { event: "message", data: "" };
  for (const line of block.split("\n")) {
    if (line.startsWith("event: ")) told.event = line.slice(7);
    else if (line.startsWith("data: ")) told.data += line.slice(6);
    else if (line.startsWith(":")) told.event = "comment";
  }
  return told;
}
