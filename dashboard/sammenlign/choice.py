"""The state of `/sammenlign`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dashboard.kit.choice import Choice, codes, flag, matching, one_of, param, whole

MOST = 6
GROUPS = ("kkr", "landet", "raad", "naboer", "stoerrelse", "lignende")
SUBJECTS = ("alle", "arbejdsmarked", "befolkning", "kvoter")
BY_SUBJECT, BY_DIFFERENCE = "emne", "forskel"
PLACES = tuple(str(place) for place in range(1, MOST + 1))
ORDERS = (BY_SUBJECT, BY_DIFFERENCE, *PLACES)
FIELDS = ("landet", "kkr")
HEAVIEST = 3
# What likeness is measured by, in the order of the weights in the address.
LIKENESS = (
    "befolkning",
    "befolkning_65_plus",
    "indvandrere_og_efterkommere",
    "beskaeftigelsesfrekvens",
    "ledighedsprocent",
    "disponibel_indkomst",
    "videregaaende_uddannelse",
    "pendlingsafstand",
    "byboere",
)
EQUAL = (1,) * len(LIKENESS)
INDICATOR = re.compile(r"[a-z0-9_]{1,60}")
LONGEST_SEARCH = 40


def weights(count: int) -> Callable[[str], tuple[int, ...]]:
    """A reader of `count` weights from 0 to `HEAVIEST`, `1~0~3`, of which one at least counts."""

    def read(text: str) -> tuple[int, ...]:
        several = tuple(map(whole(0, HEAVIEST), text.split("~")))
        if len(several) != count or not any(several):
            raise ValueError(text)
        return several

    return read


def plain_text(text: str) -> str:
    """A reader of what a reader searches for, without space around it."""
    return " ".join(text.split())


@dataclass(frozen=True)
class ComparisonChoice(Choice):
    """What a reader of `/sammenlign` has chosen.

    `municipalities` are those side by side, in the order of their columns; without any, `resolve`
    begins with `selected` and its neighbours. `group` is who they are held against; `is_whole` puts
    all of it into the table. `subject`, `find` and `order` are which rows the table has, and in
    which order. `indicator` is drawn below, against the year `then` (0: the first there is); `x`
    and `y` are two of them against each other. `weights` are those of `LIKENESS`, `field` among
    whom the most alike are found.
    """

    municipalities: tuple[str, ...] = param("kommuner", (), codes(MOST), is_open=True)
    group: str = param("gruppe", "kkr", one_of(*GROUPS))
    is_whole: bool = param("hele_gruppen", False, flag)
    subject: str = param("emne", "alle", one_of(*SUBJECTS))
    find: str = param("find", "", plain_text, longest=LONGEST_SEARCH)
    order: str = param("sorter", BY_SUBJECT, one_of(*ORDERS))
    indicator: str = param("maal", "beskaeftigelsesfrekvens", matching(INDICATOR))
    then: int = param("fra", 0, whole(1990, 2100), is_open=True)
    x: str = param("x", "ledighedsprocent", matching(INDICATOR))
    y: str = param("y", "beskaeftigelsesfrekvens", matching(INDICATOR))
    weights: tuple[int, ...] = param("vaegte", EQUAL, weights(len(LIKENESS)))
    field: str = param("blandt", "landet", one_of(*FIELDS))
