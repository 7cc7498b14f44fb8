"""`/was`: the accessibility statement, in the form of the Danish law: what holds, what does not and
why, how that was found out, and whom to write to.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dash import html
from dash.development.base_component import Component

from dashboard.kit import paths
from dashboard.kit.config import settings
from dashboard.kit.page import Page, View
from dashboard.kit.paper import as_read
from dashboard.kit.view.article import Section, article, paragraphs
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import day

# When the page was last gone through; the tests of `tests/browser/test_access.py` are run at every
# change.
ASSESSED = date(2026, 11, 26)
FAILS = ("listeners", "documents", "pictures", "language", "figures")
DONE = ("axe", "keyboard", "spoken", "size", "colours", "scripts")
NOT_DONE = ("readers", "browsers", "people", "validator")


def body(view: View) -> Sequence[Component]:
    """The statement in the reader's language."""
    w = words(view.choice.lang)
    assessed = w("was.age", day=day(ASSESSED, w.lang))
    age = html.P(assessed, id=view.page.id("age"), className="age")
    own = w("was.lead", owner=settings().owner) if settings().owner else w("was.lead_unset")
    return [article(w("was.headline"), own, _sections(w), contents=w("was.contents"), age=age)]


def _sections(w: Words) -> list[Section]:
    return [
        Section("status", w("was.status.title"), paragraphs(w("was.status.text"))),
        Section(
            "mangler",
            w("was.fails.title"),
            [html.P(w("was.fails.text")), _listed("was.fails", FAILS, w)],
        ),
        Section(
            "afproevet",
            w("was.tested.title"),
            [
                html.P(w("was.tested.text")),
                _listed("was.tested", DONE, w),
                html.P(w("was.untested.text")),
                _listed("was.untested", NOT_DONE, w),
            ],
        ),
        Section("kontakt", w("was.contact.title"), _contact(w)),
        Section("klage", w("was.complaint.title"), _complaint(w)),
    ]


def _listed(key: str, names: Sequence[str], w: Words) -> html.Ul:
    return html.Ul([html.Li(w(f"{key}.{name}")) for name in names])


def _contact(w: Words) -> list[Component]:
    """Whom to write to, as the owner has set it."""
    own = settings().contact
    if not own:
        return [html.P(w("was.contact.unset"))]
    return [html.P([w("was.contact.text"), " ", _door(own)])]


def _complaint(w: Words) -> list[Component]:
    """The authority, and its address where the owner has set it."""
    own = settings().complaints
    where = [" ", w("was.complaint.where"), " ", _door(own)] if own else []
    unset = [] if own else [html.P(w("was.complaint.unset"))]
    return [html.P([w("was.complaint.text"), *where]), *unset]


def _door(address: str) -> html.A:
    """An address of the web or of mail."""
    return html.A(address, href=f"mailto:{address}" if "@" in address else address)


PAGE = Page(name="was", path=paths.WAS, body=body, paper=as_read, is_in_navigation=False)
