// Waits for the toolbar button, brings the content script to that one page, and speaks to the backend for it.

import { backend, check } from "../desk/client";
import type { CheckReply, Message } from "../desk/messages";

chrome.action.onClicked.addListener(async (tab) => {
  if (tab.id === undefined) return;
  const target = { tabId: tab.id };
  try {
    await badge(tab.id, "…");
    await chrome.scripting.insertCSS({ target, files: ["highlight.css"] });
    await chrome.scripting.executeScript({ target, files: ["content.js"] });
  } catch {
    // The browser's own pages and the extension shops let no script in.
    await badge(tab.id, "–");
  }
});

chrome.runtime.onMessage.addListener((message: Message, sender, reply: (answer: CheckReply) => void) => {
  const tab = sender.tab?.id;
  if (message.kind === "badge") {
    if (tab !== undefined) void badge(tab, String(message.flags));
    return false;
  }
  void answer(message.page).then(async (answered) => {
    if (answered.kind === "failed" && tab !== undefined) await badge(tab, "!");
    reply(answered);
  });
  return true; // the reply comes later
});

async function answer(page: Parameters<typeof check>[0]): Promise<CheckReply> {
  try {
    return { kind: "checked", analysis: await check(page), help: await backend() };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

async function badge(tabId: number, text: string): Promise<void> {
  await chrome.action.setBadgeBackgroundColor({ tabId, color: "#7a3b00" });
  await chrome.action.setBadgeText({ tabId, text });
}
