"""The palettes and the typeface as a style sheet of their own address, and the typeface's files."""

from __future__ import annotations

import hashlib

from flask import Flask, Response, abort, send_from_directory

from dashboard.kit import paths
from dashboard.kit.look import stylesheet, typeface

FONT_TYPE = "font/woff2"


def look_address() -> str:
    """The address of the style sheet; another palette or typeface is another address."""
    return f"{paths.LOOK}/farver.{_fingerprint()}.css"


def look_text() -> str:
    """The typeface and the palettes as CSS."""
    addresses = {weight: font_address(weight) for weight in typeface.WEIGHTS}
    return typeface.faces(addresses) + stylesheet()


def look_file(fingerprint: str) -> Response:
    """The style sheet; 404 for another fingerprint."""
    if fingerprint != _fingerprint():
        abort(404)
    return Response(look_text(), mimetype="text/css")


def font_address(weight: int) -> str:
    """The address of a weight of the typeface."""
    return f"{paths.LOOK}/{typeface.fingerprint()}/{typeface.font_name(weight, 'woff2')}"


def font_file(known_as: str, weight: int) -> Response:
    """A weight of the typeface; 404 for another fingerprint or weight."""
    if known_as != typeface.fingerprint() or weight not in typeface.WEIGHTS:
        abort(404)
    name = typeface.font_name(weight, "woff2")
    return send_from_directory(typeface.FOLDER, name, mimetype=FONT_TYPE)


def font_preloads() -> str:
    """What makes a browser fetch the typeface before it has read that text is set in it."""
    return "".join(
        f'<link rel="preload" as="font" type="{FONT_TYPE}" crossorigin href="{font_address(one)}">'
        for one in typeface.WEIGHTS
    )


def register(server: Flask) -> None:
    """Serve the style sheet and the typeface."""
    server.add_url_rule(f"{paths.LOOK}/farver.<fingerprint>.css", view_func=look_file)
    name = typeface.font_name(0, "woff2").replace("0", "<int:weight>")
    server.add_url_rule(f"{paths.LOOK}/<known_as>/{name}", view_func=font_file)


def _fingerprint() -> str:
    return hashlib.sha256(look_text().encode()).hexdigest()[:12]
