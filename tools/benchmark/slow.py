"""A first visit over a slow line on a slow machine: when the map stands, when the page is live."""

from __future__ import annotations

from pathlib import Path

from dashboard.kit.paths import HOME, KVOTER, RAR, VAEKST
from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.browser import chromium
from tools.benchmark.line import SLOW, Filmstrip, slow_visit
from tools.benchmark.result import Row, figure
from tools.serving import served

FILMSTRIPS = Path("bench-results", "filmstrip")
FILM_MS = 5_000
PAGES = (KVOTER, HOME, RAR, VAEKST)


def run(bench: Bench) -> list[Row]:
    """Each page once, and a film of its first seconds."""
    rows: list[Row] = []
    with served() as site, chromium() as browser:
        for path in PAGES[: bench.times(len(PAGES), 1)]:
            film = Filmstrip(FILMSTRIPS / (path.strip("/") or "overblik"), FILM_MS)
            visit = slow_visit(browser, f"{site.address}{path}", SLOW, film)
            received = figure(visit.received_before_map / 1000, "kB")
            rows += [
                Row(
                    f"{path} on a slow line: the first picture of the map",
                    visit.map_ms / 1000,
                    "s",
                    None,
                    "",
                    f"{received} received; pictures in {film.folder}: {len(film.pictures)}",
                ),
                Row(f"{path} on a slow line: the page is live", visit.live_ms / 1000, "s"),
            ]
    return rows


MEASUREMENT = Measurement(
    "slow",
    "A first visit over a slow line",
    f"Chromium as a visitor with nothing cached, {SLOW}, as its own protocol slows it down: start "
    "of navigation → the first frame with the whole map → the live page has taken the place of the "
    "first answer. Once for each page, with pictures of the first five seconds in "
    f"`{FILMSTRIPS}`. Only when asked for.",
    run,
    is_asked_for=True,
)
