"""The choices one step away from a view, fetched by the browser while it has time.

When the reader then moves a control, what it leads to is already there and is painted at once; the
page's circle follows and says the same. Any other step is asked for by itself when it is made.
"""

from __future__ import annotations

import json
from typing import Any

from flask import Flask, Response, abort, request

from dashboard.kit import current, paths
from dashboard.kit.cache import kept
from dashboard.kit.circle import asked_step, regrounds, step
from dashboard.kit.look import theme
from dashboard.kit.page import Page, Site, View, view_of
from dashboard.web.dear import Guard


def register(server: Flask, site: Site, guarded: Guard) -> None:
    """Give the steps of every page their address; to work out all of them is dear."""

    def steps(name: str) -> Response:
        """`{"measure=kvote_andel": {"payload": …, "prints": …}, …}` for the query's view; with
        `trin=<control>=<text>` that one step alone, whatever it is, or nothing (204) where it
        cannot be read.
        """
        if not site.has(name) or site.named(name).neighbours is None:
            abort(404)
        if "trin" not in request.args:
            return all_steps(name=name)
        control, _, text = request.args["trin"].partition("=")
        found = asked_step(asked_view(site.named(name)), control, text)
        return _json(json.dumps(found)) if found else Response(status=204)

    all_steps = guarded(lambda name: _json(_steps(asked_view(site.named(name)))))

    server.add_url_rule(f"{paths.PREFETCH}/<name>", "prefetch", steps)


def asked_view(page: Page) -> View:
    """The view that a request's query stands for, with the figures of the version that it names."""
    asked = page.choice.parse(request.args)
    palette = theme(request.args.get("tema"))
    version = request.args.get(paths.FIGURES, asked.version)
    return view_of(page, current.snapshot(version), asked, palette)


@kept
def _steps(here: View) -> str:
    """All of them but those that lead to another ground, which few take and which are asked for."""
    page = here.page
    found: dict[str, Any] = {}
    for (control, value), choice in (page.neighbours or _none)(here.snapshot, here.choice).items():
        there = view_of(page, here.snapshot, choice, here.palette)
        if not regrounds(here, there):
            found[f"{control}={value}"] = step(here, there, control)
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def _none(*_: Any) -> dict[tuple[str, str], Any]:
    return {}


def _json(body: str) -> Response:
    return Response(body, mimetype="application/json")
