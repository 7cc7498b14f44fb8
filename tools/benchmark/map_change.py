"""Row 1: a change of measure or revision, from the control's event to the painted frame."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.browser import SETTLE_MS, chromium, opened, visitor
from tools.benchmark.floor import floor_site
from tools.benchmark.recording import MEASURE, REVISION, START
from tools.benchmark.result import Row, figure, median, spread
from tools.serving import served

RATIO, MILLISECONDS = 1.3, 60
CONTROLS = {MEASURE: "measure", REVISION: "revision"}
ROUNDS = 3
SIZE = """() => { const box = document.querySelector("#kvoter-map").getBoundingClientRect();
                  return [box.width, box.height]; }"""

Act = Callable[[str], dict[str, float]]


def run(bench: Bench) -> list[Row]:
    """Both controls, against a restyle on a bare page and one inside the app."""
    rows: list[Row] = []
    with served() as site, chromium() as browser:
        context = visitor(browser)
        app = opened(context, f"{site.address}{START}")
        inside = opened(context, f"{site.address}{START}")
        with floor_site(site.address, START, tuple(app.evaluate(SIZE))) as address:
            bare = opened(context, address)
            for control, name in CONTROLS.items():
                rows += _compared(bench, (app, inside, bare), control, name)
    return rows


def _compared(bench: Bench, pages: tuple[Page, Page, Page], control: str, name: str) -> list[Row]:
    app, inside, bare = pages
    app.bring_to_front()
    pictures = _pictures(app, control)
    acts: dict[Page, Act] = {
        app: lambda value: app.evaluate("([id, to]) => bench.change(id, to)", [control, value]),
        inside: lambda value: inside.evaluate("to => bench.restyle(to)", pictures[value]),
        bare: lambda value: bare.evaluate("to => bench.restyle(to)", pictures[value]),
    }
    painted: dict[Page, list[float]] = {page: [] for page in acts}
    plotted: list[float] = []
    for page, act in acts.items():
        _round(page, act, pictures, 2 * len(pictures))
    for _ in range(ROUNDS):
        for page, act in acts.items():
            found = _round(page, act, pictures, bench.times(12, 3))
            painted[page] += [one["painted"] for one in found]
            plotted += [one["plotted"] for one in found if page is app]
    took, in_app, floor = (median(painted[page]) for page in (app, inside, bare))
    return [
        Row(
            f"change the {name}: click to painted",
            took,
            "ms",
            MILLISECONDS,
            figure(floor, "ms"),
            f"{spread(painted[app], 'ms')}; plotted after {figure(median(plotted), 'ms')}",
        ),
        Row(
            f"change the {name}: times a bare Plotly.restyle",
            took / floor,
            "×",
            RATIO,
            f"1 × = {figure(floor, 'ms')}",
            f"the floor: {spread(painted[bare], 'ms')}",
        ),
        Row(
            f"change the {name}: times a restyle inside the app's page",
            took / in_app,
            "×",
            None,
            f"1 × = {figure(in_app, 'ms')}",
            f"the restyle: {spread(painted[inside], 'ms')}",
        ),
    ]


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


def _round(page: Page, act: Act, pictures: dict[str, Any], changes: int) -> list[dict[str, float]]:
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
    "In one Chromium and one session, 1920×1080: the select's `change` event → the first "
    "`plotly_afterplot` with another picture → the frame that shows it (animation callback, then a "
    "task). The floor is `Plotly.restyle` with the same values, hover texts and labels on a static "
    "page that holds the same figure, outline, Plotly and size of box; a third page does the same "
    "restyle inside the app, where `dcc.Graph` tells Dash of it. The three take turns, 36 changes "
    "each after a warm-up.",
    run,
)
