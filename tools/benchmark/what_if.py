"""A step on the pages that answer to the law and to east and west: until it is painted."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from playwright.sync_api import Browser, Page

from dashboard.site import SITE
from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.browser import SETTLE_MS, chromium, opened, visitor
from tools.benchmark.map_change import Found, beside
from tools.benchmark.result import Row, median, spread
from tools.serving import served

MILLISECONDS = 60
WARM_UP = 2
BEREGNING, AFTALE, RAR, VAEKST = (
    SITE.named(name) for name in ("beregning", "aftale", "rar", "vaekst")
)
PRESETS = f"#{BEREGNING.id('presets')} button"
MIDTJYLLAND = ("0615", "0657", "0661", "0706", "0710", "0730", "0740", "0746", "0751", "0791")

Step = Callable[[Page, int], Found]


def run(bench: Bench) -> list[Row]:
    """Each step again and again on a page of its own."""
    steps: list[tuple[str, str, Step]] = [
        ("another landstal typed: Enter to painted", f"{BEREGNING.path}?aar=2015", _typed),
        ("another landstal pressed: click to painted", f"{BEREGNING.path}?aar=2015", _pressed),
        ("a move in an agreement: click to painted", AFTALE.path, _moved),
        ("another year of east and west: click to painted", RAR.path, _year),
        ("another figure of the houses: click to painted", VAEKST.path, _shown),
    ]
    with served() as site, chromium() as browser:
        return [
            _row(what, _taken(browser, f"{site.address}{path}", step, bench.times(36, 4)))
            for what, path, step in steps
        ]


def _taken(browser: Browser, address: str, step: Step, times: int) -> list[Found]:
    page = opened(visitor(browser), address)
    pause = random.Random(7)
    found = []
    for turn in range(times + WARM_UP):
        page.wait_for_timeout(SETTLE_MS + pause.random() * 50)
        found.append(step(page, turn))
    page.context.close()
    return found[WARM_UP:]


def _row(what: str, found: Sequence[Found]) -> Row:
    painted = [one["painted"] for one in found]
    note = f"{spread(painted, 'ms')}; {beside(found)}"
    return Row(what, median(painted), "ms", MILLISECONDS, "", note)


def _typed(page: Page, turn: int) -> Found:
    """A landstal that nobody has asked for before."""
    asked = [BEREGNING.id("landstal"), str(3_001 + 137 * turn)]
    return _timed(page, "([id, to]) => bench.enter(id, to)", asked)


def _pressed(page: Page, turn: int) -> Found:
    """One of those beside the field."""
    return _timed(page, "([css, at]) => bench.press(css, at)", [PRESETS, turn])


def _moved(page: Page, turn: int) -> Found:
    """One person from one municipality to another."""
    giver, taker = (MIDTJYLLAND[(turn + at) % len(MIDTJYLLAND)] for at in (0, 3))
    filled = {"aftale-from": giver, "aftale-to": taker, "aftale-persons": "1"}
    return _timed(page, "fields => bench.submit(fields)", filled)


def _year(page: Page, turn: int) -> Found:
    """A year of employment, back and forth."""
    return _timed(
        page, "([id, to]) => bench.change(id, to)", [RAR.id("year"), str(2009 + turn % 11)]
    )


def _shown(page: Page, turn: int) -> Found:
    """What the map of the houses shows, in turn."""
    field = VAEKST.id("show")
    options = page.evaluate("id => bench.options(id)", field)
    others = [one for one in options if one != page.input_value(f"#{field}")]
    return _timed(page, "([id, to]) => bench.change(id, to)", [field, others[turn % len(others)]])


def _timed(page: Page, act: str, asked: object) -> Found:
    found: Found = page.evaluate(act, asked)
    return found


MEASUREMENT = Measurement(
    "what-if",
    "A step on /kvoter/beregning, /kvoter/aftale, /rar and /vaekst",
    "1920×1080, in one Chromium, a session per step: a landstal nobody has asked for before is "
    "typed and Enter pressed; one of those beside the field is pressed; a person is moved from one "
    "municipality to another; another year is chosen; another figure of the five houses is chosen "
    "→ the painted land says something else → the frame that shows it. The map of the houses is "
    "a Plotly figure and no painted land, and there it is that figure. On /rar the lines follow in "
    "the next frame. 36 times each after a warm-up.",
    run,
)
