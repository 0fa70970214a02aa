// What is sent of a page, word for word, for whoever wants to see it before or after.

import { toBackground, type Preview } from "../desk/messages";
import { settings } from "../desk/settings";
import { build } from "./build";
import { tellTrouble } from "./telling";
import { say } from "./words";

export function whatIsSent(tab: number): HTMLDetailsElement {
  const shown = build("div", { attributes: { "aria-live": "polite" } });
  const details = build("details", { class: "sent" }, build("summary", { text: say("what_is_sent") }), shown);
  details.addEventListener("toggle", () => {
    if (details.open) void show(tab, shown);
  });
  return details;
}

async function show(tab: number, into: HTMLElement): Promise<void> {
  const preview = await toBackground<Preview>({ kind: "preview", tab });
  if ("trouble" in preview) {
    into.replaceChildren(build("p", { class: "soft", text: say("nothing_is_sent", tellTrouble(preview.trouble).title) }));
    return;
  }
  const { backend } = await settings();
  const words = JSON.stringify(preview.page, null, 2);
  into.replaceChildren(
    build("p", { class: "soft", text: say("sent_to", backend) }),
    build("pre", { text: words, attributes: { tabindex: "0", dir: "auto", role: "region", "aria-label": say("what_is_sent") } }),
  );
}
