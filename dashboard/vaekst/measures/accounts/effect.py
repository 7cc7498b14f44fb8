"""Guided firms against firms like them."""

from __future__ import annotations

from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number, published
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.measures.accounts.account import (
    Account,
    Cell,
    cited,
    headings,
    sources_of,
    sureness,
    when,
)
from dashboard.vaekst.measures.effects import Compared, Study, settled, studies
from dashboard.vaekst.measures.kinds import NetEffect, Outcome, Unit
from dashboard.vaekst.measures.said import amount, counted, entity, metric, paired, period
from dashboard.vaekst.measures.said import spread as spread_of
from data.snapshot import Snapshot

MIDTJYLLAND = ("Væksthus Midtjylland", "Erhvervshus Midtjylland")
PER_ONE = "_pr_"


def effect(snapshot: Snapshot, choice: VaekstChoice) -> Account:
    """The study that a reader has chosen."""
    w = words(choice.lang)
    study = settled(snapshot, choice.study, choice.sureness)
    if study is None:
        nothing = w("vaekst.effekt.nothing")
        return Account("effekt", nothing, "", (), (), (), (), ())
    rows = tuple(_rows(snapshot, study, w))
    return Account(
        name="effekt",
        finding=finding(study, w),
        subtitle=subtitle(snapshot, study, w),
        notices=tuple(_notices(snapshot, study, w)),
        headings=headings(
            w, "measured", "guided", "control", "net", "unit", "window", "confidence", "source"
        ),
        rows=rows,
        numeric=(1, 2, 3),
        sources=sources_of(rows),
    )


def finding(study: Study, w: Words) -> str:
    """The largest gap to the control group, the published net effects, or gross growth alone."""
    where = {"entity": entity(study.entity, w), "period": _window(study, w)}
    known = [one.net for one in study.compared if one.net]
    if known:
        largest = max(known, key=lambda one: abs(one.value))
        key = "more" if largest.value >= 0 else "less"
        gap = counted(abs(largest.value), largest.unit, w)
        what = w(f"vaekst.outcome.{largest.outcome}.of_guided")
        return w(f"vaekst.effekt.{key}", what=what, gap=gap, **where)
    if study.published:
        # Jobs and turnover say most; what is told per firm or per year of work comes in the table.
        told = [ends for ends in paired(study.published) if not _is_per_one(ends[0])]
        first = {ends[0].outcome: ends for ends in reversed(told or paired(study.published))}
        nets = [net_text(first[one], w) for one in Outcome if one in first]
        is_held = any(one.evidence.comparison for one in study.published)
        key = "published" if is_held else "own_count"
        return _close(w(f"vaekst.effekt.{key}", nets=w.listed(nets), **where))
    gross = [gross_text(one, w) for one in study.compared]
    return w("vaekst.effekt.gross", gross=w.listed(gross), **where)


def net_text(ends: tuple[NetEffect, NetEffect], w: Words) -> str:
    """A net effect in words: `over 1.300 ekstra job`."""
    figure, said = ends[0], spread_of(ends, w)
    key = f"vaekst.net.{figure.outcome}.{figure.unit}"
    if w.has(key) and not _is_per_one(figure):
        return w(key, amount=said)
    return w("vaekst.net.other", what=metric(figure.evidence.metric, w), amount=said)


def gross_text(one: Compared, w: Words) -> str:
    """Gross growth in words: `543 nye job`."""
    key = f"vaekst.gross.{one.outcome}.{one.guided.unit}"
    if w.has(key):
        return w(key, amount=amount(one.guided, w))
    what = w(f"vaekst.outcome.{one.outcome}.name").lower()
    return w("vaekst.net.other", what=what, amount=amount(one.guided, w))


