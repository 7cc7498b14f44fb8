"""The history of a negotiation as the browser's tab keeps it: text, there and back."""

from __future__ import annotations

import base64
import json
import zlib
from functools import lru_cache

from dashboard.quota.agreement import Case, History, as_file, from_file
from data.faults import BadTables

STEPS_KEPT = 60
MOST_BYTES = 4_000_000


def encode(history: History) -> str:
    """The history as text: the nearest steps to both sides of the present."""
    past, future = history.past[-STEPS_KEPT:], history.future[-STEPS_KEPT:]
    cases = [[_file(case) for case in some] for some in (past, (history.present,), future)]
    return base64.b64encode(zlib.compress(json.dumps(cases).encode(), 6)).decode()


def decode(text: str) -> History | None:
    """The history of a text that `encode` made; None for one that was not."""
    try:
        unpack = zlib.decompressobj()
        cases = json.loads(unpack.decompress(base64.b64decode(text, validate=True), MOST_BYTES))
        past, (present,), future = (tuple(map(_case, some)) for some in cases)
    except (ValueError, TypeError, RecursionError, zlib.error, BadTables):
        return None
    return History(present, past, future)


@lru_cache(maxsize=1024)
def _file(case: Case) -> str:
    return as_file(case).decode()


@lru_cache(maxsize=1024)
def _case(text: str) -> Case:
    if not isinstance(text, str):
        raise TypeError(f"a case is kept as text, not as {type(text).__name__}")
    return from_file(text.encode())
