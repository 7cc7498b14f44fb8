"""A negotiation as the browser keeps it: the case on the table with what led to it."""

from __future__ import annotations

import base64
import json
import zlib
from functools import lru_cache

from dashboard.quota.agreement import Case, History, as_file, from_file
from data.faults import BadTables

STEPS_KEPT = 60
MOST_BYTES = 4_000_000


def packed(history: History) -> str:
    """The history as text: the nearest steps to both sides of the present."""
    past, future = history.past[-STEPS_KEPT:], history.future[-STEPS_KEPT:]
    said = [[_file(case) for case in cases] for cases in (past, (history.present,), future)]
    return base64.b64encode(zlib.compress(json.dumps(said).encode(), 6)).decode()


def unpacked(text: str) -> History | None:
    """The history of a text that `packed` made; None for one that was not."""
    try:
        unpack = zlib.decompressobj()
        said = json.loads(unpack.decompress(base64.b64decode(text, validate=True), MOST_BYTES))
        past, (present,), future = (tuple(map(_case, cases)) for cases in said)
    except (ValueError, TypeError, zlib.error, BadTables):
        return None
    return History(present, past, future)


@lru_cache(maxsize=1024)
def _file(case: Case) -> str:
    return as_file(case).decode()


@lru_cache(maxsize=1024)
def _case(text: str) -> Case:
    return from_file(text.encode())
