// First run: three sentences on what is sent where, and the question. Before it is answered nothing is sent at all.

import { change, settings } from "../desk/settings";
import { say, sayPage } from "../interface/words";

const part = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!;

async function start(): Promise<void> {
  sayPage(document);
  document.title = say("welcome_title");
  const { backend } = await settings();
  part("two").textContent = say("welcome_second", backend);
  part("agree").addEventListener("click", () => void answer(true));
  part("not-now").addEventListener("click", () => void answer(false));
  part("options").addEventListener("click", () => void chrome.runtime.openOptionsPage());
}

async function answer(agreed: boolean): Promise<void> {
  await change({ agreed });
  part("done").textContent = say(agreed ? "welcome_agreed" : "welcome_declined");
}

void start();
