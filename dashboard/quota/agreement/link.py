"""A case on its way to another reader: a link that holds all of it, or a file."""

from __future__ import annotations

import base64
import json
import re
import zlib
from typing import Any

from dashboard.quota.agreement.case import Case
from dashboard.quota.agreement.document import case_of, document_of
from dashboard.quota.agreement.reading import Notes, Place
from data.faults import BadTables, Fault

LONGEST_LINK = 1_900
MOST_BYTES = 2_000_000
LINK = "linket"
_LINK = re.compile(r"[A-Za-z0-9_-]+")
_COPY_AGAIN = "Kopiér det hele igen, eller bed afsenderen om filen."
_SAVE_AGAIN = "Hent filen igen dér, hvor den er gemt; den må ikke rettes i hånden undervejs."


def as_file(case: Case) -> bytes:
    """The case as JSON that a person can read."""
    return json.dumps(document_of(case), ensure_ascii=False, indent=1).encode()


def from_file(raw: bytes, file: str = "aftalen") -> Case:
    """The case of a file; `BadTables` says everything that is wrong with it."""
    return case_of(_parsed(raw, file, _SAVE_AGAIN), Notes(file, _in_words))


def as_link(case: Case) -> str | None:
    """The case as signs that stand in an address; None when they are more than a link holds."""
    plain = json.dumps(document_of(case), ensure_ascii=False, separators=(",", ":")).encode()
    link = base64.urlsafe_b64encode(zlib.compress(plain, 9)).decode().rstrip("=")
    return link if len(link) <= LONGEST_LINK else None


def from_link(link: str) -> Case:
    """The case of a link; `BadTables` when it is cut or changed on the way."""
    raw = _unpacked(link)
    if raw is None:
        fault = Fault(LINK, None, None, None, "er ikke et helt link til en aftale", _COPY_AGAIN)
        raise BadTables([fault])
    return case_of(_parsed(raw, LINK, _COPY_AGAIN), Notes(LINK, _in_words))


def _unpacked(link: str) -> bytes | None:
    """The bytes that were packed; None for anything that is not all of them and no more."""
    if len(link) > LONGEST_LINK or not _LINK.fullmatch(link):
        return None
    unpack = zlib.decompressobj()
    try:
        packed = base64.urlsafe_b64decode(link + "=" * (-len(link) % 4))
        raw = unpack.decompress(packed, MOST_BYTES)
    except (ValueError, zlib.error):
        return None
    return raw if unpack.eof and not unpack.unused_data else None


def _parsed(raw: bytes, file: str, remedy: str) -> Any:
    """The plain values of JSON; a name that stands twice is a fault, and so is what is not text."""
    if len(raw) > MOST_BYTES:
        raise BadTables(
            [Fault(file, None, None, None, "er for stor til at være en aftale", remedy)]
        )
    try:
        return json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        fault = Fault(file, error.lineno, None, None, "kan ikke læses fra denne linje", remedy)
        raise BadTables([fault]) from error
    except (ValueError, RecursionError) as error:
        raise BadTables(
            [Fault(file, None, None, None, "er ikke en gemt aftale", remedy)]
        ) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a field stands twice")
    return dict(pairs)


def _in_words(place: Place) -> tuple[None, str | None]:
    """`("alternatives", 2, "name")` as `alternatives 2, name`."""
    said = "".join(f" {part}" if isinstance(part, int) else f", {part}" for part in place)
    return None, said.removeprefix(", ") or None
