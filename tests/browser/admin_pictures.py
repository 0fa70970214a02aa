"""Pictures of the admin's pages, by day and by night, wide and narrow, to be looked at: ``make pictures``."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page
from tests.browser.admin_desk import admin_desk
from tests.browser.browser import ROOT
from tests.browser.chromium import PATH, QUIET, playwright
from tests.browser.conftest import ADMIN_KEY

OUT = ROOT / "extension" / "build" / "pictures" / "admin"
PAGES = {
    "overview": "/admin",
    "entries": "/admin/entries",
    "purge": "/admin/entries?site=gazette.example&purge=hard",
    "jobs": "/admin/jobs",
    "recheck": "/admin/jobs?count=yes",
    "feedback": "/admin/feedback",
    "keys": "/admin/keys",
    "audit": "/admin/audit",
}
#: Those that the first link of a list leads to, and where the list is.
BEHIND = {"entry": "/admin/entries", "job": "/admin/jobs"}
WIDTHS = {"wide": 1240, "narrow": 380}


def log_in(page: Page, backend: str) -> None:
    """As a person does."""
    page.goto(f"{backend}/admin/login")
    page.fill("#key", ADMIN_KEY)
    page.press("#key", "Enter")
    page.wait_for_url(f"{backend}/admin")


def main() -> None:
    """Take them all."""
    OUT.mkdir(parents=True, exist_ok=True)
    with admin_desk() as backend, playwright() as running:
        browser = running.chromium.launch(executable_path=PATH, args=[*QUIET])
        for scheme in ("light", "dark"):
            page = browser.new_page(color_scheme="light" if scheme == "light" else "dark")
            page.set_default_timeout(60_000)
            page.goto(f"{backend}/admin/login")
            picture(page, f"login-{scheme}")
            log_in(page, backend)
            for name in (*PAGES, *BEHIND):
                go(page, backend, name)
                picture(page, f"{name}-{scheme}")
            page.close()
        browser.close()
    print(f"{OUT.relative_to(ROOT)}: {len(list(OUT.glob('*.png')))} pictures")


def go(page: Page, backend: str, name: str) -> None:
    """To one of the pages."""
    page.goto(backend + (PAGES | BEHIND)[name])
    if name in BEHIND:
        page.locator("tbody th a").first.click()
        page.wait_for_url("**/admin/*/*")


def picture(page: Page, name: str) -> None:
    """Of the whole page, in every width."""
    for width, pixels in WIDTHS.items():
        page.set_viewport_size({"width": pixels, "height": 800})
        page.screenshot(path=Path(OUT / f"{name}-{width}.png"), full_page=True)


if __name__ == "__main__":
    main()
