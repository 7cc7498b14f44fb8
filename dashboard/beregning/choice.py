"""The state of `/kvoter/beregning`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard.kit.choice import Choice, code, one_of, param, whole
from dashboard.quotas.counts import FAMILY_TOTAL

AREAS = ("midtjylland", "danmark")
MEASURES = ("beregnet", "aendring", "forskel")
SHARINGS = ("forholdsmaessig", "befolkning")
SCOPES = ("land", "region")
MOST_PERSONS = 10_000_000
ANNOUNCED = -1
FIELDS = {"b": "population", "i": "immigrants", "f": "family_reunified"}
CHANGE = re.compile(r"(\d{4})([bif])(\d{1,8})", re.ASCII)
LONGEST_CHANGES = 4_000


@dataclass(frozen=True, order=True)
class Change:
    """One count of one municipality as the reader wants it, `0751i21000` in the address.

    `field` is b (befolkning), i (indvandrere) or f (familiesammenførte); see `FIELDS`.
    """

    code: str
    field: str
    persons: int

    def __str__(self) -> str:
        return f"{self.code}{self.field}{self.persons}"


def changes(text: str) -> tuple[Change, ...]:
    """Read the reader's own counts, `0751i21000~0615f90`; each count at most once."""
    found = [CHANGE.fullmatch(part) for part in text.split("~")]
    read = tuple(sorted(Change(one[1], one[2], int(one[3])) for one in found if one))
    is_double = len({(one.code, one.field) for one in read}) < len(read)
    if len(read) < len(found) or is_double or any(one.persons > MOST_PERSONS for one in read):
        raise ValueError(text)
    return read


@dataclass(frozen=True)
class BeregningChoice(Choice):
    """What a reader of `/kvoter/beregning` has chosen.

    `year` 0 and `revision` -1 are settled as on `/kvoter`; `landstal` -1 is the one that was
    announced. `family` is how many were reunified with refugees in the whole country, where the
    counts are approximated; `changes` are the reader's own counts.
    """

    year: int = param("aar", 0, whole(2000, 2100), is_open=True)
    revision: int = param("revision", -1, whole(0, 20), is_open=True)
    landstal: int = param("landstal", ANNOUNCED, whole(0, MOST_PERSONS))
    family: int = param("familie", FAMILY_TOTAL, whole(0, MOST_PERSONS))
    changes: tuple[Change, ...] = param("tal", (), changes, longest=LONGEST_CHANGES)
    sharing: str = param("noegle", SHARINGS[0], one_of(*SHARINGS))
    scope: str = param("omfang", SCOPES[0], one_of(*SCOPES))
    rounding: str = param("afrunding", SCOPES[0], one_of(*SCOPES))
    area: str = param("omraade", AREAS[0], one_of(*AREAS))
    measure: str = param("maal", MEASURES[0], one_of(*MEASURES))
    selected: str = param("kommune", "0751", code)

    def with_count(self, code: str, field: str, persons: int | None) -> BeregningChoice:
        """The same with another count for a municipality, or the first one again (None)."""
        others = [one for one in self.changes if (one.code, one.field) != (code, field)]
        own = [] if persons is None else [Change(code, field, persons)]
        return self.but(changes=tuple(sorted([*others, *own])))
