"""The letter of 2014 against what was done: quotas in proportion, and quotas calculated anew."""

from __future__ import annotations

from datetime import date

from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.findings import inputs_sentence
from dashboard.beregning.formatting import about, period
from dashboard.beregning.measures import BeregningView, beregning_view, tripling, ways
from dashboard.beregning.measures.tripling import Tripling
from dashboard.beregning.presets import presets
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import day, number
from data.snapshot import Snapshot, Source

LETTER = "brev"
SOURCE = "us-2014-09-29-kommunekvoter-2015"
WRITTEN = date(2014, 9, 29)


def letter_exhibit(snapshot: Snapshot, choice: BeregningChoice) -> Exhibit:
    """The selected municipality at every landstal one can jump to, both ways; what the letter wrote
    and what was then done is said beside it.
    """
    view, w = beregning_view(snapshot, choice), words(choice.lang)
    asked = sorted({*(one.landstal for one in presets(view, w)), view.now.landstal})
    found = ways(view, [one for one in asked if one != view.basis.landstal])
    names = ("landstal", "scaled", "recalculated", "difference")
    rows = tuple(
        (one.landstal, one.scaled, one.recalculated, one.recalculated - one.scaled) for one in found
    )
    farthest = max(found, key=lambda one: abs(one.recalculated - one.scaled), default=None)
    finding = w("beregning.letter.none")
    if farthest:
        finding = w(
            "beregning.letter.finding",
            name=view.name,
            landstal=number(farthest.landstal, 0, w.lang),
            scaled=number(farthest.scaled, 0, w.lang),
            recalculated=number(farthest.recalculated, 0, w.lang),
            about=about(view),
        )
    tripled = tripling(snapshot)
    return Exhibit(
        name=LETTER,
        title=w("beregning.letter.title"),
        finding=finding,
        unit=w("beregning.letter.unit", name=view.name),
        period=period(view),
        table=Table(
            tuple(
                Column(w(f"beregning.letter.{name}"), 0, is_signed=name == "difference")
                for name in names
            ),
            rows,
        ),
        sources=tuple(dict.fromkeys((*view.basis.sources, *_letter(snapshot)))),
        notices=(
            *((conflict_sentence(view, tripled, w),) if tripled else ()),
            inputs_sentence(view),
        ),
    )


def conflict_sentence(view: BeregningView, found: Tripling, w: Words) -> str:
    """What the letter promised, and what the selected municipality's quota became; or those of all
    where its two numbers are not both published.
    """
    before, after = (number(one, 0, w.lang) for one in found.landstal)
    texts = {"day": day(WRITTEN, w.lang), "before": before, "after": after}
    promised = w("beregning.letter.promised", **texts)
    own = {one.code: one for one in found.factors}.get(view.choice.selected)
    if own is None:
        low, high = found.factors[0], found.factors[-1]
        ends = {"low": number(low.times, 2, w.lang), "high": number(high.times, 2, w.lang)}
        return f"{promised} {w('beregning.letter.done_all', **texts, **ends)}"
    persons = {
        "first": own.before,
        "then": own.after,
        "scaled": round(own.before * found.times),
    }
    numbers = {name: number(value, 0, w.lang) for name, value in persons.items()}
    kind = w(f"quotas.kind.{own.kind}")
    return f"{promised} {w('beregning.letter.done', **texts, **numbers, name=view.name, kind=kind)}"


def _letter(snapshot: Snapshot) -> list[Source]:
    return [snapshot.sources[SOURCE]] if SOURCE in snapshot.sources else []
