"""What stands below the first screen, as the browser draws it: the clause, another landstal,
comments, and how the case leaves the page (`assets/aftale/case.mjs`).
"""

from __future__ import annotations

from typing import Any

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.exhibits import another_landstal
from dashboard.aftale.formatting import alternative_name
from dashboard.aftale.measures.view import AgreementView
from dashboard.aftale.view.board import headings, texts
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.quota.agreement import Case, as_file, as_link
from dashboard.quotas.announced import announcements
from data.snapshot import Snapshot


def clause(case: Case, w: Words) -> dict[str, Any]:
    """The rule for another landstal, in its own words where it has them."""
    rule = case.clause.rule
    return {
        "rule": rule.value,
        "explained": w(f"aftale.rule_means.{rule.value}"),
        "text": case.clause.text,
        "is_notified": case.clause.is_notified,
    }


def landstal(
    snapshot: Snapshot, view: AgreementView, choice: AgreementChoice, w: Words
) -> dict[str, Any]:
    """What becomes of the agreement at another landstal, municipality by municipality."""
    one = another_landstal(snapshot, view, choice.landstal, w)
    return {
        "value": choice.landstal,
        "known": _announced(snapshot, view.case, w),
        "finding": one.finding,
        "remarks": list(one.notices) if choice.landstal else [],
        "headings": headings(one.table),
        "rows": texts(one.table, w.lang),
    }


def notes(case: Case, w: Words) -> dict[str, Any]:
    """Names and comments."""
    return {
        "title": case.title,
        "name": alternative_name(case.alternative.name, w),
        "comment": case.alternative.comment,
        "case_comment": case.comment,
        "can_drop": len(case.alternatives) > 1,
    }


def files(snapshot: Snapshot, case: Case, choice: AgreementChoice) -> dict[str, Any]:
    """How the case leaves the page: `query` is behind the address of every file of it; a case that
    is too large for a link is handed in as `text`.
    """
    link = as_link(case)
    return {
        "query": pinned(snapshot, choice.but(case=link or "")).search(),
        "text": "" if link else as_file(case).decode(),
    }


def pinned(snapshot: Snapshot, choice: AgreementChoice) -> AgreementChoice:
    """The choice as a file is fetched by: with its version, and without how it is looked at."""
    return choice.but(version=snapshot.version, is_on_wall=False, is_compared=False)


def _announced(snapshot: Snapshot, case: Case, w: Words) -> list[list[str]]:
    """The other landstal that were really announced for the year."""
    every = {one.persons for one in announcements(snapshot, case.start.quota_year)}
    others = sorted(every - {case.start.landstal})
    return [[str(persons), number(persons, 0, w.lang)] for persons in others]
