"""A step on the pages that answer to the law and to east and west, and from one municipality to
another: until it is painted.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from dashboard.site import SITE
from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.browser import HAS_FIGURE, SETTLE_MS, STANDS, chromium, opened, visitor
from tools.benchmark.map_change import Found, beside, unaided
from tools.benchmark.result import Row, median, spread
from tools.serving import served

MILLISECONDS = 60
WARM_UP = 2
BEREGNING, AFTALE, RAR, VAEKST, KOMMUNE, SAMMENLIGN = (
    SITE.named(name) for name in ("beregning", "aftale", "rar", "vaekst", "kommune", "sammenlign")
)
PRESETS = f"#{BEREGNING.id('presets')} button"
MIDTJYLLAND = ("0615", "0657", "0661", "0706", "0710", "0730", "0740", "0746", "0751", "0791")
SIX = ("0657", "0791", "0661", "0751", "0615", "0740")
OTHERS = ("0730", "0746", "0706", "0710", "0766", "0773", "0779", "0760", "0756", "0791")
NEXT = "a[rel=next]"


@dataclass(frozen=True)
class Step:
    """What a reader does again and again on a page, and how soon it is to be painted."""

    what: str
    path: str
    take: Callable[[Page, int], Found]
    aim: float = MILLISECONDS
    is_live: str = HAS_FIGURE


def run(bench: Bench) -> list[Row]:
    """Each step again and again on a page of its own."""
    with served() as site, chromium() as browser:
        return [
            _row(step, _taken(browser, f"{site.address}{step.path}", step, bench.times(36, 4)))
            for step in STEPS
        ]


def _taken(browser: Browser, address: str, step: Step, times: int) -> list[Found]:
    page = opened(visitor(browser), address, step.is_live)
    pause = random.Random(7)
    found = []
    for turn in range(times + WARM_UP):
        page.wait_for_timeout(SETTLE_MS + pause.random() * 50)
        found.append(step.take(page, turn))
    page.context.close()
    return found[WARM_UP:]


def _row(step: Step, found: Sequence[Found]) -> Row:
    painted = [one["painted"] for one in found]
    note = beside(found) if step.is_live == HAS_FIGURE else unaided(found)
    note = f"{spread(painted, 'ms')}; {note}"
    return Row(step.what, median(painted), "ms", step.aim, "", note)


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


def _next(page: Page, turn: int) -> Found:
    """The municipality after the one that stands, by its link, which the pointer has come to."""
    page.wait_for_function(STANDS)
    page.hover(NEXT)
    page.wait_for_timeout(SETTLE_MS)
    return _timed(page, "css => bench.follow(css, 'h1')", NEXT)


def _exchanged(page: Page, turn: int) -> Found:
    """The second of six side by side for one who is not among them."""
    asked = [SAMMENLIGN.id("slot2"), OTHERS[turn % len(OTHERS)], f"#{SAMMENLIGN.id('table-html')}"]
    return _timed(page, "([id, to, css]) => bench.exchange(id, to, css)", asked)


def _timed(page: Page, act: str, asked: object) -> Found:
    found: Found = page.evaluate(act, asked)
    return found


STEPS = (
    Step("another landstal typed: Enter to painted", f"{BEREGNING.path}?aar=2015", _typed),
    Step("another landstal pressed: click to painted", f"{BEREGNING.path}?aar=2015", _pressed),
    Step("a move in an agreement: click to painted", AFTALE.path, _moved),
    Step("another year of east and west: click to painted", RAR.path, _year),
    Step("another figure of the houses: click to painted", VAEKST.path, _shown),
    Step(
        "from one municipality to the next: click to painted",
        KOMMUNE.path.replace("<kode>", SIX[0]),
        _next,
        is_live=STANDS,
    ),
    Step(
        "one of six municipalities exchanged on /sammenlign: choice to painted",
        f"{SAMMENLIGN.path}?kommuner={'~'.join(SIX)}",
        _exchanged,
        aim=300,
        is_live=STANDS,
    ),
)

MEASUREMENT = Measurement(
    "what-if",
    "A step on /kvoter/beregning, /kvoter/aftale, /rar, /vaekst, /kommune and /sammenlign",
    "1920×1080, in one Chromium, a session per step: a landstal nobody has asked for before is "
    "typed and Enter pressed; one of those beside the field is pressed; a person is moved from one "
    "municipality to another; another year is chosen; another figure of the five houses is chosen "
    "→ the painted land says something else → the frame that shows it. The map of the houses is "
    "a Plotly figure and no painted land, and there it is that figure. On /rar the lines follow in "
    "the next frame. On /kommune the pointer is on the link to the next municipality and clicks "
    "→ the headline says something else → the frame that shows it; what lies below the screen "
    "follows. On /sammenlign the second of six municipalities is exchanged for one of ten others "
    "in turn → the table says something else → the frame that shows it. A frame that shows it is "
    "an animation callback, then a task. 36 times each after a warm-up.",
    run,
)
