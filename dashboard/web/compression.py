"""Answers leave compressed. Those that never change are compressed once and kept for good, others
for as long as they are what readers get and nobody needs the room.
"""

from __future__ import annotations

import hashlib
from typing import Any, cast

from dash.fingerprint import check_fingerprint
from flask import Flask, Request, Response, g, request

from dashboard.kit.cache import Cache
from dashboard.web.headers import COMPONENTS, KEPT_FOR_GOOD

BROTLI_QUALITY = 7
# Of answers that change: about a hundred pages as they are sent.
MOST_BYTES = 3_000_000
PRINT_BYTES = 16
# Before the fingerprint of an answer that is known by what it says; a path begins otherwise.
BY_CONTENT = "content:"
# A file that is passed through: nobody knows what it says before it is sent, so it is not kept.
UNREAD = ""


class Answers:
    """The kept answers, for flask-compress, by algorithm and `answer_key`."""

    def __init__(self) -> None:
        self._for_good: dict[str, bytes] = {}
        self._newest = Cache(MOST_BYTES)

    def get(self, key: str) -> bytes | None:
        """The compressed answer, if it is kept."""
        if _is_unread(key):
            return None
        if _changes(key):
            return cast("bytes | None", self._newest.get((key,))[1])
        return self._for_good.get(key)

    def set(self, key: str, value: bytes) -> None:
        """Keep an answer; one that changes until others need its room."""
        if _is_unread(key):
            return
        if _changes(key):
            self._newest.put((key,), "", value)
        else:
            self._for_good[key] = value


def answer_key(asked: Request) -> str:
    """The name of an answer that never changes while the server runs; of any other what it says,
    or `UNREAD`.
    """
    return _name_for_good(asked) or g.get("said", UNREAD)


def _name_for_good(asked: Request) -> str:
    """Blank where the answer may be another the next time.

    The fingerprint is left out of a component's name: Dash takes any, and a visitor who makes
    some up must not fill the memory.
    """
    if asked.path.startswith(f"{COMPONENTS}/"):
        return str(check_fingerprint(asked.path)[0])
    return asked.path if asked.path.startswith(KEPT_FOR_GOOD) else ""


def _is_unread(key: str) -> bool:
    return key.partition(";")[2] == UNREAD


def _changes(key: str) -> bool:
    return key.partition(";")[2].startswith(BY_CONTENT)


def settings() -> dict[str, Any]:
    """What flask-compress reads from the server's configuration."""
    return {
        "COMPRESS_ALGORITHM": ["br", "gzip"],
        "COMPRESS_ALGORITHM_STREAMING": ["br", "deflate"],
        "COMPRESS_BR_LEVEL": BROTLI_QUALITY,
        "COMPRESS_CACHE_BACKEND": Answers,
        "COMPRESS_CACHE_KEY": answer_key,
    }


def register(server: Flask) -> None:
    """Let `answer_key` know what is said; flask-compress, which came before, is called after it."""
    server.after_request(_fingerprinted)


def _fingerprinted(response: Response) -> Response:
    """A stream or a file that is passed through says nothing beforehand, and is compressed as it
    comes.
    """
    is_whole = not response.is_streamed and not response.direct_passthrough
    if is_whole and not _name_for_good(request):
        said = hashlib.blake2b(response.get_data(), digest_size=PRINT_BYTES).hexdigest()
        g.said = f"{BY_CONTENT}{said}"
    return response
