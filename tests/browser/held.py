"""Requests of a page that are held on their way, until they are let go."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, Route

ASKING = "**/forud/*&trin=*"


def ask_nothing_ahead(page: Page) -> None:
    """What is not known of beforehand is answered by Dash alone."""
    page.route(ASKING, lambda route: route.fulfill(status=204))


class Held:
    """What is asked for at the addresses of a pattern waits; `let_go` lets it through, and what is
    asked for afterwards too.
    """

    def __init__(self, page: Page, pattern: str):
        self.waiting: list[Route] = []
        self.is_over = False
        page.route(pattern, self._take)

    def _take(self, route: Route) -> None:
        if self.is_over:
            route.continue_()
        else:
            self.waiting.append(route)

    def let_go(self) -> None:
        self.is_over = True
        while self.waiting:
            self.waiting.pop(0).continue_()

    def lose(self) -> None:
        """What waits never comes."""
        self.is_over = True
        self.waiting.clear()


@contextmanager
def answers_held(page: Page) -> Iterator[Held]:
    """Dash's answers come when this is over."""
    held = Held(page, "**/_dash-update-component*")
    yield held
    held.let_go()
