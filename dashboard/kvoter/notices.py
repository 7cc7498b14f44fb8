"""What a reader must know before trusting a view: what came later, is missing, or is cut how."""

from __future__ import annotations

import pandas as pd

from dashboard.areas import FIRST_DAY, LAST_DAY, day_of_split
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import day, number, published
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.formatting import landstal_text
from dashboard.kvoter.measures.view import QuotaView
from dashboard.quotas.announced import Announcement
from dashboard.quotas.formatting import who
from data.snapshot import Snapshot


def notices(view: QuotaView) -> tuple[str, ...]:
    """Every notice of the view, the weightiest first."""
    w = words(view.choice.lang)
    texts = _later(view, w) + _compared(view, w) + _partial(view, w) + _confidence(view, w)
    if view.choice.area.startswith("rar"):
        texts += _split(view, w)
    if view.choice.hold:
        texts.append(w("kvoter.notice.held"))
    return tuple(texts)


def grading(view: QuotaView) -> tuple[str, ...]:
    """By which rule the grades of the notices were given; nothing where none was."""
    w = words(view.choice.lang)
    levels = sorted(set(_graded(view)["confidence"]))
    rules = " ".join(w(f"kvoter.confidence_rule.{level}") for level in levels)
    return (w("kvoter.notice.grading", rules=rules),) if rules else ()


def missed_year(snapshot: Snapshot, asked: KvoteChoice, choice: KvoteChoice) -> list[str]:
    """That the area has nothing for a year that was asked for, and which year stands instead."""
    if asked.year in (0, choice.year):
        return []
    w = words(choice.lang)
    where = w(f"kvoter.in_area.{choice.area}")
    return [w("kvoter.notice.missed", missed=asked.year, where=where, year=choice.year)]


def _later(view: QuotaView, w: Words) -> list[str]:
    """That the landstal was changed after the announcement shown, and what became of it."""
    if view.announced is None or not view.later:
        return []
    steps, before = [], view.announced
    for one in view.later:
        key = (
            "kvoter.notice.later_up" if one.persons > before.persons else _down_or_same(one, before)
        )
        steps.append(w(key, landstal=landstal_text(one, w), when=_announced(one, w)))
        before = one
    path = w("kvoter.notice.later_then").join(steps)
    text = w("kvoter.notice.later", year=view.choice.year, path=path)
    if view.later_regional is None:
        return [text + "."]
    kind = w(f"kvoter.kind_of.{view.later_regional.kind}")
    persons = number(view.later_regional.persons, 0, w.lang)
    return [text + w("kvoter.notice.later_regional", kind=kind, persons=persons)]


def _down_or_same(one: Announcement, before: Announcement) -> str:
    same = one.persons == before.persons
    return "kvoter.notice.later_same" if same else "kvoter.notice.later_down"


def _announced(one: Announcement, w: Words) -> str:
    """The day or the month of an announcement, where either is known."""
    known = one.announced
    return w("kvoter.notice.later_on", day=published(known, w.lang)) if known else ""


def _confidence(view: QuotaView, w: Words) -> list[str]:
    """How sure the numbers were read that we have graded ourselves."""
    by_level = _graded(view).groupby("confidence")["municipality_name"]
    levels = [
        w(
            "kvoter.notice.confidence_level",
            level=w(f"kvoter.confidence.{level}"),
            who=who(names, w),
        )
        for level, names in by_level
    ]
    return [w("kvoter.notice.confidence", levels=w.listed(levels))] if levels else []


def _graded(view: QuotaView) -> pd.DataFrame:
    """The rows with a number that we have graded ourselves."""
    return view.rows[view.rows["quota_persons"].notna() & (view.rows["confidence"] != "")]


def _compared(view: QuotaView, w: Words) -> list[str]:
    """That the two numbers behind a change or a share are of different kinds."""
    kind, measure = view.choice.kind, view.choice.measure
    if measure not in ("kvote_aendring", "kvote_andel"):
        return []
    if all(other == kind for _, other in view.compared):
        return []
    own = w(f"quotas.kind.{kind}")
    if measure == "kvote_andel":
        others = w.listed([w(f"quotas.kind.{other}") for _, other in view.compared])
        return [w("kvoter.notice.compared_share", kind=own, others=others)]
    others = w.listed([_of_revision(other, at, w) for at, other in view.compared])
    return [
        w("kvoter.notice.compared", own=_of_revision(kind, view.choice.revision, w), others=others)
    ]


def _of_revision(kind: str, revision: int, w: Words) -> str:
    """`beregnet (ændring 1)`."""
    key = "kvoter.history.first" if revision == 0 else "kvoter.history.later"
    return f"{w(f'quotas.kind.{kind}')} ({w(key, revision=revision)})"


def _split(view: QuotaView, w: Words) -> list[str]:
    west, east = view.half_counts
    split = day(day_of_split(view.choice.year), w.lang)
    texts = [w("kvoter.notice.split", day=split, west=west, east=east)]
    if not FIRST_DAY.year <= view.choice.year <= LAST_DAY.year:
        texts.append(w("kvoter.notice.analytical"))
    return texts


def _partial(view: QuotaView, w: Words) -> list[str]:
    rows, of = view.rows, len(view.rows)
    quotas = rows["quota_persons"].dropna()
    if len(quotas) == of:
        return _missing_base(view, w)
    if quotas.empty:
        return []
    names = w.listed(sorted(rows.loc[rows["quota_persons"].notna(), "municipality_name"]))
    texts = [w("kvoter.notice.partial", known=len(quotas), of=of, names=names)]
    if view.choice.area == "midtjylland" and view.regional_persons is not None:
        texts.append(_rest(view, view.regional_persons, w))
    else:
        texts.append(w("kvoter.notice.no_sum"))
    return texts + (_missing_base(view, w) if view.known < len(quotas) else [])


def _rest(view: QuotaView, regional: int, w: Words) -> str:
    """What the region's quota leaves to those whose own is not known."""
    quotas = view.rows["quota_persons"].dropna()
    total, known = int(quotas.sum()), len(quotas)
    return w(
        "kvoter.notice.rest_one" if known == 1 else "kvoter.notice.rest",
        known=known,
        others=len(view.rows) - known,
        regional=number(regional, 0, w.lang),
        sum=number(total, 0, w.lang),
        rest=number(regional - total, 0, w.lang),
    )


def _missing_base(view: QuotaView, w: Words) -> list[str]:
    if view.known == len(view.rows) or not view.known:
        return []
    if view.choice.measure == "kvote_pr_1000":
        return [w("kvoter.notice.population", year=view.choice.year)]
    if view.choice.measure == "kvote_andel":
        return [w("kvoter.notice.share")]
    return [w("kvoter.notice.no_base")] if view.is_difference else []
