"""Is it up, and with which figures? Read by the host, and by every open page."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import structlog
from flask import Flask, Response, jsonify

from dashboard.kit import current, paths
from data.snapshot import Snapshot

log = structlog.get_logger()


def alive() -> Response:
    """The process answers."""
    return Response("ok", mimetype="text/plain")


def ready() -> tuple[Response, int]:
    """The version that readers see, its age and its outline; 503 when there is nothing to show."""
    try:
        said = described(current.snapshot())
    except Exception as error:
        log.warning("not_ready", reason=str(error))
        return jsonify(ready=False), 503
    return jsonify(ready=True, **said), 200


def described(snapshot: Snapshot) -> dict[str, Any]:
    """What /health/ready tells of a snapshot and of the outline."""
    outline = current.outline()
    return {
        "version": snapshot.version,
        "published_at": snapshot.published_at.isoformat(),
        "age_seconds": round((datetime.now(UTC) - snapshot.published_at).total_seconds()),
        "outline": {"kind": outline.kind, "fingerprint": outline.fingerprint},
        "tables": {name: len(table) for name, table in sorted(snapshot.tables.items())},
    }


def register(server: Flask) -> None:
    """Serve both."""
    server.add_url_rule("/health", view_func=alive)
    server.add_url_rule(paths.READY, view_func=ready)
