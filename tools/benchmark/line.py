"""A visit over a line that is slower than loopback, on a processor that may be slower too."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

from tools.benchmark.browser import PATIENCE_MS, visitor

BITS = 8


@dataclass(frozen=True)
class Line:
    """How fast bytes come, how long each question is on the way, and how many times slower the
    processor is.
    """

    kilobits: int
    latency_ms: int
    slower: int = 1

    def __str__(self) -> str:
        slower = f", a processor {self.slower} times slower" if self.slower > 1 else ""
        return f"{self.kilobits:,} kbit/s, {self.latency_ms} ms on the way{slower}"


MODERATE = Line(1_600, 150)
SLOW = Line(400, 400, slower=4)


@dataclass
class Received:
    """The bytes that came, each piece with when (seconds on the protocol's clock); `wall` is that
    clock's zero on the clock of the world.
    """

    pieces: list[tuple[float, float]] = field(default_factory=list)
    wall: float = 0.0

    def asked(self, event: dict[str, Any]) -> None:
        """A request went out: it tells both clocks."""
        self.wall = event["wallTime"] - event["timestamp"]

    def came(self, event: dict[str, Any]) -> None:
        """A piece of a body."""
        self.pieces.append((event["timestamp"], event["encodedDataLength"]))

    def until(self, wall_seconds: float) -> float:
        """Bytes that had come by a moment on the clock of the world."""
        return sum(size for when, size in self.pieces if when + self.wall <= wall_seconds)


@dataclass(frozen=True)
class SlowVisit:
    """Milliseconds until the map is painted and until the page is live, and the bytes before."""

    map_ms: float
    live_ms: float
    received_before_map: float


class Filmstrip:
    """Pictures of a page while it comes, named after the milliseconds since the first moment."""

    def __init__(self, folder: Path, until_ms: int) -> None:
        self.folder = folder
        self.until_ms = until_ms
        self.pictures: list[tuple[float, bytes]] = []

    def begin(self, protocol: CDPSession) -> None:
        """Film a page that is about to be gone to: one that has just come may not be filmed yet."""

        def keep(event: dict[str, Any]) -> None:
            self.pictures.append((event["metadata"]["timestamp"], base64.b64decode(event["data"])))
            protocol.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

        protocol.on("Page.screencastFrame", keep)
        protocol.send("Page.startScreencast", {"format": "png", "everyNthFrame": 1})

    def finish(self, page: Page, protocol: CDPSession) -> None:
        """Film until the time is over, and keep the pictures that are of the page."""
        began: float = page.evaluate("performance.timeOrigin") / 1000
        page.wait_for_timeout(self.until_ms)
        protocol.send("Page.stopScreencast")
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in self.folder.glob("*.png"):
            old.unlink()
        until = began + self.until_ms / 1000
        self.pictures = [one for one in self.pictures if began <= one[0] <= until]
        for when, picture in self.pictures:
            (self.folder / f"{1000 * (when - began):05.0f}.png").write_bytes(picture)


def slow_visit(
    browser: Browser, address: str, line: Line, filmstrip: Filmstrip | None = None
) -> SlowVisit:
    """A first visit over the line, filmed where there is a `filmstrip`."""
    context = visitor(browser)
    page = context.new_page()
    protocol, received = context.new_cdp_session(page), Received()
    protocol.on("Network.requestWillBeSent", received.asked)
    protocol.on("Network.dataReceived", received.came)
    _slow_down(protocol, line)
    if filmstrip:
        filmstrip.begin(protocol)
    page.goto(address, wait_until="commit", timeout=PATIENCE_MS)
    if filmstrip:
        filmstrip.finish(page, protocol)
    painted: float = page.evaluate("bench.firstMap()")
    page.wait_for_function("() => bench.isLive()", timeout=PATIENCE_MS)
    moments = page.evaluate("bench.moments()")
    context.close()
    before = received.until((moments["origin"] + painted) / 1000)
    return SlowVisit(painted, moments["live"], before)


def _slow_down(protocol: CDPSession, line: Line) -> None:
    protocol.send("Network.enable")
    throughput = line.kilobits * 1000 / BITS
    protocol.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": line.latency_ms,
            "downloadThroughput": throughput,
            "uploadThroughput": throughput,
        },
    )
    protocol.send("Emulation.setCPUThrottlingRate", {"rate": line.slower})
