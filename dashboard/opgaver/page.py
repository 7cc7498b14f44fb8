"""`/opgaver`: what KKR does, with what right, who decides, when, and what there are figures of."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.page import Listed, Page, Section, View
from dashboard.kit.paths import OPGAVER
from dashboard.kit.view.attributes import aria
from dashboard.kit.view.controls import controls_row
from dashboard.kit.view.page import contents_nav, page_head, section_box, text_of
from dashboard.kit.words import Words, words
from dashboard.opgaver.choice import SECTIONS, TasksChoice
from dashboard.opgaver.controls import CONTROLS
from dashboard.opgaver.exhibits import EXHIBITS
from dashboard.opgaver.measures.tasks import tasks
from dashboard.opgaver.neighbours import neighbours
from dashboard.opgaver.screen import screen
from dashboard.opgaver.view import sections
from dashboard.opgaver.view.tasks import task_list
from data.snapshot import Snapshot

FIRST, TASKS = "aftaler", "opgaver"
FILTERS = ("decides", "rhythm", "subject")


def body(view: View) -> Sequence[Component]:
    """What runs out, the tasks, and the sections that come when a reader does."""
    w = words(view.choice.lang)
    doors = [(name, w(f"opgaver.section.{name}")) for name in SECTIONS[1:]]
    return [
        *page_head(view),
        html.Section(
            section_box(view, FIRST, is_drawn=True),
            id=FIRST,
            **aria(label=w(f"opgaver.section.{FIRST}")),
        ),
        contents_nav(w("opgaver.contents"), doors),
        html.Section(
            [
                html.H2(w(f"opgaver.section.{TASKS}"), id=TASKS),
                text_of(view, "opgaver-finding", "finding", is_live=True),
                controls_row(view, FILTERS),
                section_box(view, TASKS, is_drawn=True),
            ],
            className="part part-opgaver",
        ),
        *(_section(view, name, w) for name in SECTIONS[2:]),
    ]


def listed(snapshot: Snapshot, lang: str) -> Sequence[Listed]:
    """The tasks as the search finds them: by title, and by law, subject and who decides."""
    w = words(lang)
    return [
        Listed(
            "opgave",
            task.anchor,
            task.title.text,
            " ".join(
                [
                    w(f"opgaver.subject.{task.subject}"),
                    task.basis.text,
                    task.decision.text,
                ]
            ),
        )
        for task in tasks(snapshot, lang)
    ]


def _section(view: View, name: str, w: Words) -> html.Section:
    return html.Section(
        [html.H2(w(f"opgaver.section.{name}"), id=name), section_box(view, name, "part-body")],
        className=f"part part-{name}",
    )


PAGE = Page(
    name="opgaver",
    path=OPGAVER,
    body=body,
    choice=TasksChoice,
    controls=CONTROLS,
    screen=screen,
    sections=(
        Section(FIRST, sections.agreements, follows=()),
        Section(TASKS, task_list, follows=FILTERS),
        Section("infrastruktur", sections.infrastructure, follows=()),
        Section("rammeaftale", sections.social, follows=()),
        Section("danskuddannelse", sections.danish, follows=()),
        Section("moeder", sections.meetings, follows=()),
    ),
    exhibits=EXHIBITS,
    neighbours=neighbours,
    listed=listed,
)
