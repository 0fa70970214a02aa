// Comes to a page when its reader asks for it, or at once on sites that are always checked; then does as it is told.
//
// A newer content script, after an update of the extension, ends the one before through its abort signal.

import type { Report, Said, ToPage } from "../desk/messages";
import { Visit } from "../page/visit";

const ENDED = "copydesk:ended";

document.dispatchEvent(new CustomEvent(ENDED));
const ending = new AbortController();
document.addEventListener(ENDED, () => ending.abort(), { once: true });
const visit = new Visit(ending.signal);

function hear(message: ToPage, _: unknown, reply: (answer: unknown) => void): boolean {
  switch (message.kind) {
    case "check":
      void visit.check(message.always);
      reply(visit.report() satisfies Report);
      return false;
    case "report":
      reply(visit.report() satisfies Report);
      return false;
    case "show":
      visit.show(message.flag, message.place);
      return false;
    case "step":
      visit.step(message.by);
      return false;
    case "close":
      visit.close();
      return false;
    case "preview":
      void visit.preview().then(reply);
      return true; // the reply comes later
    case "wrong":
      void visit.sayById(message.flag, message.wrong).then((said: Said) => reply(said));
      return true;
  }
}

chrome.runtime.onMessage.addListener(hear);
ending.signal.addEventListener("abort", () => {
  try {
    chrome.runtime.onMessage.removeListener(hear);
  } catch {
    // This script's extension is gone; so are its listeners.
  }
});

if ((globalThis as { copydeskAlways?: boolean }).copydeskAlways) void visit.check(true);
