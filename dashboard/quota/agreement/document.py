"""A case as plain values, as file and link carry it, and the shape that reads it back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from dashboard.quota.agreement.case import MOST_ALTERNATIVES, MOST_TRANSFERS, Alternative, Case
from dashboard.quota.agreement.clause import Clause, Rule
from dashboard.quota.agreement.reading import (
    Notes,
    code,
    flag,
    many,
    maybe,
    named,
    pair,
    read,
    record,
    text,
    whole,
)
from dashboard.quota.agreement.refusal import NotPossible, Reason
from dashboard.quota.agreement.start import Kind, Start
from dashboard.quota.agreement.transfer import Status, Transfer
from data.schemas.places import MUNICIPALITIES, MUNICIPALITIES_OF_REGION, REGIONS

FORMAT = 1
MOST_PERSONS = 99_999_999


def _start(**fields: Any) -> Start:
    """A start that holds each municipality of a region that there is."""
    start = Start(**fields)
    inside = MUNICIPALITIES_OF_REGION[start.region_code]
    for stranger in sorted(start.numbers.keys() - inside):
        raise NotPossible(Reason.NOT_IN_REGION, code=stranger)
    missing = sorted(inside - start.numbers.keys())
    if missing:
        raise NotPossible(Reason.NO_NUMBER, codes=", ".join(missing))
    return start


def _case(overblik_aftale: int, **fields: Any) -> Case:
    return Case(**fields)


_CODE = code(MUNICIPALITIES)
_PERSONS = whole(0, MOST_PERSONS)
_TRANSFER = record(
    Transfer,
    from_code=_CODE,
    to_code=_CODE,
    persons=maybe(_PERSONS),
    reason=text,
    status=named(Status),
)
_START = record(
    _start,
    region_code=code(REGIONS),
    quota_year=whole(2000, 2100),
    quotas=many(pair(_CODE, maybe(_PERSONS)), tuple, len(MUNICIPALITIES)),
    revision=whole(0, 20),
    kind=named(Kind),
    landstal=maybe(_PERSONS),
    regionskvote=maybe(_PERSONS),
    source_ids=many(text, tuple, 20),
)
_CASE = record(
    _case,
    overblik_aftale=whole(FORMAT, FORMAT),
    start=_START,
    alternatives=many(
        record(
            Alternative,
            name=text,
            transfers=many(_TRANSFER, tuple, MOST_TRANSFERS),
            comment=text,
        ),
        tuple,
        MOST_ALTERNATIVES,
    ),
    chosen=whole(0, MOST_ALTERNATIVES),
    title=text,
    clause=record(Clause, rule=named(Rule), text=text, is_notified=flag),
    signed=many(_CODE, frozenset, len(MUNICIPALITIES)),
    comment=text,
)


def document_of(case: Case) -> dict[str, Any]:
    """The case as texts, numbers, lists and fields, ready for JSON."""
    return {"overblik_aftale": FORMAT, **asdict(case), "signed": sorted(case.signed)}


def case_of(document: Any, notes: Notes) -> Case:
    """The case that the plain values hold; `BadTables` with every fault."""
    found: Case = read(document, _CASE, notes)
    return found
