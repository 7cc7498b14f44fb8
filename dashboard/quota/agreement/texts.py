"""What people write: kept so that file, link and paper carry the very same text."""

from __future__ import annotations

import re
import unicodedata

from dashboard.quota.agreement.refusal import NotPossible, Reason
from data.spreadsheet import EDGES

LONGEST_NAME, LONGEST_REASON, LONGEST_COMMENT = 120, 600, 4_000
# Control signs, halves of signs, and what neither XML nor a careful reader of CSV takes.
_LOST = ("Cc", "Cs")
_REFUSED = "\ufffd\ufffe\uffff"


def one_line(text: str, most: int) -> str:
    """The text on one line, without what cannot be seen; `NotPossible` above `most` signs."""
    return _within(re.sub(r"\s+", " ", _seen(text)).strip(EDGES), most)


def paragraphs(text: str, most: int) -> str:
    """The same with its line breaks."""
    return _within(_seen(text).strip(EDGES), most)


def _seen(text: str) -> str:
    """The text as it looks: one kind of line break, no control sign, letters in one piece."""
    lines = re.sub(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]", "\n", text)
    seen = (
        sign
        for sign in lines.replace("\t", " ")
        if sign == "\n" or (sign not in _REFUSED and unicodedata.category(sign) not in _LOST)
    )
    return unicodedata.normalize("NFC", "".join(seen))


def _within(text: str, most: int) -> str:
    if len(text) > most:
        raise NotPossible(Reason.TOO_LONG, most=most)
    return text
