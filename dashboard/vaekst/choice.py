"""The state of `/vaekst`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard.kit.choice import Choice, matching, one_of, param, whole

ANY_HOUSE = "alle"
NAME = re.compile(r"[a-z0-9-]{1,80}")
SHARE, EFFECT = "andel", "effekt"
SHOWS = (SHARE, EFFECT)
SURENESS = ("alle", "mellem", "hoej")
KINDS = ("alle", "netto", "brutto", "aktivitet", "henvisning", "tilfredshed", "kendskab")
LOCAL_MEASURES = ("pr_1000_virksomheder", "pr_1000_indbyggere", "antal")
SERVICES = ("specialiseret", "lokal")
SECTIONS = ("huse", "effekt", "maal", "afkast", "kommuner", "serier", "tidslinje")


@dataclass(frozen=True)
class VaekstChoice(Choice):
    """What a reader of `/vaekst` has chosen.

    `show` is what the map of the five houses tells. `study` "" means the study with most control
    values, `house` `alle` any house, `year` 0 the newest year of guided firms. `sureness` leaves
    out what is graded less reliable. `SECTIONS` are the page's sections in reading order, by their
    anchors.
    """

    show: str = param("vis", SHARE, one_of(*SHOWS))
    study: str = param("maaling", "", matching(NAME), is_open=True)
    sureness: str = param("sikkerhed", "alle", one_of(*SURENESS))
    year: int = param("aar", 0, whole(2000, 2100), is_open=True)
    house: str = param("hus", ANY_HOUSE, matching(NAME))
    kind: str = param("slags", "alle", one_of(*KINDS))
    local: str = param("pr", "pr_1000_virksomheder", one_of(*LOCAL_MEASURES))
    service: str = param("vejledning", "specialiseret", one_of(*SERVICES))
