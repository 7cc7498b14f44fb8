"""The two panels of the first screen: gross growth, and beside it what is net.

Each is a chart where its figures share a unit, a list of amounts where they do not, or the words
for why there is nothing.
"""

from __future__ import annotations

from typing import Any

from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.vaekst.exhibits.effect import is_in_pct, worked_out
from dashboard.vaekst.findings import gross_text, measured, net_text, reading
from dashboard.vaekst.formatting import period
from dashboard.vaekst.measures.effects import Compared, Study
from dashboard.vaekst.measures.ranges import paired
from data.snapshot import Snapshot

Amount = dict[str, str]


def page_subtitle(snapshot: Snapshot, study: Study | None, w: Words) -> str:
    """The window, when its figures came out, and how surely they were read."""
    if study is None:
        return ""
    return " · ".join([measured(study, w), *reading(snapshot, study, w)])


def effect_stage(study: Study | None) -> dict[str, Any]:
    """How many rows the panels have; where nothing is known of growth, what is net comes first."""
    rows = max(len(study.compared), 1) if study else 1
    order = "" if study and study.compared else " effect-net-first"
    return {"class": f"effect effect-rows-{rows}{order}", "style": {}}


def growth_panel(study: Study | None, w: Words) -> dict[str, Any]:
    """Title, window and amounts of the gross growth."""
    if study is None:
        return _panel("effekt", "", "", [])
    if is_in_pct(study):
        return _panel("effekt", w("vaekst.effekt.growth_axis"), period(study.window, w), [])
    amounts = [_amount(gross_text(one, w), _more(one, w)) for one in study.compared]
    nothing = [_amount("", w("vaekst.effekt.gross_none"))]
    title = w("vaekst.effekt.gross_title")
    return _panel("effekt", title, period(study.window, w), amounts or nothing)


def net_panel(study: Study | None, w: Words) -> dict[str, Any]:
    """Title, window and amounts of what is net: numbers and no bars where units differ."""
    if study is None:
        return _panel("netto", "", "", [])
    if worked_out(study):
        return _panel("netto", w("vaekst.effekt.net_axis"), period(study.window, w), [])
    amounts = [_amount(net_text(ends, w)) for ends in paired(study.published)]
    nothing = [_amount("", w("vaekst.effekt.net_none"))]
    title = w("vaekst.effekt.net_title" if study.published else "vaekst.effekt.net_bare")
    return _panel("netto", title, period(study.window, w), amounts or nothing)


def _panel(name: str, title: str, window: str, amounts: list[Amount]) -> dict[str, Any]:
    return {f"{name}-title": title, f"{name}-window": window, f"{name}-amounts": amounts}


def _amount(text: str, note: str = "") -> Amount:
    return {"text": text, "note": note}


def _more(one: Compared, w: Words) -> str:
    """How much more than others it is said to be, and that the others are not known."""
    missing = w("vaekst.effekt.control_missing")
    if one.more_pct is None:
        return missing
    more = w("vaekst.effekt.more_than_others", more=number(one.more_pct, 0, w.lang))
    return f"{more}; {missing}"
