"""Row 1: a change of measure or revision, from the control's event to the painted frame."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

from playwright.sync_api import Page

from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.browser import SETTLE_MS, chromium, opened, visitor
from tools.benchmark.floor import floor_site
from tools.benchmark.recording import MEASURE, REVISION, START
from tools.benchmark.result import Row, figure, median, spread
from tools.serving import served

RATIO, MILLISECONDS = 0.7, 60
CONTROLS = {MEASURE: "measure", REVISION: "revision"}
ROUNDS = 3
SIZE = """() => { const box = document.querySelector("#kvoter-map").getBoundingClientRect();
                  return [box.width, box.height]; }"""

Found = dict[str, Any]
Act = Callable[[str], Found]


def run(bench: Bench) -> list[Row]:
    """Both controls, against a restyle on a bare page."""
    rows: list[Row] = []
    with served() as site, chromium() as browser:
        context = visitor(browser)
        app = opened(context, f"{site.address}{START}")
        with floor_site(site.address, START, tuple(app.evaluate(SIZE))) as address:
            bare = opened(context, address)
            for control, name in CONTROLS.items():
                rows += _compared(bench, (app, bare), control, name)
    return rows


def _compared(bench: Bench, pages: tuple[Page, Page], control: str, name: str) -> list[Row]:
    app, bare = pages
    app.bring_to_front()
    pictures = _pictures(app, control)
    acts: dict[Page, Act] = {
        app: lambda value: app.evaluate("([id, to]) => bench.change(id, to)", [control, value]),
        bare: lambda value: bare.evaluate("to => bench.restyle(to)", pictures[value]),
    }
    steps: dict[Page, list[Found]] = {page: [] for page in acts}
    for page, act in acts.items():
        _round(page, act, pictures, bench.times(2, 1) * len(pictures))
    for _ in range(ROUNDS):
        for page, act in acts.items():
            steps[page] += _round(page, act, pictures, bench.times(12, 3))
    painted = {page: [one["painted"] for one in found] for page, found in steps.items()}
    took, floor = median(painted[app]), median(painted[bare])
    return [
        Row(
            f"change the {name}: click to painted",
            took,
            "ms",
            MILLISECONDS,
            figure(floor, "ms"),
            f"{spread(painted[app], 'ms')}; {beside(steps[app])}",
        ),
        Row(
            f"change the {name}: times a bare Plotly.restyle",
            took / floor,
            "×",
            RATIO,
            f"1 × = {figure(floor, 'ms')}",
            f"the floor: {spread(painted[bare], 'ms')}",
        ),
    ]


def beside(steps: Sequence[Found]) -> str:
    """What came in the frame of the map, and when Plotly's figure said the same."""
    whole = sum(one["isWhole"] for one in steps)
    followed = [one["followed"] for one in steps if one["followed"] is not None]
    note = f"{unaided(steps)}; heading, ranking and legend in the same frame {whole} times"
    if not followed:
        return f"{note}; the figure has nothing to follow"
    return f"{note}; the figure has followed after {figure(median(followed), 'ms')}"


def unaided(steps: Sequence[Found]) -> str:
    """How often a step was painted before the server had answered."""
    return f"before any answer {sum(one['isAhead'] for one in steps)} of {len(steps)} times"


def _pictures(app: Page, control: str) -> dict[str, Any]:
    """What the map holds for each option of the control."""
    found: dict[str, Any] = {}
    now = app.input_value(f"#{control}")
    options: list[str] = app.evaluate("id => bench.options(id)", control)
    for value in [*(one for one in options if one != now), now]:
        app.evaluate("([id, to]) => bench.change(id, to)", [control, value])
        app.wait_for_timeout(SETTLE_MS)
        found[value] = app.evaluate("bench.picture()")
    if len(found) < 2:
        raise RuntimeError(f"{control} has nothing to change to")
    return found


def _round(page: Page, act: Act, pictures: dict[str, Any], changes: int) -> list[Found]:
    """So many changes after each other; the pause in between ends at no fixed part of a frame."""
    page.bring_to_front()
    chance = random.Random(1)
    now = page.evaluate("bench.picture()")
    order = [value for value, picture in pictures.items() if picture["text"] != now["text"]]
    order += [value for value in pictures if value not in order]
    found = []
    for turn in range(changes):
        page.wait_for_timeout(SETTLE_MS + chance.random() * 50)
        found.append(act(order[turn % len(order)]))
    return found


MEASUREMENT = Measurement(
    "change",
    "Change a measure or a revision on the map",
    "In one Chromium and one session, 1920×1080: the select's `change` event → the painted land "
    "(fills, labels, arrows) says something else → the frame that shows it (animation callback, "
    "then a task). What stands beside the map is compared in that frame and once more when all is "
    "quiet; the Plotly figure below the land follows after. The floor is "
    "`Plotly.restyle` with the same values, texts and labels on a static page that holds the "
    "same map as a Plotly figure (the land around it, the values, the labels as text), the same "
    "outline, Plotly and size of box. The two take turns, 36 changes each after a warm-up.",
    run,
)
