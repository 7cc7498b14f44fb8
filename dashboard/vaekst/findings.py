"""What a study of guided firms found, in sentences, and what to mind about it."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number, published
from dashboard.vaekst.formatting import (
    amount,
    amount_range,
    counted,
    entity,
    metric,
    period,
    short_house,
    sureness_phrase,
)
from dashboard.vaekst.measures.effects import Compared, Study
from dashboard.vaekst.measures.houses import HouseEffect
from dashboard.vaekst.measures.kinds import NetEffect, Outcome, Unit
from dashboard.vaekst.measures.ranges import paired
from data.snapshot import Snapshot

NO_HOUSE = "vækstfor"
PER_ONE = "_pr_"


def effect_finding(study: Study, w: Words) -> str:
    """The largest gap to the control group, the published net effects, or gross growth alone."""
    known = [one.net for one in study.compared if one.net]
    if known:
        largest = max(known, key=lambda one: abs(one.value))
        key = "more" if largest.value >= 0 else "less"
        gap = counted(abs(largest.value), largest.unit, w)
        what = w(f"vaekst.outcome.{largest.outcome}.of_guided")
        return w(f"vaekst.effekt.{key}", where=where(study, w), what=what, gap=gap)
    if study.published:
        return published_finding(study, w)
    gross = w.listed([gross_text(one, w) for one in study.compared])
    return w("vaekst.effekt.gross", where=where(study, w), gross=gross)


def published_finding(study: Study, w: Words) -> str:
    """The net effects that the source states, one for each outcome.

    Where two sources tell of the same measurement, both are told. What is stated per firm or per
    year of work comes in the table.
    """
    pairs = paired(study.published)
    growth = [ends for ends in pairs if ends[0].outcome is not Outcome.OTHER] or pairs
    whole = [ends for ends in growth if not _is_per_one(ends[0])]
    first = {ends[0].outcome: ends for ends in reversed(whole or growth)}
    nets = [
        net_text(ends, w)
        for one in Outcome
        if one in first
        for ends in whole or growth
        if ends[0].evidence.metric == first[one][0].evidence.metric
    ]
    is_compared = any(one.evidence.comparison for one in study.published)
    key = "published" if is_compared else "own_count"
    return w(f"vaekst.effekt.{key}", where=where(study, w), nets=w.listed(nets))


def where(study: Study, w: Words) -> str:
    """Whose study it is, and of which period where that is stated."""
    who = entity(study.entity, w)
    if not study.window.start and not study.window.end:
        return who
    return w("vaekst.effekt.where", entity=who, period=period(study.window, w))


def net_text(ends: tuple[NetEffect, NetEffect], w: Words) -> str:
    """A net effect in words: `over 1.300 ekstra job`."""
    figure, text = ends[0], amount_range(ends, w)
    key = f"vaekst.net.{figure.outcome}.{figure.unit}"
    if w.has(key) and not _is_per_one(figure):
        return w(key, amount=text)
    return w("vaekst.net.other", what=metric(figure.evidence.metric, w), amount=text)


def gross_text(one: Compared, w: Words) -> str:
    """Gross growth in words: `543 nye job`."""
    key = f"vaekst.gross.{one.outcome}.{one.guided.unit}"
    if w.has(key):
        return w(key, amount=amount(one.guided, w))
    what = w(f"vaekst.outcome.{one.outcome}.in_sentence")
    return w("vaekst.net.other", what=what, amount=amount(one.guided, w))


def houses_finding(effects: Sequence[HouseEffect], w: Words) -> str:
    """The houses that were measured against a control group, and those that were not."""
    measured = [short_house(one.house.entity, w) for one in effects if one.study]
    others = [short_house(one.house.entity, w) for one in effects if not one.study]
    key = ("some" if others else "every") if measured else "nothing"
    finding = w(f"vaekst.huse.finding.{key}", found=w.listed(measured), others=w.listed(others))
    is_limited = any(one.is_limited for one in effects)
    return w("vaekst.huse.finding.limited", finding=finding) if is_limited else finding


def spoken_study(study: Study, w: Words) -> str:
    """Every growth, what it is held against, and what is net."""
    missing = w("vaekst.not_found")
    sentences = [
        w(
            "vaekst.effekt.spoken",
            what=w(f"vaekst.outcome.{one.outcome}.name"),
            guided=amount(one.guided, w),
            control=amount(one.control, w) if one.control else missing,
            net=counted(one.net.value, one.net.unit, w, signed=True) if one.net else missing,
        )
        for one in study.compared
    ]
    return ". ".join([*sentences, *(net_text(ends, w) for ends in paired(study.published))])


def reading(snapshot: Snapshot, study: Study, w: Words) -> list[str]:
    """When the source of a study is dated, and how reliable the study is graded to be."""
    day = min(snapshot.sources[name].published for name in study.evidence_ids)
    dated = w("vaekst.effekt.dated", day=published(day, w.lang)) if day else ""
    return [dated or w("vaekst.effekt.undated"), sureness_phrase(study.confidence, w)]


def measured(study: Study, w: Words) -> str:
    """The window of a study as a phrase: `målt 2014`."""
    key = "window" if study.window.start else "window_unknown"
    return w(f"vaekst.effekt.{key}", period=period(study.window, w))


def effect_notices(study: Study, w: Words) -> list[str]:
    """What to mind about a study."""
    found = []
    if any(one.net for one in study.compared):
        found.append(w("vaekst.effekt.computed"))
    if any(one.control is None for one in study.compared):
        key = "no_control_but_net" if study.published else "no_control"
        if any(one.more_pct is not None for one in study.compared):
            key = "no_control_but_more"
        found.append(w(f"vaekst.effekt.{key}"))
    found += [_read_as_times(one, w) for one in study.compared if one.more_pct is not None]
    if NO_HOUSE in study.entity.lower():
        found.append(w("vaekst.effekt.not_a_house"))
    if not study.compared and not study.window.start:
        found.append(w("vaekst.effekt.open_window"))
    if study.has_controls and study.window.start == study.window.end:
        found.append(w("vaekst.effekt.length_unknown"))
    return found


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
