"""A view's address as a QR code, so that a room can take along what stands on the wall."""

from __future__ import annotations

from flask import Flask, Response, abort, request

from dashboard.kit import paths
from dashboard.kit.export.qr import LONGEST, qr_svg


def code() -> Response:
    """The QR code (SVG) of the path in `sti` on this host; 404 for what is not a path of ours."""
    path = request.args.get("sti", "")
    is_ours = path.startswith("/") and not path.startswith(("//", "/\\"))
    if not is_ours or len(path) > LONGEST:
        abort(404)
    return Response(qr_svg(request.host_url.rstrip("/") + path), mimetype="image/svg+xml")


def register(server: Flask) -> None:
    """Serve the codes."""
    server.add_url_rule(paths.QR, "qr", code)
