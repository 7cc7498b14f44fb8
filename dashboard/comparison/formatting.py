"""Ranks, verdicts, rates and changes as they are written, on every page the same."""

from __future__ import annotations

from dashboard.comparison.ranks import Rank, is_low_first
from dashboard.comparison.standing import Change, Standing
from dashboard.comparison.verdicts import (
    FEWEST_INHABITANTS,
    FEWEST_PERSONS,
    FEWEST_VALUES,
    MADS,
    Silence,
    Verdict,
)
from dashboard.indicators import OwnValue, Period
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number, published
from data.indicators import Indicator

HUNDRED = 100
PER_DECIMALS = 1
PCT = ("pct.", "per cent")


def period_text(period: Period, w: Words) -> str:
    """`2024`, `3. kvartal 2025`, `februar 2026`."""
    return published(period.at, w.lang)


def value_text(value: float, indicator: Indicator, w: Words) -> str:
    """A value without its unit."""
    return number(value, indicator.decimals, w.lang)


def rate_decimals(indicator: Indicator) -> int:
    """The decimals that what is compared is written with."""
    return PER_DECIMALS if indicator.compared_per else indicator.decimals


def rate_text(value: float, indicator: Indicator, w: Words) -> str:
    """What is compared, without its unit."""
    return number(value, rate_decimals(indicator), w.lang)


def rate_unit(indicator: Indicator, w: Words) -> str:
    """The unit of what is compared: `pct. af indbyggerne`, `personer pr. 1.000 indbyggere`."""
    unit, per = indicator.unit(w.lang), indicator.compared_per
    if not per:
        return unit
    if per == HUNDRED:
        return w("comparison.pct_of_inhabitants")
    return w("comparison.per_inhabitants", unit=unit, per=number(per, 0, w.lang))


def own_text(own: OwnValue | None, indicator: Indicator, w: Words) -> str:
    """An area's own rate, with `ca.` where it is weighted by inhabitants who are not its base;
    nothing where there is none.
    """
    if own is None:
        return ""
    text = rate_text(own.value, indicator, w)
    return text if own.is_exact else w("comparison.about", value=text)


def rank_text(rank: Rank | None, w: Words) -> str:
    """`nr. 2 af 19`, `delt nr. 2 af 19`, and among how many where some lack a value."""
    if rank is None:
        return ""
    key = "shared" if rank.is_shared else "alone"
    text = w(f"comparison.rank.{key}", place=rank.place, of=rank.of)
    return w.counted("comparison.rank.lacking", rank.lacking, rank=text) if rank.lacking else text


def first_text(indicator: Indicator, w: Words) -> str:
    """Which end is first: `højeste først`."""
    return w(f"comparison.first.{'low' if is_low_first(indicator) else 'high'}")


def verdict_text(verdict: Verdict, w: Words) -> str:
    """`over`, `under (bedre)`, `på linje`; why there is none where nothing is said."""
    if not verdict.word:
        return w(f"comparison.silence.{verdict.silence}")
    word = w(f"comparison.word.{verdict.word}")
    if not verdict.judgement:
        return word
    judgement = w(f"comparison.judgement.{verdict.judgement}")
    return w("comparison.judged", word=word, judgement=judgement)


def reason_text(silence: Silence, w: Words) -> str:
    """Why no verdict is given, as a clause, of a silence that has a limit for its reason; nothing
    of the others, whose value says it itself.
    """
    key = f"comparison.reason.{silence}"
    return w(key, **_limits(w)) if w.has(key) else ""


def rule_text(w: Words) -> str:
    """The rule of the verdicts, so that it can be repeated by hand."""
    return w("comparison.rule", mads=number(MADS, 1, w.lang), **_limits(w))


def _limits(w: Words) -> dict[str, str]:
    return {
        "values": number(FEWEST_VALUES, 0, w.lang),
        "persons": number(FEWEST_PERSONS, 0, w.lang),
        "inhabitants": number(FEWEST_INHABITANTS, 0, w.lang),
    }


def is_relative(change: Change) -> bool:
    """Whether a change is told in per cent: of counts that are no handful."""
    return change.relative_pct is not None and change.base >= FEWEST_PERSONS


def change_text(one: Standing, w: Words) -> str:
    """`+4,2 pct.`, `−0,3 procentpoint`, `+2 fuldtidspersoner`; why there is none otherwise."""
    change = one.change
    if change is None:
        return w(f"comparison.unchanged.{one.unchanged}")
    if is_relative(change):
        pct = number(change.relative_pct or 0.0, PER_DECIMALS, w.lang, signed=True)
        return w("comparison.change.pct", value=pct)
    value = number(change.difference, one.indicator.decimals, w.lang, signed=True)
    return w("comparison.change.unit", value=value, unit=change_unit(one.indicator, w))


def change_unit(indicator: Indicator, w: Words) -> str:
    """The unit of a difference: percentage points between two per cents."""
    unit = indicator.unit(w.lang)
    return w("comparison.points") if unit.startswith(PCT) else unit
