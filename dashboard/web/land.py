"""The land under maps and the lines on it: drawn once for the municipalities that a map shows,
fetched once.
"""

from __future__ import annotations

from flask import Flask, Response, abort

from dashboard.kit import current, paths
from dashboard.kit.charts.ground import ground_of, shown_in
from dashboard.kit.charts.spec import LABELLED_AT_MOST, MapBase
from dashboard.kit.charts.svg.borders import border_at
from dashboard.kit.charts.svg.ground import ground_markup
from dashboard.kit.charts.svg.overlay import overlay_markup

SIDES = 2


def land(fingerprint: str, codes: str) -> Response:
    """The land of `codes` (`0657-0791`, `alle`); 404 for another outline or a municipality there is
    not.
    """
    base = _base(fingerprint, codes)
    return Response(ground_markup(base, current.outline()), mimetype="text/html")


def labels(fingerprint: str, codes: str, size: str, written: str) -> Response:
    """The labels of those who are `written` on the land of `codes`, `navne` as on a desk or `stor`
    as on a wall; 404 for more than there is room for.
    """
    base, asked = _base(fingerprint, codes), tuple(written.split("-"))
    is_known = len(set(asked)) == len(asked) <= LABELLED_AT_MOST
    if size not in (paths.NAMES, paths.LARGE) or not is_known or not set(asked) <= set(base.codes):
        abort(404)
    markup = overlay_markup(base, current.outline(), asked, is_large=size == paths.LARGE)
    return Response(markup, mimetype="text/html")


def border(fingerprint: str, sides: str) -> Response:
    """The line around municipalities (`0657-0791`), or where two sides meet (`0657~0791`); 404 for
    another outline, a municipality there is not, or more than two sides.
    """
    outline, asked = current.outline(), paths.bordered(sides)
    codes = [code for side in asked for code in side]
    is_known = set(codes) <= set(outline.codes) and len(set(codes)) == len(codes)
    if fingerprint != outline.fingerprint or not is_known or len(asked) > SIDES:
        abort(404)
    return Response(border_at(outline, sides), mimetype="text/plain")


def _base(fingerprint: str, codes: str) -> MapBase:
    outline = current.outline()
    asked = shown_in(outline, codes)
    is_known = len(set(asked)) == len(asked) and set(asked) <= set(outline.codes)
    if fingerprint != outline.fingerprint or not is_known:
        abort(404)
    return ground_of(current.snapshot(), outline, asked)


def register(server: Flask) -> None:
    """Serve the land, and labels and lines on it."""
    own = f"{paths.LAND}/<fingerprint>/<codes>"
    server.add_url_rule(f"{own}.html", "land", land)
    server.add_url_rule(f"{paths.LAND}/<fingerprint>/{paths.BORDER}/<sides>.txt", "border", border)
    server.add_url_rule(f"{own}/<size>/<written>.html", "labels", labels)
