"""The controls of `/kvoter`: what can be chosen there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from dashboard.areas import members, municipality_names
from dashboard.indicators import catalogue
from dashboard.kit.cache import kept
from dashboard.kit.control import Chosen, Flag, Select, Typed, worded
from dashboard.kit.words import words
from dashboard.kit.words.alphabet import alphabet_key
from dashboard.kit.words.numbers import number
from dashboard.kvoter.choice import AREAS, MEASURES, METHODS, SPLITS, VIEWS, KvoteChoice, breaks
from dashboard.quotas.sets import available
from data.snapshot import Snapshot

Option = dict[str, str]
NO_SPLIT, NOBODY = "ingen", "0"
OWN_LIMITS = "egne"
LONGEST_LIMITS = 120


def year_options(snapshot: Snapshot, choice: KvoteChoice) -> list[Option]:
    """The years with any number for the area, newest first, each with how many it has."""
    w = words(choice.lang)
    best: dict[int, int] = {}
    for one in available(snapshot, choice.area):
        known = one.known(members(snapshot, choice.area, one.quota_year))
        best[one.quota_year] = max(known, best.get(one.quota_year, 0))
    return [
        {
            "value": str(year),
            "label": w(
                "kvoter.option.year",
                year=year,
                known=known,
                of=len(members(snapshot, choice.area, year)),
            ),
        }
        for year, known in sorted(best.items(), reverse=True)
    ]


@kept
def revision_options(snapshot: Snapshot, choice: KvoteChoice) -> list[Option]:
    """The year's announcements that hold a number for the area, with their landstal."""
    w = words(choice.lang)
    table = snapshot["landstal"]
    landstal = {
        int(row.revision): int(row.landstal_persons)
        for row in table[table["quota_year"] == choice.year].itertuples()
    }
    options = []
    for revision in _revisions(snapshot, choice):
        key = "kvoter.option.revision_first" if revision == 0 else "kvoter.option.revision_later"
        if revision in landstal:
            text = w(key, revision=revision, landstal=number(landstal[revision], 0, choice.lang))
        else:
            text = w(f"{key}_bare", revision=revision)
        options.append({"value": str(revision), "label": text})
    return options


def kind_options(snapshot: Snapshot, choice: KvoteChoice) -> list[Option]:
    """The kinds published of that announcement, each with how many municipalities it has."""
    w = words(choice.lang)
    codes = members(snapshot, choice.area, choice.year) if choice.year else ()
    return [
        {
            "value": one.kind,
            "label": w(
                "kvoter.option.kind",
                kind=_sentence_case(w(f"quotas.kind.{one.kind}")),
                known=one.known(codes),
                of=len(codes),
            ),
        }
        for one in available(snapshot, choice.area)
        if (one.quota_year, one.revision) == (choice.year, choice.revision)
    ]


def measure_options(snapshot: Snapshot, choice: KvoteChoice) -> list[Option]:
    """The measures by the names of their indicators."""
    named = {one: catalogue()[one].name(choice.lang) for one in MEASURES}
    return [{"value": one, "label": _sentence_case(name)} for one, name in named.items()]


def municipality_options(snapshot: Snapshot, choice: KvoteChoice) -> list[Option]:
    """Nobody, then the area's municipalities by the alphabet."""
    names = municipality_names(snapshot)
    inside = [(code, str(names[code])) for code in members(snapshot, choice.area, choice.year)]
    in_order = sorted(inside, key=lambda pair: alphabet_key(pair[1]))
    none = {"value": NOBODY, "label": words(choice.lang)("kvoter.control.nobody")}
    return [none, *({"value": code, "label": name} for code, name in in_order)]


def breaks_text(choice: KvoteChoice) -> str:
    """The reader's own limits as they are typed."""
    exact = (n for n in range(3) if all(round(limit, n) == limit for limit in choice.breaks))
    decimals = next(exact, 3)
    return "; ".join(number(limit, decimals, choice.lang) for limit in choice.breaks)


def typed_breaks(text: str, choice: KvoteChoice) -> Mapping[str, Any]:
    """Limits as they are typed (`20; 1.050,5`); asked for only where the reader sets them."""
    if choice.method != OWN_LIMITS or not text.strip():
        return {"breaks": ()}
    thousands, decimal = (".", ",") if choice.lang == "da" else (",", ".")
    grouped = re.compile(rf"(?<=\d){re.escape(thousands)}(?=\d{{3}}(\D|$))")
    limits = (grouped.sub("", one.strip()).replace(decimal, ".") for one in text.split(";"))
    try:
        return {"breaks": breaks("~".join(one for one in limits if one))}
    except ValueError:
        raise ValueError(words(choice.lang)("kvoter.control.breaks_wrong")) from None


CONTROLS = (
    Select("measure", "kvoter.control.measure", options=measure_options),
    Select("year", "kvoter.control.year", options=year_options),
    Select("revision", "kvoter.control.revision", options=revision_options),
    Select(
        "municipality",
        "kvoter.control.municipality",
        field="selected",
        options=municipality_options,
        empty=NOBODY,
    ),
    Select("kind", "kvoter.control.kind", options=kind_options),
    Select("area", "kvoter.control.area", options=worded("kvoter.area", AREAS)),
    Select("method", "kvoter.control.method", options=worded("kvoter.method", METHODS)),
    Typed(
        "breaks",
        "kvoter.control.breaks",
        parse=typed_breaks,
        text=breaks_text,
        help="kvoter.control.breaks_help",
        is_number=False,
        longest=LONGEST_LIMITS,
    ),
    Flag("hold", "kvoter.control.hold"),
    Select("view", "kvoter.control.view", options=worded("kvoter.view", VIEWS)),
    Select(
        "split",
        "kvoter.control.split_overlay",
        field="split_overlay",
        options=worded("kvoter.split.option", (NO_SPLIT, *SPLITS)),
        empty=NO_SPLIT,
    ),
    Chosen("selected"),
)


def _revisions(snapshot: Snapshot, choice: KvoteChoice) -> list[int]:
    sets = available(snapshot, choice.area)
    return sorted({one.revision for one in sets if one.quota_year == choice.year})


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]
