"""What a reader does with the extension, and sees of it."""

from __future__ import annotations

import json
import re
from typing import Any

from tests.browser.browser import Browser, Tab, until

Report = dict[str, Any]

#: Every painted range with the words around it, as far as these can be read in its tree.
_PAINTED = """() => {
  const letters = text => text.replace(/\\s+/g, "");
  const trees = new Map();
  const treeOf = node => {
    const root = node.getRootNode() instanceof ShadowRoot ? node.getRootNode() : document.body;
    if (trees.has(root)) return trees.get(root);
    const tree = { text: "", at: new Map() };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      tree.at.set(walker.currentNode, tree.text.length);
      tree.text += letters(walker.currentNode.data);
    }
    trees.set(root, tree);
    return tree;
  };
  return [...CSS.highlights].filter(([name]) => /^copydesk-(warning|caution|info)$/.test(name)).flatMap(([name, ranges]) =>
    [...ranges].map(range => {
      const { text, at } = treeOf(range.startContainer);
      const place = (node, offset) => at.has(node) ? at.get(node) + letters(node.data.slice(0, offset)).length : 0;
      const start = place(range.startContainer, range.startOffset), end = place(range.endContainer, range.endOffset);
      return { severity: name.slice(9), words: letters(range.toString()),
        before: text.slice(Math.max(0, start - 60), start), after: text.slice(end, end + 60) };
    }));
}"""


def check(browser: Browser, tab: Tab, *, state: str | None = None) -> Report:
    """Press the toolbar's button and then the popup's; what is reported once the page's state is no longer "working"."""
    browser.press(tab)
    until(
        lambda: browser.in_popup(
            "() => { const b = document.querySelector('.state button.main'); b?.click(); return Boolean(b); }"
        )
    )
    return settled(browser, tab, state)


def popup_says(browser: Browser, *patterns: str, within: str = ".state") -> None:
    """Waits for all these words in the popup, or in a part of it: what it says comes after what the page knows."""
    said = ""

    def all_there() -> bool:
        nonlocal said
        said = browser.in_popup(f"() => document.querySelector({json.dumps(within)}).innerText")
        return all(re.search(pattern, said) for pattern in patterns)

    try:
        until(all_there)
    except AssertionError:
        raise AssertionError(f"the popup says {said!r}, without {patterns}") from None


def begin(browser: Browser, tab: Tab, state: str | None = None) -> Report:
    """Have a page checked again, which was granted before."""
    own(browser, tab, {"kind": "check", "always": False})
    return settled(browser, tab, state)


def settled(browser: Browser, tab: Tab, state: str | None = None) -> Report:
    """The report, once nothing is under way."""

    def now() -> Report | None:
        told = report(browser, tab)
        return told if told and told["state"] not in ("idle", "working") and state in (None, told["state"]) else None

    found: Report = until(now, seconds=300)
    return found


def report(browser: Browser, tab: Tab) -> Report | None:
    """What the content script reports of a page; None where it is not there."""
    found: Report | None = own(browser, tab, {"kind": "report"})
    return found


def own(browser: Browser, tab: Tab, message: dict[str, Any]) -> Any:
    """What the content script in a tab answers."""
    return browser.extension(
        "({ tab, message }) => chrome.tabs.sendMessage(tab, message).catch(() => null)",
        {"tab": tab.id, "message": message},
    )


def painted(tab: Tab) -> list[dict[str, str]]:
    """Every stretch of text that is painted."""
    found: list[dict[str, str]] = tab.run(_PAINTED)
    return found


def words(tab: Tab) -> list[str]:
    """The letters of every stretch that is painted, sorted."""
    return sorted(one["words"] for one in painted(tab))


def misplaced(told: Report, tab: Tab) -> list[str]:
    """Flags whose painted words, or the words around these, are not the flag's own; and paint without a flag."""
    left, wrong = painted(tab), []
    for flag, place in ((one, place) for one in told["flags"] for place in one.get("places", [one])):
        exact, prefix, suffix = (_letters(place[name]) for name in ("exact", "prefix", "suffix"))
        fits = (
            one
            for one in left
            if one["severity"] == flag["severity"]
            and one["words"] == exact
            and _meet(one["before"][::-1], prefix[::-1])
            and _meet(one["after"], suffix)
        )
        one = next(fits, None)
        if one is None:
            wrong.append(f"{flag['rule']}: {place['exact']}")
        else:
            left.remove(one)
    return wrong + [f"painted without a flag: {one['words']}" for one in left]


def middle_of(tab: Tab, exact: str) -> tuple[float, float]:
    """A point on painted words."""
    x, y = tab.run(
        """exact => { for (const [name, ranges] of CSS.highlights) for (const range of ranges) if (String(range).includes(exact)) {
        range.startContainer.parentElement.scrollIntoView({ block: "center" });
        const box = range.getClientRects()[0]; return [box.left + box.width / 2, box.top + box.height / 2]; } }""",
        exact,
    )
    return x, y


def card(tab: Tab) -> str:
    """The words on the card that is open; empty when none is."""
    text: str = tab.run(
        """() => { const card = document.querySelector("copydesk-card")?.shadowRoot.querySelector("section");
        return card?.matches(":popover-open") ? card.innerText : ""; }"""
    )
    return text


def _meet(there: str, context: str) -> bool:
    """Whether two texts begin alike, as far as both go: a shadow root ends sooner than its page."""
    length = min(12, len(there), len(context))
    return there[:length] == context[:length]


def _letters(text: str) -> str:
    return "".join(text.split())
