"""Row 2: the first map of a first visit."""

from __future__ import annotations

from playwright.sync_api import Browser

from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.browser import chromium, opened, visitor
from tools.benchmark.floor import floor_site
from tools.benchmark.map_change import SIZE
from tools.benchmark.recording import START
from tools.benchmark.result import Row, figure, median, spread
from tools.serving import served

RATIO = 1.25


def run(bench: Bench) -> list[Row]:
    """The app and a static page, turn by turn, each time with nothing cached."""
    app: list[float] = []
    bare: list[float] = []
    with served() as site, chromium() as browser:
        size = tuple(opened(visitor(browser), f"{site.address}{START}").evaluate(SIZE))
        with floor_site(site.address, START, size) as address:
            for _ in range(bench.times(9, 3)):
                app.append(_first_map(browser, f"{site.address}{START}"))
                bare.append(_first_map(browser, address))
    took, floor = median(app), median(bare)
    return [
        Row(
            "first map on a first visit: times a static page",
            took / floor,
            "×",
            RATIO,
            f"1 × = {figure(floor, 'ms')}",
            f"the floor: {spread(bare, 'ms')}",
        ),
        Row("first map on a first visit", took, "ms", None, "", spread(app, "ms")),
    ]


def _first_map(browser: Browser, address: str) -> float:
    context = visitor(browser)
    page = context.new_page()
    page.goto(address, wait_until="commit")
    took: float = page.evaluate("bench.firstMap()")
    context.close()
    return took


MEASUREMENT = Measurement(
    "first-map",
    "First map on a first visit",
    "A new browser context with nothing cached, 1920×1080: start of navigation → first complete "
    "`plotly_afterplot` of the map → the frame that shows it. The floor is a static page with the "
    "same figure that preloads the outline, served by a threaded `http.server` with the app's own "
    "brotli bytes. Turn by turn, 9 times each.",
    run,
)
