"""A what-if step of the law: another landstal, from the key or click to the painted frame."""

from __future__ import annotations

import random
from collections.abc import Sequence

from playwright.sync_api import Page

from dashboard.ids import Beregning
from dashboard.urls.paths import BEREGNING
from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.browser import SETTLE_MS, chromium, opened, visitor
from tools.benchmark.result import Row, figure, median, spread
from tools.serving import served

MILLISECONDS = 60
START = f"{BEREGNING}?aar=2015"
STOPS = f"#{Beregning.STOPS} button"


def run(bench: Bench) -> list[Row]:
    """A landstal typed that nobody has asked for, and one of those beside the field."""
    with served() as site, chromium() as browser:
        page = opened(visitor(browser), f"{site.address}{START}")
        typed = _typed(page, bench.times(36, 4))
        pressed = _pressed(page, bench.times(36, 4))
    return [
        _row("another landstal typed: Enter to painted", typed),
        _row("another landstal pressed: click to painted", pressed),
    ]


def _row(what: str, found: Sequence[dict[str, float]]) -> Row:
    painted = [one["painted"] for one in found]
    plotted = median([one["plotted"] for one in found])
    note = f"{spread(painted, 'ms')}; plotted after {figure(plotted, 'ms')}"
    return Row(what, median(painted), "ms", MILLISECONDS, "", note)


def _typed(page: Page, times: int) -> list[dict[str, float]]:
    chance = random.Random(7)
    wanted = chance.sample(range(1_000, 17_000), times + 2)
    found = []
    for landstal in wanted:
        page.wait_for_timeout(SETTLE_MS + chance.random() * 50)
        asked = [Beregning.LANDSTAL, str(landstal)]
        found.append(page.evaluate("([id, to]) => bench.enter(id, to)", asked))
    return found[2:]  # The first ones warm the browser up.


def _pressed(page: Page, times: int) -> list[dict[str, float]]:
    chance = random.Random(8)
    found = []
    for turn in range(times + 2):
        page.wait_for_timeout(SETTLE_MS + chance.random() * 50)
        found.append(page.evaluate("([css, at]) => bench.press(css, at)", [STOPS, turn]))
    return found[2:]


MEASUREMENT = Measurement(
    "what-if",
    "A what-if step of the law",
    "On `/kvoter/beregning`, 1920×1080, in one Chromium: a landstal nobody has asked for before is "
    "typed and Enter pressed, or one of those beside the field is pressed → the first "
    "`plotly_afterplot` with another picture → the frame that shows it. Chain, ranking, legend and "
    "map are painted in that frame. 36 times each after a warm-up.",
    run,
)
