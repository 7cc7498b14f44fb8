"""The floor: a static page with the very figure of the app, and nothing else of ours.

Plotly, outline and topology are the bytes that the app sends, compressed as it sends them.
"""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import brotli

from dashboard.kit.view.graph import CONFIG
from dashboard.kvoter.page import PAGE as KVOTER
from dashboard.web.index import PLOTLY

TOPOLOGY = "/assets/topojson/world_110m.json"
MAP = KVOTER.id("map")
PAGE = "/kort.html"
QUALITY = 7
DOCUMENT = """<!DOCTYPE html>
<html lang="da"><head><meta charset="utf-8"><title>Gulvet</title>
<link rel="icon" href="data:,">
<link rel="preload" as="fetch" crossorigin="anonymous" href="{outline}">
<script src="{plotly}"></script></head>
<body style="margin:0"><div id="{box}" style="width:{width}px;height:{height}px">
<div id="kort" style="width:100%;height:100%"></div></div>
<script>
const figure = {figure};
Plotly.newPlot("kort", figure.data, figure.layout, {config});
</script></body></html>"""


@dataclass(frozen=True)
class Answer:
    """A file as it goes over the wire."""

    body: bytes
    kind: str
    encoding: str


def map_figure(address: str, path: str) -> dict[str, Any]:
    """The figure that the app draws on that page, taken from the layout it sends."""
    asked = urllib.request.Request(f"{address}/_dash-layout", headers={"Referer": address + path})
    with urllib.request.urlopen(asked, timeout=30) as answer:
        found = _find(json.load(answer), MAP)
    if found is None:
        raise LookupError(f"no {MAP} on {path}")
    figure: dict[str, Any] = found["figure"]
    return figure


@contextmanager
def floor_site(address: str, path: str, size: tuple[float, float]) -> Iterator[str]:
    """The address of the static page with the map of the app's page, in a box of that size."""
    figure = map_figure(address, path)
    outline = figure["data"][1]["geojson"]
    page = DOCUMENT.format(
        outline=outline,
        plotly=PLOTLY,
        box=MAP,
        width=size[0],
        height=size[1],
        figure=json.dumps(figure).replace("<", "\\u003c"),
        config=json.dumps(CONFIG),
    )
    answers = {one: _fetched(f"{address}{one}") for one in (PLOTLY, outline, TOPOLOGY)}
    body = brotli.compress(page.encode(), quality=QUALITY)
    answers[PAGE] = Answer(body, "text/html; charset=utf-8", "br")
    with _serving(answers) as base:
        yield f"{base}{PAGE}"


def _find(node: Any, wanted: str) -> dict[str, Any] | None:
    if isinstance(node, list):
        return next((hit for one in node if (hit := _find(one, wanted))), None)
    if not isinstance(node, dict):
        return None
    props = node.get("props", {})
    return props if props.get("id") == wanted else _find(props.get("children"), wanted)


def _fetched(address: str) -> Answer:
    asked = urllib.request.Request(address, headers={"Accept-Encoding": "br"})
    with urllib.request.urlopen(asked, timeout=60) as answer:
        encoding = answer.headers.get("Content-Encoding", "")
        return Answer(answer.read(), answer.headers["Content-Type"], encoding)


@contextmanager
def _serving(answers: Mapping[str, Answer]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            answer = answers.get(self.path.partition("?")[0])
            self.send_response(200 if answer else 404)
            self.send_header("Content-Length", str(len(answer.body) if answer else 0))
            if answer:
                self.send_header("Content-Type", answer.kind)
                self.send_header("Cache-Control", "public, max-age=31536000, immutable")
                if answer.encoding:
                    self.send_header("Content-Encoding", answer.encoding)
            self.end_headers()
            if answer:
                self.wfile.write(answer.body)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=10)
