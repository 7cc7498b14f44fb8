"""What happened on a page, for the report of a test that failed on it."""

from __future__ import annotations

import json
from collections import deque
from typing import ClassVar

import pytest
from playwright.sync_api import Error, Page, Request

UPDATES = "_dash-update-component"
# What a script has asked for; a picture or a sheet changes no word.
ASKED = {"fetch", "xhr", "script"}
KEPT_UPDATES, KEPT_LINES = 10, 40
# A page whose script never comes to an end cannot be asked.
ASKED_MS = 5_000
STANDS = """() => {
  const focused = document.activeElement;
  return {
    address: location.href,
    focus: focused ? focused.cloneNode(false).outerHTML : 'nothing',
    headlines: [...document.querySelectorAll('main h1')].map((one) => one.textContent),
    'is live': !document.documentElement.hasAttribute('data-first'),
    'is busy': Boolean(document.querySelector('[aria-busy=true]')),
  };
}"""


class PageLog:
    """The updates that a page asked for and what its console said; `text` adds where the page
    stands. `waiting` is all that its scripts have asked for and has not come.
    """

    of_test: ClassVar = pytest.StashKey[list["PageLog"]]()
    of_page: ClassVar[dict[Page, PageLog]] = {}

    def __init__(self, page: Page):
        self.page = page
        self.waiting: set[Request] = set()
        self.of_page[page] = self
        page.on("close", self._closed)
        self.lines: deque[str] = deque(maxlen=KEPT_LINES)
        self._updates: deque[tuple[Request, list[str]]] = deque(maxlen=KEPT_UPDATES)
        page.on("console", lambda message: self.lines.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.lines.append(f"uncaught: {error}"))
        page.on("request", self._asked)
        page.on("response", lambda answer: self._ended(answer.request, str(answer.status)))
        page.on("requestfinished", self._finished)
        page.on("requestfailed", self._failed)

    def _asked(self, request: Request) -> None:
        if request.is_navigation_request():
            self.waiting.clear()
        if request.resource_type in ASKED:
            self.waiting.add(request)
        if UPDATES in request.url:
            self._updates.append((request, ["no answer"]))

    def _closed(self, page: Page) -> None:
        self.of_page.pop(page, None)

    def _finished(self, request: Request) -> None:
        self.waiting.discard(request)

    def _failed(self, request: Request) -> None:
        self._finished(request)
        self._ended(request, request.failure or "failed")

    def _ended(self, request: Request, how: str) -> None:
        for known, ends in self._updates:
            if known == request:
                ends.append(how)

    def text(self) -> str:
        """Address, focus, headlines, the last updates with their status, and the console."""
        updates = [f"  {ends[-1]}: {output(one)}" for one, ends in self._updates]
        lines = [f"  {line}" for line in self.lines]
        return "\n".join([*self._stands(), "updates:", *updates, "console:", *lines])

    def _stands(self) -> list[str]:
        if self.page.is_closed():
            return [f"closed at {self.page.url}"]
        try:
            stands = self.page.wait_for_function(STANDS, timeout=ASKED_MS).json_value()
        except Error as fault:
            return [f"does not say where it stands: {fault.message.splitlines()[0]}", self.page.url]
        return [f"{name}: {value}" for name, value in stands.items()]


def output(request: Request) -> str:
    """What an update was to change, as Dash writes it in the question."""
    try:
        return str(json.loads(request.post_data or "{}").get("output"))[:120]
    except ValueError:
        return "a question that is not JSON"


def add_sections(item: pytest.Item, when: str) -> None:
    """A section of the item's report for every page that it opened."""
    for log in item.stash.get(PageLog.of_test, []):
        item.add_report_section(when, "page", log.text())
