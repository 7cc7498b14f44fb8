"""What the address in the browser's bar asks for: it follows the picture, so it is waited for."""

from __future__ import annotations

from playwright.sync_api import Page

ASKS = """(asked) => {
  const there = [...new URLSearchParams(location.search)].sort();
  return JSON.stringify(there) === JSON.stringify(Object.entries(asked).sort());
}"""


def asks(page: Page, **asked: str) -> None:
    """Wait until the address asks for just this, as `asks(page, aar="2015")`."""
    page.wait_for_function(ASKS, arg=asked)
