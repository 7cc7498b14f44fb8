"""The state of `/vaekst`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard.kit.choice import Choice, code, matching, one_of, param, whole

ANY_HOUSE = "alle"
NAME = re.compile(r"[a-z0-9-]{1,80}")
SURENESS = ("alle", "mellem", "hoej")
KINDS = ("alle", "netto", "brutto", "aktivitet", "henvisning", "tilfredshed", "kendskab")
LOCAL_MEASURES = ("pr_1000_virksomheder", "pr_1000_indbyggere", "antal")
SERVICES = ("specialiseret", "lokal")
SECTIONS = ("effekt", "andel", "maal", "serier", "afkast", "tidslinje", "kommuner", "kontrakt")


@dataclass(frozen=True)
class VaekstChoice(Choice):
    """What a reader of `/vaekst` has chosen.

    `study` "" means the study with most control values; `year` 0 and `house` `alle` mean any year
    and any house. `sureness` leaves out what is read less surely. `SECTIONS` are the page's
    sections in reading order, by their anchors.
    """

    study: str = param("maaling", "", matching(NAME), is_open=True)
    sureness: str = param("sikkerhed", "alle", one_of(*SURENESS))
    year: int = param("aar", 0, whole(2000, 2100))
    house: str = param("hus", ANY_HOUSE, matching(NAME))
    kind: str = param("slags", "alle", one_of(*KINDS))
    local: str = param("pr", "pr_1000_virksomheder", one_of(*LOCAL_MEASURES))
    service: str = param("vejledning", "specialiseret", one_of(*SERVICES))
    selected: str = param("kommune", "", code)
