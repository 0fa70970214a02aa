// The side panel, by the name that each browser gives it.

declare const browser: { sidebarAction: { open(): Promise<void> } };

/** Opens it. Must be called while a click is being handled. */
export async function openPanel(tab: chrome.tabs.Tab): Promise<void> {
  if (FIREFOX) await browser.sidebarAction.open();
  else await chrome.sidePanel.open({ windowId: tab.windowId });
  close();
}
