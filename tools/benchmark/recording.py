"""What a browser posts when a reader changes something on the map page, kept for replay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page, Request

from dashboard.kvoter.page import PAGE as KVOTER
from tools.benchmark.browser import SETTLE_MS, chromium, opened, visitor
from tools.serving import served

POSTED_TO = "/_dash-update-component"
START = f"{KVOTER.path}?aar=2015"
MEASURE, REVISION, YEAR = (KVOTER.id(name) for name in ("measure", "revision", "year"))
CONTROLS = (MEASURE, REVISION, YEAR)
QUIET_MS = 3 * SETTLE_MS


@dataclass(frozen=True)
class Change:
    """A control, what it was changed to, and the bodies that were posted, the map's first."""

    control: str
    value: str
    posts: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """The change for a process that replays it."""
        return {"control": self.control, "value": self.value, "posts": list(self.posts)}


def record() -> tuple[Change, ...]:
    """Change every option of measure, revision and year once, and keep what was posted."""
    with served() as site, chromium() as browser:
        page = opened(visitor(browser), f"{site.address}{START}")
        found = [one for control in CONTROLS for one in _changes(page, control)]
    changes = tuple(one for one in found if one.posts)
    if not changes:
        raise RuntimeError("no change of a control posted anything")
    return changes


def _changes(page: Page, control: str) -> list[Change]:
    options: list[str] = page.evaluate("id => bench.options(id)", control)
    now = page.input_value(f"#{control}")
    return [_change(page, control, value) for value in [*options, now] if len(options) > 1]


def _change(page: Page, control: str, value: str) -> Change:
    posted: list[str] = []

    def keep(request: Request) -> None:
        if POSTED_TO in request.url and request.post_data:
            posted.append(request.post_data)

    page.on("request", keep)
    page.select_option(f"#{control}", value)
    page.wait_for_timeout(QUIET_MS)
    page.remove_listener("request", keep)
    return Change(control, value, tuple(posted))
