"""What cannot be answered, in words and with one line in the log; never a traceback to an asker."""

from __future__ import annotations

from typing import Any, cast

import structlog
from dash.exceptions import DependencyException
from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from dashboard.kit.choice import Choice
from dashboard.kit.words import words

LONGEST = 200
OURS = 500

log = structlog.get_logger()


def refused(error: HTTPException) -> Response:
    """The answer of a status: a sentence in the asker's language, or the redirect that it is."""
    code = error.code or OURS
    if code < 400:
        return cast("Response", error.get_response())
    if code < OURS:
        log.warning(
            "refused",
            status=code,
            method=request.method[:LONGEST],
            path=request.path[:LONGEST],
            reason=str(error.description)[:LONGEST],
        )
    return in_words(code, headers=dict(error.get_headers()))


def in_words(code: int, *, headers: dict[str, str] | None = None, **values: Any) -> Response:
    """A plain answer with a status and its sentence."""
    w = words(Choice.parse(request.args).lang)
    key = f"refused.{code}" if w.has(f"refused.{code}") else "refused.otherwise"
    answer = Response(f"{w(key, **values)}\n", code, mimetype="text/plain")
    for name in ("Allow", "Retry-After"):
        if headers and name in headers:
            answer.headers[name] = headers[name]
    return answer


def no_such_file(_: DependencyException) -> Response:
    """Dash raises this for a component's file that there is not."""
    log.warning("refused", status=404, method=request.method, path=request.path[:LONGEST])
    return in_words(404)


def register(server: Flask) -> None:
    """Answer every failure in words."""
    server.register_error_handler(HTTPException, refused)
    server.register_error_handler(DependencyException, no_such_file)
