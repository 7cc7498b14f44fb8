"""Row 2: the first map of a first visit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Browser

from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.browser import PATIENCE_MS, chromium, opened, settle, visitor
from tools.benchmark.floor import floor_site
from tools.benchmark.map_change import SIZE
from tools.benchmark.recording import START
from tools.benchmark.result import Row, figure, median, spread
from tools.serving import served

RATIO = 0.35


def run(bench: Bench) -> list[Row]:
    """The app and a static page, turn by turn, each time with nothing cached."""
    app: list[Moments] = []
    bare: list[Moments] = []
    with served() as site, chromium() as browser:
        size = tuple(opened(visitor(browser), f"{site.address}{START}").evaluate(SIZE))
        with floor_site(site.address, START, size) as address:
            for _ in range(bench.times(9, 3)):
                app.append(first_visit(browser, f"{site.address}{START}"))
                bare.append(first_visit(browser, address))
    took, floor = (median([one.map for one in found]) for found in (app, bare))
    return [
        Row(
            "first picture of the map on a first visit: times a static page",
            took / floor,
            "×",
            RATIO,
            f"1 × = {figure(floor, 'ms')}",
            f"the floor: {spread([one.map for one in bare], 'ms')}",
        ),
        _row("first picture of the map on a first visit", [one.map for one in app]),
        _row("largest contentful paint of a first visit", [one.largest for one in app]),
        _row("the page is live on a first visit", [one.live for one in app]),
    ]


@dataclass(frozen=True)
class Moments:
    """Milliseconds from the start of a visit: the map is painted, the largest content is, and
    Dash's page has taken the place of the first answer (nan on a page without Dash).
    """

    map: float
    largest: float
    live: float


def first_visit(browser: Browser, address: str) -> Moments:
    """A visitor who has never been there, until all is quiet."""
    context = visitor(browser)
    page = context.new_page()
    page.goto(address, wait_until="commit", timeout=PATIENCE_MS)
    first: float = page.evaluate("bench.firstMap()")
    page.wait_for_function("() => bench.isLive()", timeout=PATIENCE_MS)
    settle(page)
    found = page.evaluate("bench.moments()")
    context.close()
    live = found["live"]
    return Moments(first, found["largest"], float("nan") if live is None else live)


def _row(what: str, found: Sequence[float]) -> Row:
    return Row(what, median(found), "ms", None, "", spread(found, "ms"))


MEASUREMENT = Measurement(
    "first-map",
    "First map on a first visit",
    "A new browser context with nothing cached, 1920×1080: start of navigation → the first frame "
    "in which every municipality of the painted land has its colour and the labels are there, in "
    "the first answer or in the live page. The floor is a static page with the same map as a "
    "Plotly figure that preloads the outline, until its first complete `plotly_afterplot` is "
    "painted; it is served by a threaded `http.server` with the app's own brotli bytes. Besides, "
    "Chromium's largest contentful paint, and when the live page has taken the place of the first "
    "answer. Turn by turn, 9 times each.",
    run,
)
