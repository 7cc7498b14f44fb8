"""How far the calculation is off, municipality by municipality and region by region."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.findings import inputs_sentence
from dashboard.beregning.formatting import some
from dashboard.beregning.measures import (
    Accuracy,
    BeregningView,
    Verdict,
    accuracy,
    beregning_view,
)
from dashboard.beregning.measures.accuracy import Compared
from dashboard.beregning.verdicts import (
    accuracy_sentences,
    announcement_text,
    limits_sentence,
    verdict_sentence,
)
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from data.snapshot import Snapshot

DISTANCE, REGIONS = "afstand", "regioner"
ZEROS = {
    "zero": {"calculated": True, "published": True},
    "zero_calculated": {"calculated": True, "published": False},
    "zero_published": {"calculated": False, "published": True},
}


def accuracy_exhibit(snapshot: Snapshot, choice: BeregningChoice) -> Exhibit:
    """Every municipality with a published number that no agreement moved, the farthest off first;
    without rows where none was found for the announcement.
    """
    view, w = beregning_view(snapshot, choice), words(choice.lang)
    found = accuracy(snapshot, choice)
    columns = (
        Column(w("beregning.column.code")),
        Column(w("beregning.column.municipality")),
        *_numbers(w),
        Column(w("beregning.column.kind")),
    )
    rows = tuple(
        (*row, w(f"quotas.kind.{found.kinds[row[0]]}")) for row in _rows(found.country, found.names)
    )
    return Exhibit(
        name=DISTANCE,
        title=w(f"beregning.accuracy.title{'' if found.is_approximate else '_own'}"),
        finding=accuracy_finding(found, view, w),
        unit=w("beregning.unit.persons"),
        period=_period(found, w),
        table=Table(columns, rows),
        sources=found.sources,
        notices=(*accuracy_details(found, choice.area, w), inputs_sentence(view)),
        definition=limits_sentence(w) if found.is_approximate else "",
    )


def regions_exhibit(snapshot: Snapshot, choice: BeregningChoice) -> Exhibit:
    """Every region with a published quota."""
    view, w = beregning_view(snapshot, choice), words(choice.lang)
    found = accuracy(snapshot, choice)
    columns = (
        Column(w("beregning.column.code")),
        Column(w("beregning.column.region")),
        *_numbers(w),
    )
    sentences = accuracy_sentences(found, choice.area, w)
    return Exhibit(
        name=REGIONS,
        title=w("beregning.accuracy.regions_title"),
        finding=sentences[-1] if len(found.regions) else w("beregning.accuracy.no_regions"),
        unit=w("beregning.unit.persons"),
        period=_period(found, w),
        table=Table(columns, tuple(_rows(found.regions, found.region_names))),
        sources=found.sources,
        notices=(inputs_sentence(view),),
        definition=limits_sentence(w) if found.is_approximate else "",
    )


def accuracy_finding(found: Accuracy, view: BeregningView, w: Words) -> str:
    """Whether it is good enough at the landstal on the screen, or how far off real counts are."""
    verdict = found.verdict(view.now.landstal)
    if verdict is not Verdict.GOOD:
        return verdict_sentence(found, w, verdict)
    if not found.is_approximate:
        return accuracy_sentences(found, view.choice.area, w)[0]
    return w("beregning.accuracy.good", announcement=announcement_text(found, w))


def accuracy_details(found: Accuracy, area: str, w: Words) -> list[str]:
    """How far off each group is, who is at zero in both or in one, and who lies farthest off."""

    def named(codes: Iterable[str]) -> str:
        return w.listed(sorted(found.names[code] for code in codes))

    judged = found.judged
    zeros = ((key, judged.zeros(**which)) for key, which in ZEROS.items())
    texts = [
        *accuracy_sentences(found, area, w),
        *(w(f"beregning.accuracy.{key}", names=named(codes)) for key, codes in zeros if codes),
    ]
    if judged.off:
        difference = number(judged.differences[judged.farthest], 0, w.lang, signed=True)
        name = some([found.names[judged.farthest]], w)
        texts.append(w("beregning.accuracy.farthest", name=name, difference=difference))
    if found.agreed:
        texts.append(w.counted("beregning.accuracy.agreed", found.agreed))
    landstal = number(found.landstal, 0, w.lang)
    family = number(found.family_total, 0, w.lang)
    return [*texts, w("beregning.accuracy.measured", landstal=landstal, family=family)]


def _numbers(w: Words) -> tuple[Column, ...]:
    names = ("calculated", "published", "difference")
    return tuple(
        Column(w(f"beregning.column.{name}"), 0, is_signed=name == "difference") for name in names
    )


def _rows(one: Compared, names: Mapping[str, str]) -> tuple[tuple[str, str, int, int, int], ...]:
    off = one.differences
    return tuple(
        (code, names[code], one.calculated[code], one.published[code], off[code])
        for code in sorted(off, key=lambda code: (-abs(off[code]), code))
    )


def _period(found: Accuracy, w: Words) -> str:
    landstal = number(found.landstal, 0, w.lang)
    return w("beregning.period", year=found.quota_year, landstal=landstal)
