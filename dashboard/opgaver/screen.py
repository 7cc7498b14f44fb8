"""The first screen of `/opgaver`: what runs out, how old what is known is, and how many tasks."""

from __future__ import annotations

from datetime import date

from dashboard.kit.cache import kept
from dashboard.kit.clock import today_in_denmark
from dashboard.kit.look import Palette
from dashboard.kit.screen import Screen
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import published
from dashboard.opgaver.choice import TasksChoice
from dashboard.opgaver.exhibits.tasks import task_sources
from dashboard.opgaver.findings import agreements_finding, tasks_finding
from dashboard.opgaver.measures.agreements import coming as coming_terms
from dashboard.opgaver.measures.agreements import terms
from dashboard.opgaver.measures.meetings import next_meeting
from dashboard.opgaver.measures.tasks import chosen, tasks
from data.snapshot import Snapshot


def screen(snapshot: Snapshot, choice: TasksChoice, palette: Palette) -> Screen[TasksChoice]:
    """The screen of a choice, today."""
    return screen_on(snapshot, choice, today_in_denmark())


@kept
def screen_on(snapshot: Snapshot, choice: TasksChoice, today: date) -> Screen[TasksChoice]:
    """The screen of a choice on a day; it has no colours of its own."""
    w = words(choice.lang)
    every = tasks(snapshot, choice.lang)
    parts = {
        "headline": agreements_finding(terms(snapshot), today, w),
        "subtitle": w("opgaver.subtitle"),
        "age": age_sentence(snapshot, today, w),
        "opgaver-finding": tasks_finding(chosen(snapshot, choice), len(every), choice, w),
    }
    return Screen(choice, parts)


def age_sentence(snapshot: Snapshot, today: date, w: Words) -> str:
    """How new the newest source of the tasks is, how far the agreements reach, and whether a coming
    meeting was found.
    """
    sources = task_sources(snapshot, tasks(snapshot, "da"))
    newest = max((one.published for one in sources), default="")
    until = max((one.end[:4] for one in terms(snapshot) if one.end), default="")
    later = coming_terms(snapshot)
    ahead = next_meeting(snapshot, today)
    texts = []
    if newest:
        texts.append(w("opgaver.age.source", day=published(newest, w.lang)))
    if until:
        key = "until_and_later" if later else "until"
        texts.append(w(f"opgaver.age.{key}", until=until, later=w.listed(later)))
    if ahead:
        texts.append(w("opgaver.age.meeting", day=published(ahead.day.isoformat(), w.lang)))
    else:
        texts.append(w("opgaver.age.no_meeting"))
    return " ".join(texts)
