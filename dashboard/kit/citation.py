"""Sources as they are named in a line: the publisher, the title, and when it was published."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.kit.words import words
from dashboard.kit.words.numbers import published
from data.snapshot import Source

NAMED_IN_LINE = 3
NOT_STATED = "ikke oplyst"
TABLE_CODE = re.compile(r"[A-Z][A-Z0-9]+: ")


def cited(source: Source) -> tuple[str, str]:
    """A source's publisher and title, and the first of its addresses: `Danmarks Statistik, AUP02:
    …` where the title begins with a table's code.
    """
    mark = ", " if TABLE_CODE.match(source.title) else ": "
    publisher = "" if source.publisher == NOT_STATED else source.publisher
    text = mark.join(filter(None, (publisher, source.title)))
    return text, source.address.split(" ; ")[0]


def short(source: Source) -> str:
    """A source in a word: the code of its table (`AUP02`), or who published it."""
    code = TABLE_CODE.match(source.title)
    return code[0].rstrip(": ") if code else source.publisher


def citation(sources: Sequence[Source], lang: str) -> str:
    """The sources of a figure in words: each with its title and date, and of more than a line
    holds, those who published them.
    """
    w = words(lang)
    if not sources:
        return w("provenance.none")
    if len(sources) <= NAMED_IN_LINE:
        return "; ".join(dated(source, lang) for source in sources)
    publishers = dict.fromkeys(one.publisher for one in sources if one.publisher != NOT_STATED)
    return w("provenance.from", count=len(sources), publishers=w.listed(list(publishers)))


def dated(source: Source, lang: str) -> str:
    """A source with the date it was published, as far as that is known."""
    day = published(source.published, lang)
    return f"{cited(source)[0]} ({day})" if day else cited(source)[0]
