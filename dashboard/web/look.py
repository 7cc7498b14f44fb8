"""The palettes as a style sheet of their own address."""

from __future__ import annotations

import hashlib

from flask import Flask, Response, abort

from dashboard.kit import paths
from dashboard.kit.look import stylesheet


def look_address() -> str:
    """The address of the palettes; another palette is another address."""
    return f"{paths.LOOK}/farver.{_fingerprint()}.css"


def look_file(fingerprint: str) -> Response:
    """The palettes as CSS variables; 404 for another fingerprint."""
    if fingerprint != _fingerprint():
        abort(404)
    return Response(stylesheet(), mimetype="text/css")


def register(server: Flask) -> None:
    """Serve the palettes."""
    server.add_url_rule(f"{paths.LOOK}/farver.<fingerprint>.css", view_func=look_file)


def _fingerprint() -> str:
    return hashlib.sha256(stylesheet().encode()).hexdigest()[:12]
