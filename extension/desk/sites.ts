// The sites whose every page is checked: those that the browser's own list of permissions names. Nothing else keeps them.

const SCRIPT = "always";

/** A site as the browser's permissions name it; null where there is none to ask for. */
export function siteOf(url: string | undefined): string | null {
  if (!url || !/^https?:/.test(url)) return null;
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

export async function sites(): Promise<string[]> {
  const { origins } = await chrome.permissions.getAll();
  return (origins ?? []).sort();
}

/** Whether the page in a tab is on one of them. */
export async function alwaysHere(tab: number): Promise<boolean> {
  // Only on sites with permission, or on the reader's click, is the address told.
  const site = siteOf((await chrome.tabs.get(tab)).url);
  return site !== null && (await sites()).includes(site);
}

/** Registers the content script on these sites, now and whenever their list changes; `begin` is told of open pages there. */
export function followPermissions(begin: (tab: number) => void): void {
  chrome.permissions.onAdded.addListener(({ origins }) => {
    void register().then(async () => {
      for (const tab of await chrome.tabs.query({ active: true, ...(origins && { url: origins }) })) {
        if (tab.id !== undefined) begin(tab.id);
      }
    });
  });
  chrome.permissions.onRemoved.addListener(() => void register());
  chrome.runtime.onInstalled.addListener(() => void register());
  chrome.runtime.onStartup.addListener(() => void register());
}

async function register(): Promise<void> {
  const matches = await sites();
  const known = await chrome.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (known.length) await chrome.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (!matches.length) return;
  await chrome.scripting.registerContentScripts([
    { id: SCRIPT, matches, js: ["always.js", "content.js"], runAt: "document_idle", persistAcrossSessions: true },
  ]);
}
