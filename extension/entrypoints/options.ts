// Options: which backend, which kinds of flags, which sites, and what becomes of what is read.

import { Client } from "../desk/client";
import * as kept from "../desk/kept";
import { forgetAside } from "../desk/putaside";
import { change, settings, usableBackend } from "../desk/settings";
import { sites } from "../desk/sites";
import { Trouble } from "../desk/trouble";
import { FAMILIES, SEVERITIES } from "../desk/types";
import { build, button } from "../interface/build";
import { tellTrouble } from "../interface/telling";
import { say, sayPage, type Word } from "../interface/words";

const part = <Kind extends HTMLElement>(id: string) => document.querySelector<Kind>(`#${id}`)!;

async function start(): Promise<void> {
  sayPage(document);
  const { backend, key, families, severities } = await settings();
  part<HTMLInputElement>("backend").value = backend;
  part<HTMLInputElement>("key").value = key;
  part("backend-form").addEventListener("submit", (event) => {
    event.preventDefault();
    void saveBackend();
  });
  choices("severities", SEVERITIES, severities, "severity", (chosen) => change({ severities: chosen }));
  choices("families", FAMILIES, families, "family", (chosen) => change({ families: chosen }));
  part("forget").addEventListener("click", async () => {
    await Promise.all([kept.forget(), forgetAside()]);
    tell("forgotten", say("forgotten"), "good");
  });
  part("withdraw").addEventListener("click", async () => {
    await change({ agreed: false });
    tell("forgotten", say("withdrawn"), "good");
  });
  chrome.permissions.onAdded.addListener(() => void showSites());
  chrome.permissions.onRemoved.addListener(() => void showSites());
  await showSites();
}

async function saveBackend(): Promise<void> {
  const backend = usableBackend(part<HTMLInputElement>("backend").value);
  if (!backend) {
    tell("tested", say("backend_unusable"), "bad");
    part("backend").focus();
    return;
  }
  const key = part<HTMLInputElement>("key").value.trim();
  await change({ backend, key });
  tell("tested", say("backend_testing"));
  try {
    await new Client(backend, key).ready();
    tell("tested", say("backend_ready"), "good");
  } catch (error) {
    const { title, text } = tellTrouble(error instanceof Trouble ? error.told : { kind: "away", detail: backend });
    tell("tested", `${say("backend_saved")} ${title}. ${text}`, "bad");
  }
}

function choices<Kind extends string>(
  id: string,
  kinds: readonly Kind[],
  chosen: readonly Kind[],
  stem: string,
  save: (chosen: Kind[]) => Promise<void>,
): void {
  const now = new Set(chosen);
  for (const kind of kinds) {
    const input = build("input", { attributes: { type: "checkbox", value: kind } });
    input.checked = now.has(kind);
    input.addEventListener("change", () => {
      if (input.checked) now.add(kind);
      else now.delete(kind);
      void save(kinds.filter((one) => now.has(one)));
    });
    const words = [build("b", { text: say(`${stem}_${kind}` as Word) }), `: ${say(`${stem}_${kind}_means` as Word)}`];
    part(id).append(build("label", {}, input, build("span", {}, ...words)));
  }
}

async function showSites(): Promise<void> {
  const all = await sites();
  part("sites-text").textContent = say(all.length ? "sites_text" : "sites_none");
  part("sites").replaceChildren(
    ...all.map((site) => {
      const remove = button(say("remove"), "as-link", () => void chrome.permissions.remove({ origins: [site] }));
      const host = site.replace(/\/\*$/, "");
      remove.setAttribute("aria-label", say("remove_site", host));
      return build("li", {}, build("span", { text: host, attributes: { dir: "ltr" } }), remove);
    }),
  );
}

function tell(id: string, words: string, tone = ""): void {
  part(id).textContent = words;
  part(id).dataset["tone"] = tone;
}

void start();
