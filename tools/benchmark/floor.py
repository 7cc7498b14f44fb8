"""The floor: a static page with the map of the app as a Plotly figure, and nothing else of ours.

Plotly, outline and topology are the bytes that the app sends, compressed as it sends them.
"""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import brotli

from dashboard.kit.look import LIGHT
from dashboard.kit.view import ids
from dashboard.kit.view.graph import CONFIG
from dashboard.kvoter.page import PAGE as KVOTER
from dashboard.web.index import PLOTLY

TOPOLOGY = "/assets/topojson/world_110m.json"
MAP, PAYLOAD = KVOTER.id("map"), KVOTER.id(ids.PAYLOAD)
PAGE = "/kort.html"
QUALITY = 7
HOVER = "<b>%{customdata}</b><br>%{text}<extra></extra>"
DOCUMENT = """<!DOCTYPE html>
<html lang="da"><head><meta charset="utf-8"><title>Gulvet</title>
<link rel="icon" href="data:,">
<link rel="preload" as="fetch" crossorigin="anonymous" href="{outline}">
<script src="{plotly}"></script></head>
<body style="margin:0"><div class="figure-box">
<div id="{box}" style="width:{width}px;height:{height}px">
<div id="kort" style="width:100%;height:100%"></div></div></div>
<script>
const figure = {figure};
Plotly.newPlot("kort", figure.data, figure.layout, {config});
</script></body></html>"""
CLEAR = [[0, "rgba(0,0,0,0)"], [1, "rgba(0,0,0,0)"]]
OUTLINE_PX, LABEL_PX = 3.5, 15

Trace = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """A file as it goes over the wire."""

    body: bytes
    kind: str
    encoding: str


def layout_of(address: str, path: str) -> Any:
    """The layout that the app sends for a page."""
    asked = urllib.request.Request(f"{address}/_dash-layout", headers={"Referer": address + path})
    with urllib.request.urlopen(asked, timeout=60) as answer:
        return json.load(answer)


def props_of(layout: Any, wanted: str) -> dict[str, Any]:
    """The properties of the component with that id; LookupError where there is none."""
    found = _find(layout, wanted)
    if found is None:
        raise LookupError(f"no {wanted} in the layout")
    return found


def map_figure(address: str, path: str) -> dict[str, Any]:
    """The map of the app's page as Plotly alone would draw it: the land around it, the values, who
    is selected, and the labels as a trace of text.

    The app's own figure holds the values; what is painted above it says the rest.
    """
    layout = layout_of(address, path)
    figure, paint = props_of(layout, MAP)["figure"], props_of(layout, PAYLOAD)["data"]["map"]
    (values,) = figure["data"]
    with urllib.request.urlopen(f"{address}{values['geojson']}", timeout=60) as answer:
        features = {one["id"]: one["properties"] for one in json.load(answer)["features"]}
    hovered = figure["layout"] | {"hovermode": "closest"}
    return figure | {"data": traces_of(values, paint, features), "layout": hovered}


def traces_of(
    values: Trace, paint: Mapping[str, Any], features: Mapping[str, Mapping[str, Any]]
) -> list[Trace]:
    """The four traces; `features` are the properties of every municipality of the outline."""
    codes = values["locations"]
    names = [features[code]["navn"] for code in codes]
    others = sorted(set(features) - set(codes))
    ground = {key: values[key] for key in ("type", "geojson", "geo", "showscale")}
    quiet = ground | {"hoverinfo": "skip"}
    land = [[0, LIGHT.context], [1, LIGHT.context]]
    return [
        quiet
        | {"locations": others, "z": [0] * len(others), "colorscale": land}
        | {"marker": {"line": {"color": LIGHT.context_edge, "width": 0.8}}},
        values | {"customdata": names, "text": paint["texts"], "hovertemplate": HOVER},
        quiet
        | {"locations": paint["selected"], "z": [0] * len(paint["selected"]), "colorscale": CLEAR}
        | {"marker": {"line": {"color": LIGHT.chosen, "width": OUTLINE_PX}}},
        _labels(values, paint, names, [features[code] for code in codes]),
    ]


def _labels(
    values: Trace,
    paint: Mapping[str, Any],
    names: Sequence[str],
    places: Sequence[Mapping[str, Any]],
) -> Trace:
    looks = [paint["colours"][str(slot)] for slot in paint["slots"]]
    return {
        "type": "scattergeo",
        "geo": values["geo"],
        "mode": "text",
        "lon": [round(place["label_lon"], 3) for place in places],
        "lat": [round(place["label_lat"], 3) for place in places],
        "customdata": names,
        "text": paint["texts"],
        "texttemplate": "%{customdata}<br><b>%{text}</b>",
        "hoverinfo": "skip",
        "textfont": {
            "size": LABEL_PX,
            "color": [look["ink"] for look in looks],
            "shadow": [_halo(look["fill"]) for look in looks],
        },
    }


def _halo(colour: str) -> str:
    """A rim of the municipality's own colour, which parts a label from its neighbour."""
    return f".1em .1em {colour},-.1em -.1em {colour},0 0 .2em {colour}"


@contextmanager
def floor_site(address: str, path: str, size: tuple[float, float]) -> Iterator[str]:
    """The address of the static page with the map of the app's page, in a box of that size."""
    figure = map_figure(address, path)
    outline = figure["data"][0]["geojson"]
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
