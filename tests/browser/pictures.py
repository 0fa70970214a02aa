"""``make pictures``: what readers see, in both browsers, by day and by night, for whoever wants to look at it."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.browser.browser import ROOT, Browser, Tab, persist, until
from tests.browser.chromium import Chromium
from tests.browser.conftest import address_in
from tests.browser.firefox import Firefox
from tests.browser.reading import card, check, middle_of, own
from tests.browser.refusing import Refusing
from tests.browser.site import Site

OUT = ROOT / "extension" / "build" / "pictures"

#: The README's.
CHOSEN = ROOT / "extension" / "pictures" / "page.png"


def picture_all(browser: Browser, backend: str, site: Site, out: Path) -> None:
    """Every state that the extension can be in."""
    out.mkdir(parents=True, exist_ok=True)
    settings = {"backend": backend, "agreed": False}
    browser.extension(
        "async settings => { await chrome.storage.local.clear(); await chrome.storage.local.set(settings); }", settings
    )
    own_page(browser, "welcome.html", out / "first-run.png")
    own_page(browser, "options.html", out / "options.png", element="body")
    browser.extension("() => chrome.storage.local.set({ agreed: true })")

    tab = browser.open(f"{site.address}/story")
    browser.press(tab)
    popup(browser, tab, out / "popup-idle.png")
    told = check(browser, tab, state="checked")
    popup(browser, tab, out / "popup-flags.png")
    panel(browser, tab, out / "panel.png")
    browser.size(1180, 820)
    tab.show()
    flag = next(flag for flag in told["flags"] if "Belozurov" in flag["exact"])
    tab.picture(out / "page.png")
    x, y = middle_of(tab, flag["exact"])
    persist(lambda: tab.point(x, y, click=True), lambda: card(tab))
    tab.run(
        "() => { const { shadowRoot } = document.querySelector('copydesk-card');"
        "return Promise.all(shadowRoot.getAnimations().map(animation => animation.finished)).then(() => true); }"
    )
    tab.picture(out / "card.png")
    tab.close()

    for name, path in (("none", "/careful"), ("too-short", "/short"), ("not-an-article", "/front"), ("private", "/sign-in"),
                       ("in-a-frame", "/frame"), ("language", "/deutsch")):  # fmt: skip
        state(browser, site.address + path, out / f"popup-{name}.png")
    set_aside(browser, {"longest": 500})
    state(browser, f"{site.address}/story", out / "popup-too-long.png")
    set_aside(browser, {"longest": 150_000, "backend": "http://127.0.0.1:9"})
    state(browser, f"{site.address}/bridge", out / "popup-away.png")
    refusing = Refusing()
    set_aside(browser, {"backend": refusing.address})
    refusing.status, refusing.problem = 401, {"title": "No key", "detail": "This key is not known."}
    state(browser, f"{site.address}/bridge", out / "popup-refused.png")
    refusing.problem = {"type": "/problems/key-missing", "title": "A key is needed"}
    state(browser, f"{site.address}/bridge", out / "popup-no-key.png")
    set_aside(browser, {"backend": "https://desk.invalid"})
    browser.network(False)
    state(browser, f"{site.address}/bridge", out / "popup-offline.png")
    browser.network(True)
    set_aside(browser, {"backend": refusing.address})
    refusing.status, refusing.problem, refusing.headers = 429, {"title": "Too many"}, {"Retry-After": "90"}
    state(browser, f"{site.address}/bridge", out / "popup-limited.png")
    refusing.speaking.clear()
    tab = browser.open(f"{site.address}/bridge")
    browser.press(tab)
    browser.in_popup("() => document.querySelector('button.main').click()")
    until(lambda: (own(browser, tab, {"kind": "report"}) or {}).get("state") == "working")
    popup(browser, tab, out / "popup-working.png")
    tab.close()
    refusing.speaking.set()
    refusing.close()


def state(browser: Browser, url: str, path: Path) -> None:
    """The popup, once a page is checked."""
    tab = browser.open(url)
    check(browser, tab)
    popup(browser, tab, path)
    tab.close()


def popup(browser: Browser, tab: Tab, path: Path) -> None:
    """The popup for a tab."""
    own_page(browser, f"popup.html?tab={tab.id}", path, size=(380, 600), element="body")


def panel(browser: Browser, tab: Tab, path: Path) -> None:
    """The panel for a tab, with its first flag opened."""

    def opened(page: Tab) -> None:
        until(lambda: page.run("() => document.querySelectorAll('#flags li').length"))
        page.run("() => document.querySelector('#flags details').open = true")

    own_page(browser, f"panel.html?tab={tab.id}", path, size=(500, 900), then=opened)


def own_page(
    browser: Browser,
    path: str,
    picture: Path,
    *,
    size: tuple[int, int] = (860, 1000),
    element: str | None = None,
    then: Callable[[Tab], None] = lambda _: None,
) -> None:
    """A page of the extension."""
    page = browser.own(path)
    browser.size(*size)
    page.show()
    until(lambda: page.run("() => document.querySelector('h2, h1')?.textContent && document.readyState === 'complete'"))
    then(page)
    page.picture(picture, element)
    page.close()


def set_aside(browser: Browser, settings: dict[str, object]) -> None:
    """Other settings."""
    browser.extension("settings => chrome.storage.local.set(settings)", settings)


def main() -> None:
    """Take them all."""
    command = [sys.executable, "-m", "copydesk.cli.main", "serve", "--port", "0", "--workers", "1"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    site = Site()
    try:
        backend = address_in(server)
        for kind in (Chromium, Firefox):
            for dark in (False, True):
                with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
                    browser: Browser = kind(Path(profile), dark=dark)
                    out = OUT / f"{browser.name}-{'dark' if dark else 'light'}"
                    try:
                        picture_all(browser, backend, site, out)
                    finally:
                        browser.close()
                    print(f"{out.relative_to(ROOT)}: {len(list(out.glob('*.png')))} pictures", flush=True)
        CHOSEN.write_bytes((OUT / "chromium-light" / "card.png").read_bytes())
    finally:
        site.close()
        server.terminate()
        server.wait(120)


if __name__ == "__main__":
    main()
