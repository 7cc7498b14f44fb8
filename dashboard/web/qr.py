"""A view's address as a QR code, so that a room can take along what stands on the wall."""

from __future__ import annotations

import io

import segno
from flask import Flask, Response, abort, request

from dashboard.kit import paths

LONGEST = 1200
QUIET_ZONE = 2


def code() -> Response:
    """The QR code (SVG) of the path in `sti` on this host; 404 for what is not a path of ours."""
    path = request.args.get("sti", "")
    is_ours = path.startswith("/") and not path.startswith(("//", "/\\"))
    if not is_ours or len(path) > LONGEST:
        abort(404)
    drawn = io.BytesIO()
    whole = segno.make(request.host_url.rstrip("/") + path, error="l", micro=False)
    whole.save(drawn, kind="svg", border=QUIET_ZONE, light="white", xmldecl=False)
    return Response(drawn.getvalue(), mimetype="image/svg+xml")


def register(server: Flask) -> None:
    """Serve the codes."""
    server.add_url_rule(paths.QR, "qr", code)
