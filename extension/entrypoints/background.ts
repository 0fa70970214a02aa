// The only one that speaks to the backend. Brings the content script to a page, hands its questions on, keeps the badge.

import { ask } from "../desk/asking";
import { Client } from "../desk/client";
import { ASKING, toPage, type Answer, type Badge, type Begun, type Preview, type Said, type ToBackground } from "../desk/messages";
import { settings } from "../desk/settings";
import { alwaysHere, followPermissions } from "../desk/sites";
import { Trouble } from "../desk/trouble";
import type { Page } from "../desk/types";
import { say, sayNumber } from "../interface/words";

const COLOURS = { clear: "#3a6640", note: "#31589c", caution: "#8a6100", warning: "#b3261e" } as const;

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void welcome();
});

chrome.commands.onCommand.addListener((command, tab) => {
  void tabFor(tab).then((id) => {
    if (id === undefined) return;
    if (command === "check") void begin(id);
    else void toPage(id, { kind: "step", by: command === "next" ? 1 : -1 }).catch(() => undefined);
  });
});

followPermissions((tab) => void begin(tab));

chrome.runtime.onConnect.addListener((port) => {
  if (port.name !== ASKING) return;
  const leaving = new AbortController();
  port.onDisconnect.addListener(() => leaving.abort());
  port.onMessage.addListener((page: Page) => {
    const tell = (answer: Answer) => {
      if (!leaving.signal.aborted) port.postMessage(answer);
    };
    void settings().then((wanted) => {
      if (wanted.agreed) return ask(page, wanted, tell, leaving.signal);
      return tell({ kind: "trouble", trouble: { kind: "failed", detail: say("welcome_title") } });
    });
  });
});

chrome.runtime.onMessage.addListener((message: ToBackground, sender, reply: (answer: unknown) => void) => {
  switch (message.kind) {
    case "begin":
      void begin(message.tab).then((begun: Begun) => reply(begun));
      return true; // the reply comes later
    case "preview":
      void preview(message.tab).then((preview: Preview) => reply(preview));
      return true;
    case "feedback":
      void feedback(message).then((said: Said) => reply(said));
      return true;
    case "style":
      void style(sender.tab?.id).then(() => reply(undefined));
      return true;
    case "changed":
      void badge(sender.tab?.id, message.badge);
      return false;
  }
});

/** Has the page in a tab checked, after its reader has agreed to that once and for all. */
async function begin(tab: number): Promise<Begun> {
  if (!(await settings()).agreed) {
    await welcome();
    return { begun: false };
  }
  try {
    await arrive(tab);
    await toPage(tab, { kind: "check", always: await alwaysHere(tab) });
    return { begun: true };
  } catch {
    await badge(tab, { kind: "trouble" });
    return { begun: false, trouble: { kind: "unreachable" } };
  }
}

async function preview(tab: number): Promise<Preview> {
  try {
    await arrive(tab);
    return await toPage<Preview>(tab, { kind: "preview" });
  } catch {
    return { trouble: { kind: "unreachable" } };
  }
}

/** Brings the content script to a page, unless it is there. Throws where the browser lets no script in. */
async function arrive(tab: number): Promise<void> {
  try {
    await toPage(tab, { kind: "report" });
  } catch {
    await chrome.scripting.executeScript({ target: { tabId: tab }, files: ["content.js"] });
  }
}

async function style(tab: number | undefined): Promise<void> {
  if (tab === undefined) return;
  // Chrome drops backgrounds of a user's style sheet; Firefox lets an author's not reach into shadow roots.
  const origin = FIREFOX ? "USER" : "AUTHOR";
  const sheet = { target: { tabId: tab }, files: ["highlight.css"], origin } as chrome.scripting.CSSInjection;
  await chrome.scripting.removeCSS(sheet).catch(() => undefined); // else every check would add one more
  await chrome.scripting.insertCSS(sheet).catch(() => undefined);
}

async function feedback(said: Extract<ToBackground, { kind: "feedback" }>): Promise<Said> {
  const { backend, key } = await settings();
  try {
    await new Client(backend, key).say({ analysis: said.analysis, flag: said.flag, verdict: said.verdict, id: said.id });
    return { said: true };
  } catch (error) {
    return { said: false, trouble: error instanceof Trouble ? error.told : { kind: "failed" } };
  }
}

async function badge(tabId: number | undefined, shown: Badge): Promise<void> {
  if (tabId === undefined) return;
  const text = { none: "", working: "…", trouble: "!", flags: shown.kind === "flags" ? String(shown.number) : "" }[shown.kind];
  const title = shown.kind === "flags" ? sayNumber("remarks", shown.number) : say("action_title");
  const color = shown.kind === "flags" ? COLOURS[shown.number ? shown.level : "clear"] : "#5d584c";
  try {
    // Begun together, so that the next badge's come after all of this one's.
    await Promise.all([
      chrome.action.setBadgeTextColor({ tabId, color: "#ffffff" }),
      chrome.action.setBadgeBackgroundColor({ tabId, color }),
      chrome.action.setBadgeText({ tabId, text }),
      chrome.action.setTitle({ tabId, title: shown.kind === "flags" ? `Copydesk: ${title}` : title }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}

async function welcome(): Promise<void> {
  await chrome.tabs.create({ url: chrome.runtime.getURL("welcome.html") });
}

async function tabFor(tab: chrome.tabs.Tab | undefined): Promise<number | undefined> {
  return tab?.id ?? (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
}
