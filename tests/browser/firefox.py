"""Firefox, driven by its own protocol. What belongs to its window (toolbar, popup, badge) is reached with its own rights."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.browser.browser import BUILT, POPUP_READY, Tab, until
from tests.browser.marionette import Marionette

PATH = next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None)

ID = "copydesk@copydesk.example"
UUID = "0c0b4de5-0000-4000-8000-000000000001"  # ours to choose, by a preference

_KEYS = {"Escape": "\ue00c", "Enter": "\ue007", "Tab": "\ue004"}
_QUIET = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.safebrowsing.downloads.remote.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.search.update": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "browser.warnOnQuit": False,
    "datareporting.healthreport.uploadEnabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.disable_open_during_load": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.update.enabled": False,
    "extensions.webextOptionalPermissionPrompts": False,
    "extensions.webextensions.uuids": json.dumps({ID: UUID}),
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,none",
    "toolkit.telemetry.enabled": False,
    "xpinstall.signatures.required": False,
}


class FirefoxTab:
    """See ``Tab``."""

    def __init__(self, firefox: Firefox, handle: str, id: int) -> None:
        self._firefox = firefox
        self.handle = handle
        self.id = id

    def run(self, function: str, argument: Any = None) -> Any:
        with_it = self._firefox.at(self.handle)
        return with_it("WebDriver:ExecuteScript", {"script": f"return ({function})(arguments[0])", "args": [argument]})

    def go(self, url: str) -> None:
        self._firefox.at(self.handle)("WebDriver:Navigate", {"url": url})

    def show(self) -> None:
        self._firefox.at(self.handle, front=True)

    def key(self, key: str) -> None:
        pressed = [{"type": kind, "value": _KEYS.get(key, key)} for kind in ("keyDown", "keyUp")]
        actions = [{"type": "key", "id": "keyboard", "actions": pressed}]
        self._firefox.focus(self.handle)("WebDriver:PerformActions", {"actions": actions})

    def point(self, x: float, y: float, *, click: bool = False) -> None:
        moves = [{"type": "pointerMove", "duration": 0, "x": round(x) + step, "y": round(y)} for step in (2, 1, 0)]
        clicks = [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")] if click else []
        actions = [{"type": "pointer", "id": "mouse", "actions": [*moves, *clicks]}]
        self._firefox.focus(self.handle)("WebDriver:PerformActions", {"actions": actions})

    def picture(self, path: Path, element: str | None = None) -> None:
        ask, what = self._firefox.at(self.handle, front=True), {"full": False}
        if element:
            found = ask("WebDriver:FindElement", {"using": "css selector", "value": element})
            what = {"id": next(iter(found.values()))}
        taken = ask("WebDriver:TakeScreenshot", what)
        path.write_bytes(base64.b64decode(taken))

    def close(self) -> None:
        left = self._firefox.at(self.handle)("WebDriver:CloseWindow")
        self._firefox.at(left[-1], front=True)


class Firefox:
    """See ``Browser``."""

    name = "firefox"

    def __init__(self, profile: Path, *, dark: bool = False, language: str = "en-US") -> None:
        assert PATH, "Firefox is needed; `make test` installs it or says how"
        archive = BUILT / "copydesk-firefox.zip"
        assert archive.exists(), "build it first: make extension"
        preferences = _QUIET | {
            "marionette.port": 0,
            "ui.systemUsesDarkTheme": int(dark),
            "layout.css.prefers-color-scheme.content-override": 0 if dark else 1,
        }
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items()]
        (profile / "user.js").write_text("\n".join(lines))
        command = [PATH, "--headless", "--no-remote", "--profile", str(profile), "--marionette"]
        self._process = subprocess.Popen(
            [*command, "--remote-allow-system-access"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        port = profile / "MarionetteActivePort"
        until(lambda: port.exists() and port.read_text().strip(), seconds=240)
        self._marionette = Marionette(int(port.read_text()))
        self._front = self._current = self._marionette("WebDriver:GetWindowHandle")
        self._marionette("WebDriver:SetTimeouts", {"script": 240_000, "pageLoad": 240_000})
        # Its own words are in packs that a system need not have; extensions have theirs, and ask which are wanted.
        self.in_chrome(
            f"Services.locale.availableLocales = {json.dumps([language, 'en-US'])};"
            f"Services.locale.requestedLocales = {json.dumps([language])};"
        )
        packed = profile / "copydesk.xpi"
        shutil.copy(archive, packed)
        self._marionette("Addon:Install", {"path": str(packed), "temporary": True})
        self._hand: FirefoxTab | None = None

    def open(self, url: str) -> FirefoxTab:
        handle = self._marionette("WebDriver:NewWindow", {"type": "tab", "focus": True})["handle"]
        self._marionette("WebDriver:SwitchToWindow", {"handle": handle, "focus": True})
        self._front = self._current = handle
        tab = FirefoxTab(self, handle, self._active())
        tab.go(url)
        return tab

    def own(self, path: str) -> FirefoxTab:
        return self.open(f"moz-extension://{UUID}/{path}")

    def extension(self, function: str, argument: Any = None) -> Any:
        if self._hand is None:
            before = self._front
            self._hand = self.own("options.html")
            self.at(before, front=True)
        return self._hand.run(function, argument)

    def press(self, tab: Tab) -> None:
        tab.show()
        self.dismiss()
        self.in_chrome(
            f"{_PARENT} const {{ extension }} = WebExtensionPolicy.getByID('{ID}');"
            "return ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);"
        )
        until(lambda: self.in_chrome(f"return {_POPUP}?.closest('panel').state === 'open'"))
        until(lambda: self._told_in_popup(POPUP_READY, 3))

    def dismiss(self) -> None:
        self.in_chrome(f"{_POPUP}?.closest('panel').hidePopup()")
        until(lambda: not self.in_chrome(f"return Boolean({_POPUP})"))

    def in_popup(self, function: str) -> Any:
        return self._told_in_popup(function, 240)

    def _told_in_popup(self, function: str, patience: float) -> Any:
        """A popup that is still loading forgets what it is asked: None then, after so many seconds."""
        asking = f"""(async (window, document) => {{
            let value;
            const gesture = content.windowUtils.setHandlingUserInput(true);
            try {{
                try {{ value = ({function})(); }} finally {{ gesture.destruct(); }}
                value = await value;
            }} catch (error) {{ value = {{ error: String(error) }}; }}
            sendAsyncMessage("copydesk:told", JSON.stringify(value ?? null));
        }})(content, content.document)"""
        told: str | None = self.in_chrome(
            f"""return new Promise(resolve => {{
                const {{ messageManager }} = {_POPUP};
                messageManager.addMessageListener("copydesk:told", function hear({{ data }}) {{
                    messageManager.removeMessageListener("copydesk:told", hear);
                    resolve(data);
                }});
                setTimeout(resolve, {patience * 1000});
                messageManager.loadFrameScript("data:text/javascript," + {json.dumps(quote(asking))}, false);
            }});"""
        )
        value = json.loads(told) if told else None
        assert not (isinstance(value, dict) and set(value) == {"error"}), value
        return value

    def allow(self, site: str) -> None:
        """Its preferences say so already."""

    def badge(self, tab: Tab) -> str:
        text: str = self.extension("tabId => chrome.action.getBadgeText({ tabId })", tab.id)
        return text

    def network(self, on: bool) -> None:
        self.in_chrome(f"Services.io.offline = {json.dumps(not on)};")

    def media(self, *, forced_colours: bool = False, calm: bool = False) -> None:
        self.in_chrome(
            f"Services.prefs.setIntPref('browser.display.document_color_use', {2 if forced_colours else 0});"
            f"Services.prefs.setIntPref('ui.prefersReducedMotion', {int(calm)});"
        )

    def size(self, width: int, height: int) -> None:
        inner = "() => [outerWidth - innerWidth, outerHeight - innerHeight]"
        extra = self.at(self._front)("WebDriver:ExecuteScript", {"script": f"return ({inner})()", "args": []})
        self._marionette("WebDriver:SetWindowRect", {"width": width + extra[0], "height": height + extra[1]})

    def close(self) -> None:
        try:
            self._marionette("Marionette:Quit", {"flags": ["eForceQuit"]})
            self._marionette.close()
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(60)
        finally:
            self._process.kill()
            self._process.wait()

    def at(self, handle: str, *, front: bool = False) -> Marionette:
        """The connection, turned to a tab."""
        if self._current != handle or (front and self._front != handle):
            self._marionette("WebDriver:SwitchToWindow", {"handle": handle, "focus": front})
            self._current = handle
            if front:
                self._front = handle
        return self._marionette

    def focus(self, handle: str) -> Marionette:
        """The connection, turned to a tab that hears the keyboard: an open popup would take keys away from it."""
        self.at(handle, front=True)
        self.dismiss()
        until(
            lambda: (
                self.in_chrome(
                    "gBrowser.selectedBrowser.focus(); return document.activeElement === gBrowser.selectedBrowser"
                )
                and self._marionette("WebDriver:ExecuteScript", {"script": "return document.hasFocus()", "args": []})
            )
        )
        return self._marionette

    def in_chrome(self, script: str) -> Any:
        """What a script gives, run in the browser's own window."""
        self._marionette("Marionette:SetContext", {"value": "chrome"})
        try:
            return self._marionette("WebDriver:ExecuteScript", {"script": script, "args": []})
        finally:
            self._marionette("Marionette:SetContext", {"value": "content"})

    def shortcut(self, tab: Tab, letter: str) -> None:
        assert isinstance(tab, FirefoxTab)
        keys = ("\ue00a", "\ue008", letter)
        pressed = [{"type": "keyDown", "value": key} for key in keys]
        pressed += [{"type": "keyUp", "value": key} for key in reversed(keys)]
        self.focus(tab.handle)
        self._marionette("Marionette:SetContext", {"value": "chrome"})
        try:
            actions = [{"type": "key", "id": "keyboard", "actions": pressed}]
            self._marionette("WebDriver:PerformActions", {"actions": actions})
        finally:
            self._marionette("Marionette:SetContext", {"value": "content"})

    def _active(self) -> int:
        found: int = self.in_chrome(
            f"{_PARENT} return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);"
        )
        return found


_PARENT = "const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');"
_POPUP = "document.querySelector('browser.webextension-popup-browser')"
