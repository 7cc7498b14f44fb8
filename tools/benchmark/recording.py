"""What a browser posts when a reader changes something, kept for replay."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page, Request

from dashboard.kit.paths import PREFETCH
from dashboard.kit.view import ids
from dashboard.kvoter.page import PAGE as KVOTER
from dashboard.site import SITE
from tools.benchmark.browser import SETTLE_MS, chromium, opened, visitor
from tools.serving import served

POSTED_TO = "/_dash-update-component"
START = f"{KVOTER.path}?aar=2015"
MEASURE, REVISION, YEAR = (KVOTER.id(name) for name in ("measure", "revision", "year"))
CONTROLS = (MEASURE, REVISION, YEAR)
UNAIDED = ("kvoter", "beregning", "rar", "vaekst")
QUIET_MS, QUIET_AT_MOST = SETTLE_MS, 30
MOST = 100


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
    """Change every option of measure, revision and year of the map page once, and keep what was
    posted.
    """
    with served() as site, chromium() as browser:
        page = opened(visitor(browser), f"{site.address}{START}")
        found = [one for control in CONTROLS for one in _changes(page, control, MOST)]
    return _some(found)


def record_unaided(most: int) -> Mapping[str, tuple[Change, ...]]:
    """By the path of each page of maps: its selects changed to at most `most` other options each,
    in a browser that gets no steps ahead, so that the answer has to bring everything.
    """
    with served() as site, chromium() as browser:
        context = visitor(browser)
        context.route(f"**{PREFETCH}/**", lambda route: route.abort())
        found = {}
        for name in UNAIDED:
            path = SITE.named(name).path
            page = opened(context, f"{site.address}{path}")
            selects: list[str] = page.evaluate("bench.selects()")
            found[path] = _some([one for each in selects for one in _changes(page, each, most)])
            page.close()
        context.close()
    return found


def _some(found: Sequence[Change]) -> tuple[Change, ...]:
    changes = tuple(one for one in found if one.posts)
    if not changes:
        raise RuntimeError("no change of a control posted anything")
    return changes


def _changes(page: Page, control: str, most: int) -> list[Change]:
    """The changes to each other option and back to the first, as far as the control offers any."""
    now = page.input_value(f"#{control}")
    options: list[str] = page.evaluate("id => bench.options(id)", control)
    others = [value for value in options if value != now][:most]
    return [_change(page, control, value) for value in [*others, now] if others]


def _change(page: Page, control: str, value: str) -> Change:
    """What is posted until nothing has been for a while and every answer has come."""
    posted: list[str] = []
    open_posts: set[Request] = set()

    def keep(request: Request) -> None:
        if POSTED_TO in request.url and request.post_data:
            posted.append(request.post_data)
            open_posts.add(request)

    def close(request: Request) -> None:
        open_posts.discard(request)

    hears = {"request": keep, "requestfinished": close, "requestfailed": close}
    for event, hear in hears.items():
        page.on(event, hear)
    page.evaluate("([id, to]) => bench.set(id, to)", [control, value])
    for _ in range(QUIET_AT_MOST):
        seen = len(posted)
        page.wait_for_timeout(QUIET_MS)
        if len(posted) == seen and not open_posts:
            break
    for event, hear in hears.items():
        page.remove_listener(event, hear)
    # On a busy machine a section may still be asked for that the change before led to.
    posted.sort(key=lambda body: f"-{ids.PAYLOAD}." not in json.loads(body)["output"])
    return Change(control, value, tuple(posted))
