"""Row 3: the bytes of a first and of a second visit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext

from dashboard.kit.paths import HOME, KVOTER
from dashboard.site import SITE
from dashboard.web.modules import page_modules
from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.browser import chromium, settle, visitor
from tools.benchmark.line import MODERATE, slow_visit
from tools.benchmark.result import Row, figure
from tools.serving import served

FIRST_MB, SECOND_KB, PICTURE_KB = 2.0, 100, 120
PAGES = (KVOTER, HOME)


@dataclass
class Weighed:
    """The answers of one visit, in bytes with headers, by address."""

    names: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, float] = field(default_factory=dict)

    def asked(self, event: dict[str, Any]) -> None:
        """A request went out."""
        self.names[event["requestId"]] = urlsplit(event["request"]["url"]).path

    def answered(self, event: dict[str, Any]) -> None:
        """Its answer has come, from the net or out of the cache."""
        self.sizes[event["requestId"]] = event["encodedDataLength"]

    @property
    def total(self) -> float:
        """All of them."""
        return sum(self.sizes.values())

    @property
    def heaviest(self) -> str:
        """The three largest, by name."""
        largest = sorted(self.sizes.items(), key=lambda one: -one[1])[:3]
        named = [
            (self.names.get(key, "?").rsplit("/", 1)[-1] or "/", size) for key, size in largest
        ]
        files = sum(1 for size in self.sizes.values() if size)
        return f"{files} answers: " + ", ".join(
            f"{name.split('.v')[0][:32]} {figure(size / 1000, 'kB')}"
            for name, size in named
            if size
        )


def run(_: Bench) -> list[Row]:
    """The map page and the front page, each to a new visitor and to the same one again."""
    rows: list[Row] = []
    with served() as site, chromium() as browser:
        for path in PAGES:
            context = visitor(browser)
            first = _visit(context, f"{site.address}{path}")
            second = _visit(context, f"{site.address}{path}")
            context.close()
            rows += [
                Row(
                    f"first visit to {path}", first.total / 1e6, "MB", FIRST_MB, "", first.heaviest
                ),
                Row(
                    f"second visit to {path}",
                    second.total / 1e3,
                    "kB",
                    SECOND_KB,
                    "",
                    second.heaviest,
                ),
                _others(path, first),
            ]
        found = slow_visit(browser, f"{site.address}{KVOTER}", MODERATE)
        before = found.received_before_map / 1000
        rows.append(
            Row(
                f"received when the first picture of {KVOTER} is complete",
                before,
                "kB",
                PICTURE_KB,
                "",
                f"{MODERATE}; the map is painted after {figure(found.map_ms, 'ms')}",
            )
        )
    return rows


def _others(path: str, visit: Weighed) -> Row:
    """The modules of pages that nobody has opened."""
    own, _ = SITE.at(path)
    others = {f"{name}.mjs" for name in page_modules() if own is None or name != own.name}
    loaded = sorted({one.rpartition("/")[2] for one in visit.names.values()} & others)
    what = f"first visit to {path}: scripts of other pages"
    return Row(what, len(loaded), "", 0, "", ", ".join(loaded) or f"of {len(others)} there are")


def _visit(context: BrowserContext, address: str) -> Weighed:
    weighed = Weighed()
    page = context.new_page()
    protocol = context.new_cdp_session(page)
    protocol.on("Network.requestWillBeSent", weighed.asked)
    protocol.on("Network.loadingFinished", weighed.answered)
    protocol.send("Network.enable")
    page.goto(address)
    settle(page)
    page.close()
    return weighed


MEASUREMENT = Measurement(
    "weight",
    "Bytes of a visit",
    "The sum of `encodedDataLength` (headers and bodies as sent, brotli) of every answer until the "
    "network is idle, as Chromium's protocol reports it; then the same page again in the same "
    "context. Among the addresses asked for are no modules of other pages. What is received when "
    "the first picture is complete is counted on a line of 1.6 Mbit/s with 150 ms on the way, "
    "where the order of what is sent can be seen: every byte until the frame that shows the whole "
    "map.",
    run,
)
