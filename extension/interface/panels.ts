// The side panel, by the name that each browser gives it.

interface Sidebar {
  sidebarAction?: { open(): Promise<void> };
}

/** Opens it. Must be called while a click is being handled. */
export async function openPanel(tab: chrome.tabs.Tab): Promise<void> {
  const sidebar = (globalThis as { browser?: Sidebar }).browser?.sidebarAction;
  if (sidebar) await sidebar.open();
  else await chrome.sidePanel.open({ windowId: tab.windowId });
  close();
}
