"""The same map of 98 municipalities here, in Streamlit and in Vizro: first picture and step."""

from __future__ import annotations

import json
import tempfile
import urllib.request
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from dashboard.beregning.choice import MEASURES
from dashboard.beregning.page import PAGE as BEREGNING
from dashboard.kit.config import settings
from dashboard.kit.view import ids
from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.browser import PATIENCE_MS, SCREEN, SETTLE_MS, chromium, settle
from tools.benchmark.floor import layout_of, props_of
from tools.benchmark.peers.serving import COMMANDS, peer
from tools.benchmark.result import Row, figure, median, spread
from tools.serving import served

CLOCK = Path(__file__).with_name("steps.js")
# Plotly asks its own network for the land of the world, which none of the three shows.
WORLD = "https://cdn.plot.ly/**"
TOPOLOGY = settings().assets / "topojson" / "world_110m.json"
FROM_ANYWHERE = {"Access-Control-Allow-Origin": "*", "Content-Type": "application/json"}
FIRST, STEP = 1 / 4, 1 / 5
WARM_UP = 2
OURS = "ours"
VIEW = f"{BEREGNING.path}?omraade=danmark"
CONTROL = BEREGNING.id("measure")


@dataclass
class Clocked:
    """Milliseconds until the first picture, and from a choice until it is painted."""

    first: list[float] = field(default_factory=list)
    step: list[float] = field(default_factory=list)


def run(bench: Bench) -> list[Row]:
    """First pictures turn by turn, then steps turn by turn; the faster peer is the measure."""
    with (
        served() as site,
        tempfile.TemporaryDirectory(prefix="overblik-") as folder,
        chromium() as browser,
        ExitStack() as running,
    ):
        given = shown_map(site.address)
        file = Path(folder, "map.json")
        file.write_text(json.dumps(given, ensure_ascii=False), encoding="utf-8")
        addresses = {OURS: f"{site.address}{VIEW}"}
        addresses |= {name: running.enter_context(peer(name, file)) for name in COMMANDS}
        clocked = {name: Clocked() for name in addresses}
        count, measures = len(given["outline"]["features"]), list(given["measures"])
        for _ in range(bench.times(7, 2)):
            for name, address in addresses.items():
                clocked[name].first.append(_first(browser, address, count))
        for name, address in addresses.items():
            clocked[name].step += _steps(browser, name, address, measures, times=bench.times(24, 4))
    return [
        *_compared("first picture of 98 municipalities", FIRST, _by_name(clocked, "first")),
        *_compared("step on a map of 98 municipalities", STEP, _by_name(clocked, "step")),
    ]


def shown_map(address: str) -> dict[str, Any]:
    """What our page of the whole country shows: its outline, and by measure each municipality's
    class of colour and its text. Measures that colour the map alike are one.
    """
    measures: dict[str, list[dict[str, Any]]] = {}
    outline: dict[str, Any] = {}
    for measure in MEASURES:
        layout = layout_of(address, f"{VIEW}&maal={measure}")
        traces = props_of(layout, BEREGNING.id("map"))["figure"]["data"]
        paint = props_of(layout, BEREGNING.id(ids.PAYLOAD))["data"]["map"]
        if not outline:
            outline_address = f"{address}{traces[0]['geojson']}"
            with urllib.request.urlopen(outline_address, timeout=60) as answer:
                outline = json.load(answer)
        names = {one["id"]: one["properties"]["navn"] for one in outline["features"]}
        codes = dict.fromkeys(code for one in traces for code in one["locations"])
        rows = [
            {"code": code, "name": names[code], "value": value, "text": text}
            for code, value, text in zip(codes, paint["slots"], paint["texts"], strict=True)
        ]
        if all(_values(rows) != _values(other) for other in measures.values()):
            measures[measure] = rows
    if len(measures) < 2:
        raise LookupError("every measure colours the map alike: there is no step to time")
    return {"outline": outline, "measures": measures}


def _values(rows: list[dict[str, Any]]) -> list[float]:
    return [row["value"] for row in rows]


def _visitor(browser: Browser) -> BrowserContext:
    context = browser.new_context(viewport=SCREEN, locale="da-DK", color_scheme="light")
    context.add_init_script(path=CLOCK)
    context.route(WORLD, lambda route: route.fulfill(path=TOPOLOGY, headers=FROM_ANYWHERE))
    return context


def _first(browser: Browser, address: str, count: int) -> float:
    context = _visitor(browser)
    page = context.new_page()
    page.goto(address, wait_until="commit", timeout=PATIENCE_MS)
    took: float = page.evaluate("count => peers.firstMap(count)", count)
    context.close()
    return took


def _steps(
    browser: Browser, name: str, address: str, measures: list[str], *, times: int
) -> list[float]:
    context = _visitor(browser)
    page = context.new_page()
    page.goto(address, timeout=PATIENCE_MS)
    page.evaluate("count => peers.firstMap(count)", 1)
    page.wait_for_function("() => peers.isLive()", timeout=PATIENCE_MS)
    settle(page)
    found = []
    for turn in range(1, times + WARM_UP + 1):
        found.append(_step(page, name, measures, turn % len(measures)))
        page.wait_for_timeout(2 * SETTLE_MS)
    context.close()
    return found[WARM_UP:]


def _step(page: Page, name: str, measures: list[str], place: int) -> float:
    """Another measure: our select, or the peer's radio button of the same place."""
    asked = ("select", [CONTROL, measures[place]]) if name == OURS else ("radio", place)
    took: float = page.evaluate("([act, to]) => peers[act](to)", list(asked))
    return took


def _by_name(clocked: Mapping[str, Clocked], what: str) -> dict[str, list[float]]:
    return {name: getattr(one, what) for name, one in clocked.items()}


def _compared(what: str, aim: float, found: Mapping[str, list[float]]) -> list[Row]:
    fastest = min((name for name in found if name != OURS), key=lambda name: median(found[name]))
    floor = median(found[fastest])
    return [
        Row(
            f"{what}: times {fastest}, the faster peer",
            median(found[OURS]) / floor,
            "×",
            aim,
            f"1 × = {figure(floor, 'ms')}",
            f"{floor / median(found[OURS]):.1f} times as fast; at least {1 / aim:.0f} wanted",
        ),
        *(
            Row(f"{what}: {name}", median(times), "ms", None, "", spread(times, "ms"))
            for name, times in found.items()
        ),
    ]


MEASUREMENT = Measurement(
    "peers",
    "The same map in Streamlit and in Vizro",
    "A map of 98 municipalities with the same outline, classes and texts here "
    "(`/kvoter/beregning?omraade=danmark`), in Streamlit and in Vizro, each as its own "
    "documentation draws one (`px.choropleth`, the outline in the figure, a radio button for each "
    "measure), in an environment of their own with the versions of "
    "`tools/benchmark/peers/requirements.txt`. A new context with nothing cached, 1920×1080: start "
    "of navigation → the first frame in which all 98 are coloured, 7 times turn by turn. Then "
    "another measure is chosen: event → the frame that shows other colours, 24 times each after a "
    "warm-up. The land of the world that Plotly asks its own network for is answered at once, "
    "without leaving the machine. `make peers` builds the environment and measures; `make bench` "
    "does not.",
    run,
    is_asked_for=True,
)
