"""The state of `/kvoter`."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from dashboard.kit.choice import Choice, flag, one_of, param, whole

AREAS = ("midtjylland", "danmark", "rar-vest", "rar-oest")
KINDS = ("fastsat", "aftalt", "beregnet")
MEASURES = ("kvote_pr_1000", "kvote", "kvote_andel", "kvote_aendring", "kvote_afvigelse")
METHODS = ("naturlige", "kvantil", "lige", "egne")
VIEWS = ("kort", "felter", "tabel")
SPLITS = ("2017", "2015", "dengang")


def breaks(text: str) -> tuple[float, ...]:
    """Read own class limits, `10~20~50`: two to eight rising numbers."""
    limits = tuple(float(part) for part in text.split("~"))
    rising = all(low < high for low, high in pairwise(limits))
    if not 1 <= len(limits) <= 8 or not rising or not all(abs(x) < 1e7 for x in limits):
        raise ValueError(text)
    return limits


@dataclass(frozen=True)
class KvoteChoice(Choice):
    """What a reader of `/kvoter` has chosen.

    Rates come first: an address without `maal` shows persons per 1,000 inhabitants, with the counts
    beside them. `year` 0 means the newest year with a complete set for the area, `revision` -1 the
    newest revision there is, `kind` "" the kind that carries most figures; `resolve` turns them
    into what the data hold. `split_overlay` is a split into east and west to sum by (see
    `dashboard.areas.DEFINITIONS`), "" for none.
    """

    year: int = param("aar", 0, whole(2000, 2100), is_open=True)
    revision: int = param("revision", -1, whole(0, 20), is_open=True)
    kind: str = param("art", "", one_of(*KINDS), is_open=True)
    measure: str = param("maal", "kvote_pr_1000", one_of(*MEASURES))
    area: str = param("omraade", "midtjylland", one_of(*AREAS))
    method: str = param("klasser", "naturlige", one_of(*METHODS))
    breaks: tuple[float, ...] = param("graenser", (), breaks)
    hold: bool = param("hold", False, flag)
    view: str = param("visning", "kort", one_of(*VIEWS))
    split_overlay: str = param("oestvest", "", one_of(*SPLITS))