def subtitle(snapshot: Snapshot, study: Study, w: Words) -> str:
    """The window, the day its figures came out, how long that was, and how surely it was read."""
    window = study.window
    key = "window" if window.start else "window_unknown"
    parts = [w(f"vaekst.effekt.{key}", period=period(window, w))]
    days = {snapshot.sources[name].published for name in study.evidence_ids}
    day = min(days)
    if day:
        parts.append(w("vaekst.effekt.published_on", day=published(day, w.lang)))
        lag = lag_months(study, day)
        if lag:
            parts.append(w("vaekst.effekt.lag", months=lag))
    else:
        parts.append(w("vaekst.effekt.undated"))
    parts.append(w("vaekst.confidence.said", level=sureness(study.confidence, w)))
    return " · ".join(parts)


def lag_months(study: Study, day: str) -> int | None:
    """Whole months from the end of the window to the day of publication."""
    span = study.window.span
    year, *rest = day.split("-")
    if span is None or not rest:
        return None
    return round(12 * (int(year) - span[1])) + int(rest[0]) - 1


def _rows(snapshot: Snapshot, study: Study, w: Words) -> list[tuple[Cell, ...]]:
    rows = [_compared(snapshot, one, w) for one in study.compared]
    return rows + [_net(snapshot, one, w) for one in study.published]


def _compared(snapshot: Snapshot, one: Compared, w: Words) -> tuple[Cell, ...]:
    unpublished = w("vaekst.not_published")
    return (
        w(f"vaekst.outcome.{one.outcome}.name"),
        one.guided.value,
        one.control.value if one.control else unpublished,
        one.net.value if one.net else unpublished,
        w(f"vaekst.unit_name.{one.guided.unit}"),
        when(one.guided.window, w),
        sureness(one.guided.evidence.confidence, w),
        cited(snapshot, one.guided.evidence.source_id),
    )


def _net(snapshot: Snapshot, one: NetEffect, w: Words) -> tuple[Cell, ...]:
    return (
        metric(one.evidence.metric, w),
        None,
        None,
        amount(one, w),
        w(f"vaekst.unit_name.{one.unit}"),
        when(one.window, w),
        sureness(one.evidence.confidence, w),
        cited(snapshot, one.evidence.source_id),
    )


def _notices(snapshot: Snapshot, study: Study, w: Words) -> list[str]:
    found = []
    if not any(other.entity in MIDTJYLLAND for other in studies(snapshot)):
        found.append(w("vaekst.effekt.midtjylland"))
    if any(one.net for one in study.compared):
        found.append(w("vaekst.effekt.computed"))
    if any(one.control is None for one in study.compared):
        key = "no_control_but_net" if study.published else "no_control"
        found.append(w(f"vaekst.effekt.{key}"))
    found += [_read_as_times(one, w) for one in study.compared if one.more_pct is not None]
    if "vækstfor" in study.entity.lower():
        found.append(w("vaekst.effekt.not_a_house"))
    if not study.compared and not study.window.start:
        found.append(w("vaekst.effekt.open_window"))
    if study.has_controls and study.window.start == study.window.end:
        found.append(w("vaekst.effekt.length_unknown"))
    return found


def _window(study: Study, w: Words) -> str:
    window = study.window
    return period(window, w) if window.start or window.end else ""


def _close(text: str) -> str:
    """Without the gap that a period nobody stated leaves before the colon."""
    return text.replace(" :", ":")


def _read_as_times(one: Compared, w: Words) -> str:
    net = one.net_if_read_as_times
    assert net is not None and one.more_pct is not None
    others = one.guided.value - net.value
    return w(
        "vaekst.effekt.read_as_times",
        what=w(f"vaekst.outcome.{one.outcome}.name"),
        more=number(one.more_pct, 0, w.lang),
        times=number(1 + one.more_pct / 100, 1, w.lang),
        others=counted(round(others), one.guided.unit, w),
        net=counted(round(net.value), one.guided.unit, w),
    )


def _is_per_one(figure: NetEffect) -> bool:
    return PER_ONE in figure.evidence.metric or figure.unit is Unit.RATIO
