"""Chromium, with the benchmark's probes in every page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    sync_playwright,
)
from playwright.sync_api import (
    TimeoutError as NotYet,
)

from tools.serving import CHROMIUM, CHROMIUM_ARGS

PROBES = Path(__file__).with_name("probes.js")
SCREEN: Any = {"width": 1920, "height": 1080}
SETTLE_MS = 350
HAS_FIGURE, STANDS = "() => bench.isLive()", "() => bench.isStanding()"
IDLE_MS = 10_000
PATIENCE_MS = 120_000


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser of its own until the block ends."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_ARGS))
        try:
            yield browser
        finally:
            browser.close()


def visitor(browser: Browser) -> BrowserContext:
    """Someone who has never been here: nothing cached, a large screen."""
    context = browser.new_context(viewport=SCREEN, locale="da-DK", color_scheme="light")
    context.add_init_script(path=PROBES)
    return context


def opened(context: BrowserContext, address: str, is_live: str = HAS_FIGURE) -> Page:
    """A live page with everything quiet, and its figure drawn unless it only has to stand."""
    page = context.new_page()
    page.goto(address, timeout=PATIENCE_MS)
    page.wait_for_function(is_live, timeout=PATIENCE_MS)
    settle(page)
    return page


def settle(page: Page) -> None:
    """Wait until the network is idle; a page that asks for news now and then may never be."""
    with suppress(NotYet):
        page.wait_for_load_state("networkidle", timeout=IDLE_MS)
    page.wait_for_timeout(SETTLE_MS)


def chromium_version() -> str:
    """What the browser calls itself."""
    with chromium() as browser:
        return browser.version
