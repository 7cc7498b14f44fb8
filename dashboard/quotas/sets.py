"""The published sets of kommunekvoter: one for each year, revision and kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.areas import members
from dashboard.kit.cache import kept
from data.snapshot import Snapshot

KINDS = ("fastsat", "aftalt", "beregnet")


@dataclass(frozen=True)
class Published:
    """One municipality's published number, in persons; None where only the absence is published.
    `confidence` is how sure the reading of its source is: high, medium, low, blank where nobody has
    judged it.
    """

    quota_persons: int | None
    mark: str
    source_id: str
    confidence: str = ""


@dataclass(frozen=True)
class QuotaSet:
    """What is published of one year, revision and kind, by municipality_code."""

    quota_year: int
    revision: int
    kind: str
    published: Mapping[str, Published] = field(compare=False, repr=False)

    def confidence(self, code: str) -> str:
        """How sure a municipality's number was read; blank where it has none."""
        return self.published[code].confidence if code in self.published else ""

    def known(self, codes: tuple[str, ...]) -> int:
        """How many of `codes` have a number."""
        return sum(
            code in self.published and self.published[code].quota_persons is not None
            for code in codes
        )


@kept
def quota_sets(snapshot: Snapshot) -> Mapping[tuple[int, int, str], QuotaSet]:
    """Every set of `kommunekvoter`, by (quota_year, revision, kind)."""
    table = snapshot["kommunekvoter"]
    sets: dict[tuple[int, int, str], dict[str, Published]] = {}
    columns = ["quota_year", "revision", "kind", "municipality_code"]
    columns += ["quota_persons", "mark", "source_id", "confidence"]
    for year, revision, kind, code, persons, *known in table[columns].itertuples(
        index=False, name=None
    ):
        number = None if persons != persons else int(persons)
        key = (int(year), int(revision), str(kind))
        sets.setdefault(key, {})[code] = Published(number, *map(str, known))
    return {key: QuotaSet(*key, published) for key, published in sorted(sets.items())}


@kept
def available(snapshot: Snapshot, area: str) -> tuple[QuotaSet, ...]:
    """The sets with a number for at least one of the area's municipalities, oldest first."""
    return tuple(
        one
        for one in quota_sets(snapshot).values()
        if one.known(members(snapshot, area, one.quota_year))
    )


def is_complete(snapshot: Snapshot, one: QuotaSet, area: str) -> bool:
    """Whether every municipality of the area has a number in the set."""
    codes = members(snapshot, area, one.quota_year)
    return one.known(codes) == len(codes)
