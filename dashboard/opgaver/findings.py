"""The sentences of `/opgaver`, computed from the tables and the day it is."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number, published
from dashboard.opgaver.choice import ANY, TasksChoice
from dashboard.opgaver.formatting import NEXT_YEAR, day_text, left_text, within
from dashboard.opgaver.measures.agreements import RENEWED, SERIES, Term, of_series
from dashboard.opgaver.measures.conditions import RISE, TARGET, Condition, Teacher, of_measure
from dashboard.opgaver.measures.infrastructure import Project
from dashboard.opgaver.measures.meetings import OWN, Meeting
from dashboard.opgaver.measures.tasks import Task
from data.schemas.tasks import DECIDES

NOT_FOUND = "ikke_fundet"


def agreements_finding(found: tuple[Term, ...], today: date, w: Words) -> str:
    """Which of KKR's agreements have run out, and which will within a year."""
    last = [of_series(found, series)[-1] for series in SERIES if of_series(found, series)]
    renewed = [one for one in last if one.series in RENEWED and one.last]
    sentences = []
    for one in renewed:
        assert one.last is not None
        texts = {
            "name": w(f"opgaver.series.{one.series}"),
            "end": within(one.end, w),
        }
        if one.last < today:
            sentences.append(w("opgaver.aftaler.expired", **texts))
        elif one.last <= today + timedelta(days=NEXT_YEAR):
            until = published(one.end, w.lang)
            sentences.append(w("opgaver.aftaler.ending", **texts | {"end": until}))
    return " ".join(sentences) or w("opgaver.aftaler.none")


def tasks_finding(shown: tuple[Task, ...], every: int, choice: TasksChoice, w: Words) -> str:
    """How many tasks fit the choice; of all of them, how many who decides."""
    if not every:
        return w("opgaver.opgaver.nothing")
    if (choice.decides, choice.rhythm, choice.subject) != (ANY, ANY, ANY):
        return w.counted("opgaver.opgaver.some", len(shown), of=every)
    counts = Counter(task.decides for task in shown)
    unknown = counts.pop(NOT_FOUND, 0)
    clauses = [
        w(f"opgaver.opgaver.by.{who}", count=counts[who]) for who in DECIDES if who in counts
    ]
    key = "every_but" if unknown else "every"
    return w(f"opgaver.opgaver.{key}", of=every, listed=w.listed(clauses), unknown=unknown)


def infrastructure_finding(found: tuple[Project, ...], w: Words) -> str:
    """How many of the newest list's projects were on the lists before it."""
    years = sorted({year for one in found for year in one.named})
    if len(years) < 2:
        return w("opgaver.infrastruktur.nothing")
    first, before, last = years[0], years[-2], years[-1]
    newest = [one for one in found if last in one.named]
    repeated = sum(before in one.named for one in newest)
    key = "all" if repeated == len(newest) else "some"
    return w(
        f"opgaver.infrastruktur.{key}",
        count=len(newest),
        last=last,
        repeated=repeated,
        before=before,
        oldest=sum(first in one.named for one in newest),
        first=first,
    )


def social_finding(found: tuple[Condition, ...], w: Words) -> str:
    """The highest rise of prices that the newest agreement allows, and the target of 2015."""
    rise, target = of_measure(found, RISE), of_measure(found, TARGET)
    sentences = []
    if rise and rise.number is not None:
        key = "no_rise" if rise.number == 0 else "rise"
        pct = number(rise.number, 0, w.lang)
        period = {"start": rise.start, "end": rise.end}
        sentences.append(w(f"opgaver.rammeaftale.{key}", pct=pct, **period))
    if target and target.number is None:
        sentences.append(w("opgaver.rammeaftale.no_target", year=target.start))
    return " ".join(sentences) or w("opgaver.rammeaftale.nothing")


def danish_finding(found: tuple[Term, ...], today: date, w: Words) -> str:
    """Since when the agreement on Danish for adults has run out, or until when it holds."""
    if not found:
        return w("opgaver.danskuddannelse.nothing")
    last = found[-1]
    key = "expired" if last.last and last.last < today else "holds"
    texts = {"start": published(last.start, w.lang), "end": published(last.end, w.lang)}
    return w(f"opgaver.danskuddannelse.{key}", **texts)


def teachers_finding(found: tuple[Teacher, ...], of: int, w: Words) -> str:
    """For how many municipalities the provider was found."""
    known = len({one.code for one in found})
    return w("opgaver.udbydere.finding", known=known, of=of)


def meetings_finding(
    ahead: Meeting | None, known: tuple[Meeting, ...], today: date, w: Words
) -> str:
    """KKR's next meeting; where none is planned, the last one that was found."""
    if ahead:
        return next_text(ahead, today, w)
    own = [one for one in known if one.forum == OWN]
    if not own:
        return w("opgaver.moeder.nothing")
    return w("opgaver.moeder.latest", forum=OWN, day=day_text(own[0].day, w))


def next_text(one: Meeting, today: date, w: Words) -> str:
    """A coming meeting with how far ahead it is and how many items it has."""
    texts = {
        "forum": one.forum,
        "day": day_text(one.day, w),
        "left": left_text(one.day, today, w),
    }
    if not one.items:
        return w("opgaver.moeder.next_bare", **texts)
    return w.counted("opgaver.moeder.next", len(one.items), **texts)
