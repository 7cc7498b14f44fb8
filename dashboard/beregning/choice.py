"""The state of `/kvoter/beregning`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from dashboard.kit.choice import Choice, code, one_of, param, whole
from dashboard.quotas.counts import FAMILY_TOTAL

AREAS = ("midtjylland", "danmark")
MEASURES = ("beregnet", "aendring", "forskel")
SHARINGS = ("forholdsmaessig", "befolkning")
SCOPES = ("land", "region")
READINGS = {"sharing": SHARINGS, "scope": SCOPES, "rounding": SCOPES}
MOST_PERSONS = 10_000_000
ANNOUNCED = -1
FIELDS = {"b": "population", "i": "immigrants", "f": "family_reunified"}
CHANGE = re.compile(r"(\d{4})([bif])(\d{1,8})", re.ASCII)
LONGEST_COUNTS = 4_000


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


@dataclass(frozen=True)
class OwnCounts:
    """The reader's own counts, each at most once, `0751i21000~0615f90` in the address.

    `first` are the counts of the selected municipality before the reader changed them, by field.
    A resolved choice has them, so that its controls can be written; they tell no choices apart.
    """

    changes: tuple[Change, ...] = ()
    first: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    def __str__(self) -> str:
        return "~".join(map(str, self.changes))

    def of(self, code: str) -> dict[str, int]:
        """The reader's own counts of one municipality, by field."""
        return {one.field: one.persons for one in self.changes if one.code == code}


def own_counts(text: str) -> OwnCounts:
    """Read the reader's own counts; `ValueError` for nonsense and for two of the same."""
    found = [CHANGE.fullmatch(part) for part in text.split("~")]
    read = tuple(sorted(Change(one[1], one[2], int(one[3])) for one in found if one))
    is_double = len({(one.code, one.field) for one in read}) < len(read)
    if len(read) < len(found) or is_double or any(one.persons > MOST_PERSONS for one in read):
        raise ValueError(text)
    return OwnCounts(read)


@dataclass(frozen=True)
class BeregningChoice(Choice):
    """What a reader of `/kvoter/beregning` has chosen.

    `year` 0 and `revision` -1 are resolved as on `/kvoter`, `landstal` -1 to the one that was
    announced. `family` is how many were reunified with refugees in the whole country, where the
    counts are approximated.
    """

    year: int = param("aar", 0, whole(2000, 2100), is_open=True)
    revision: int = param("revision", -1, whole(0, 20), is_open=True)
    landstal: int = param("landstal", ANNOUNCED, whole(0, MOST_PERSONS), is_open=True)
    family: int = param("familie", FAMILY_TOTAL, whole(0, MOST_PERSONS))
    counts: OwnCounts = param(  # noqa: RUF009
        "tal", OwnCounts(), own_counts, longest=LONGEST_COUNTS
    )
    sharing: str = param("noegle", SHARINGS[0], one_of(*SHARINGS))
    scope: str = param("omfang", SCOPES[0], one_of(*SCOPES))
    rounding: str = param("afrunding", SCOPES[0], one_of(*SCOPES))
    area: str = param("omraade", AREAS[0], one_of(*AREAS))
    measure: str = param("maal", MEASURES[0], one_of(*MEASURES))
    selected: str = param("kommune", "0751", code)

    def count(self, field: str) -> int:
        """A count of the selected municipality as it is calculated with; of a resolved choice."""
        return self.counts.of(self.selected).get(field, self.counts.first[field])

    def with_count(self, field: str, persons: int | None) -> BeregningChoice:
        """The same with another count for the selected municipality, or the first again (None)."""
        here = (self.selected, field)
        others = [one for one in self.counts.changes if (one.code, one.field) != here]
        own = [] if persons is None else [Change(*here, persons)]
        return self.but(counts=replace(self.counts, changes=tuple(sorted([*others, *own]))))
