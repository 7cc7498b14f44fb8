"""The orders on the placement of refugees, and in which paragraph each step stands.

The steps of the calculation are the same from 2008 to 2022, as far as the texts that could be
read refer to each other; what changed in December 2015 is who is counted, and in 2017 who sets the
regional quotas and when the landstal must be changed (`revision`). A day is the day on which a text
was signed; when it came into force could not be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from dashboard.quota.dated import Dated, Since


class Step(StrEnum):
    """A step of the calculation, named as the order names its result."""

    ANDEL = "fordelingsandel"
    BEREGNET = "beregnet_fordelingstal"
    FORELOEBIGT = "foreloebigt_fordelingstal"
    NUL = "nulgulv"
    UNDERSKUD = "underskud"
    REGIONSKVOTE = "regionskvote"
    KOMMUNEKVOTE = "kommunekvote"
    OPTAELLING = "optaelling"
    LANDSTAL = "landstal"
    AFTALE = "aftale"


class Counting(StrEnum):
    """Who counts as immigrant and as family reunified."""

    BROAD = "bred"
    REFUGEES = "flygtninge"


@dataclass(frozen=True)
class Order:
    """A text of the law: its number and day, and the paragraph of each step.

    `is_day_known` is false where only the year could be read; `key` names it in the wording.
    `paragraphs` lacks a step whose place is not known. `read` are the steps whose own words were
    read; the others are known by reference.
    """

    key: str
    number: int | None
    signed: date
    url: str
    paragraphs: Mapping[Step, str]
    read: frozenset[Step] = frozenset()
    is_day_known: bool = True


def _all_in(region: str, municipality: str, counting: str, agreement: str) -> Mapping[Step, str]:
    """The paragraphs of an order of which only the chapters' places are known."""
    steps = (Step.ANDEL, Step.BEREGNET, Step.FORELOEBIGT, Step.NUL, Step.UNDERSKUD)
    return MappingProxyType(
        dict.fromkeys((*steps, Step.REGIONSKVOTE), region)
        | {
            Step.KOMMUNEKVOTE: municipality,
            Step.OPTAELLING: counting,
            Step.AFTALE: agreement,
        }
    )


PLACES_OF_2008 = _all_in("§ 5, stk. 3-5 ff.", "§ 9, stk. 2-4 ff.", "§ 11", "§§ 3 og 7")

ORDER_2008 = Order(
    "2008",
    50,
    date(2008, 1, 18),
    "http://dengodemodtagelse.dk/fordeling/udlaendingestyrelsen-udarbejder-profilbeskrivelser/"
    "hvad-siger-loven",
    PLACES_OF_2008,
)
AMENDMENT_2015 = Order(
    "2015",
    1528,
    date(2015, 12, 11),
    "https://www.retsinformation.dk/Forms/R0710.aspx?id=176274",
    PLACES_OF_2008,
    read=frozenset({Step.OPTAELLING}),
)
ORDER_2016 = Order(
    "2016",
    None,
    date(2016, 1, 1),
    "https://www.retsinformation.dk/Forms/R0710.aspx?id=183360",
    _all_in("kapitel 3", "kapitel 4", "§ 11", "§ 3, stk. 1, og § 7, stk. 1"),
    is_day_known=False,
)
ORDER_2020 = Order(
    "2020",
    1290,
    date(2020, 8, 31),
    "https://elov.dk/bekendtgorelse-om-boligplacering-af-flygtninge/paragraf/6",
    _all_in("§ 4", "§ 7", "§ 8", "§ 6"),
    read=frozenset({Step.AFTALE}),
)
ORDER_2022 = Order(
    "2022",
    550,
    date(2022, 5, 3),
    "https://www.elov.dk/bekendtgorelse-om-boligplacering-af-flygtninge/",
    MappingProxyType(
        {
            Step.ANDEL: "§ 4, stk. 2",
            Step.BEREGNET: "§ 4, stk. 3",
            Step.FORELOEBIGT: "§ 4, stk. 4",
            Step.NUL: "§ 4, stk. 5",
            Step.UNDERSKUD: "§ 4, stk. 5",
            Step.REGIONSKVOTE: "§ 4, stk. 1 og 6",
            Step.KOMMUNEKVOTE: "§ 7",
            Step.OPTAELLING: "§ 8",
            Step.LANDSTAL: "§ 2",
            Step.AFTALE: "§§ 5-6",
        }
    ),
    read=frozenset({Step.ANDEL, Step.BEREGNET, Step.FORELOEBIGT, Step.NUL, Step.OPTAELLING}),
)
ORDERS = (ORDER_2008, AMENDMENT_2015, ORDER_2016, ORDER_2020, ORDER_2022)

ORDER = Dated(
    "Bekendtgørelsen om boligplacering af flygtninge",
    tuple(Since(order.signed, order, order.url) for order in ORDERS),
)
COUNTING = Dated(
    "Reglen om, hvem der tælles med",
    (
        Since(ORDER_2008.signed, Counting.BROAD, ORDER_2008.url),
        Since(AMENDMENT_2015.signed, Counting.REFUGEES, AMENDMENT_2015.url),
    ),
)


def order_on(day: date) -> Order:
    """The order in force on `day`; `NotInForce` before the first, nr. 50 of 18 January 2008."""
    return ORDER.on(day)
