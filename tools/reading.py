"""How a reader comes to a place far down in a page whose sections are drawn when they are near."""

from __future__ import annotations

from playwright.sync_api import Page

IS_DRAWN = """([place, awaited]) => {
  if (document.querySelector(awaited)) return true;
  document.querySelector(place)?.scrollIntoView();
  return false;
}"""


def come_to(page: Page, place: str, awaited: str) -> None:
    """Scroll to a place, by its selector, until what is awaited there stands: what is drawn above
    it on the way moves it down again, and a reader scrolls on.
    """
    page.wait_for_function(IS_DRAWN, arg=[place, awaited], polling=100)
