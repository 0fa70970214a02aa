// Comes to a page when its reader clicks the button: reads the article, has it checked, shows the flags.
// A second click, or an updated extension, ends the first run through its one abort signal and starts anew.

import type { CheckReply, Message } from "../desk/messages";
import { anchor } from "../page/anchor";
import { Card } from "../page/card";
import { extract } from "../page/extract";
import { highlight } from "../page/highlight";

const ENDED = "copydesk:ended";

async function run(): Promise<void> {
  document.dispatchEvent(new CustomEvent(ENDED));
  const ending = new AbortController();
  document.addEventListener(ENDED, () => ending.abort(), { once: true });

  const card = new Card(ending.signal);
  const article = extract(document);
  if (!article) {
    card.note("There is no article on this page that Copydesk could read.");
    return;
  }
  card.note("Checking…");
  const reply: CheckReply = await chrome.runtime.sendMessage<Message>({ kind: "check", page: article.page });
  if (ending.signal.aborted) return;
  if (reply.kind === "failed") {
    card.note(reply.reason);
    return;
  }
  const { placed, lost } = anchor(reply.analysis.flags, article);
  highlight(placed, ending.signal);
  card.show(reply.analysis.label, placed, lost, reply.help);
  await chrome.runtime.sendMessage<Message>({ kind: "badge", flags: placed.length });
}

void run();
