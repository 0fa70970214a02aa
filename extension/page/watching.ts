// A page that changes under its flags: text that is edited, loaded or swapped, and addresses that change without loading.

import type { Article } from "./extract";

const SETTLED_MS = 500; // without a change

/** Calls back once the page has come to rest after a change that may concern the article. Ends with the signal. */
export function watch(article: Article, changed: () => void, ending: AbortSignal): void {
  const settle = settling(changed, ending);
  const observer = new MutationObserver((records) => {
    if (!article.root.isConnected || records.some(({ target }) => article.root.contains(target))) settle();
  });
  for (const root of [document.body, ...shadowRoots(article)]) {
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }
  ending.addEventListener("abort", () => observer.disconnect());
}

/** Calls back once the page has come to rest at another address. Ends with the signal. */
export function watchAddress(changed: () => void, ending: AbortSignal): void {
  let before = location.href.split("#")[0];
  const settle = settling(changed, ending);
  const look = () => {
    const now = location.href.split("#")[0];
    if (now !== before) settle();
    before = now;
  };
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener("currententrychange", look, { signal: ending });
  addEventListener("popstate", look, { signal: ending });
}

function settling(changed: () => void, ending: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  ending.addEventListener("abort", () => clearTimeout(timer));
  return () => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLED_MS);
  };
}

function shadowRoots({ pieces }: Article): Set<Node> {
  return new Set(pieces.map(({ node }) => node.getRootNode()).filter((root) => root instanceof ShadowRoot));
}
