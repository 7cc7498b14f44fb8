"""Answers leave compressed; those that never change are compressed once and kept."""

from __future__ import annotations

from typing import Any

from dash.fingerprint import check_fingerprint
from flask import Request

from dashboard.web.headers import COMPONENTS, KEPT_FOR_GOOD

BROTLI_QUALITY = 7
CHANGES = ""


class StaticAnswers:
    """The kept answers, for flask-compress; what is stored under `CHANGES` is let go."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        """The compressed answer, if it is one that never changes."""
        return self._kept.get(key)

    def set(self, key: str, value: bytes) -> None:
        """Keep an answer, unless it changes."""
        if key.partition(";")[2] != CHANGES:
            self._kept[key] = value


def answer_key(asked: Request) -> str:
    """The name of an answer that never changes while the server runs; `CHANGES` for all others.

    The fingerprint is left out of a component's name: Dash takes any, and a visitor who makes
    some up must not fill the memory.
    """
    if asked.path.startswith(f"{COMPONENTS}/"):
        return str(check_fingerprint(asked.path)[0])
    if asked.path.startswith(KEPT_FOR_GOOD):
        return asked.path
    return CHANGES


def settings() -> dict[str, Any]:
    """What flask-compress reads from the server's configuration."""
    return {
        "COMPRESS_ALGORITHM": ["br", "gzip"],
        "COMPRESS_ALGORITHM_STREAMING": ["br", "deflate"],
        "COMPRESS_BR_LEVEL": BROTLI_QUALITY,
        "COMPRESS_CACHE_BACKEND": StaticAnswers,
        "COMPRESS_CACHE_KEY": answer_key,
    }
