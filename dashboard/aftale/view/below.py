"""What stands below the picture: the clause, another landstal, comments, and the case's ways."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.measures.findings import fate
from dashboard.aftale.measures.view import AgreementView
from dashboard.aftale.view.picture import alternative_name
from dashboard.aftale.view.table import shown
from dashboard.kit.paths import export_address
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.quota import revision
from dashboard.quota.agreement import Case, Outcome, as_file, as_link, at_landstal
from dashboard.quotas.announced import announcements
from dashboard.quotas.sets import QuotaSet
from dashboard.quotas.values import regional_quota
from data.snapshot import Snapshot

FORM = "{form}"


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
    case, asked = view.case, choice.landstal
    part: dict[str, Any] = {
        "value": asked,
        "known": _announced(snapshot, case, w),
        "fate": "",
        "remarks": [],
        "rows": [],
    }
    if not asked:
        return part
    outcome = at_landstal(case, asked)
    return part | {
        "fate": fate(outcome, w),
        "remarks": [*_limit(case, asked, w), *_really(snapshot, case, asked, w)],
        "headings": [
            w(f"aftale.column.{name}") for name in ("municipality", "now", "without", "then")
        ],
        "rows": _rows(view, outcome, w),
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


def ways(case: Case, choice: AgreementChoice) -> dict[str, Any]:
    """How the case leaves the page: by its link, or as text where it is too large for one;
    `address` fetches it in the form that is put in the place of `{form}`.
    """
    link = as_link(case)
    asked = choice.but(case=link or "", is_on_wall=False, is_compared=False)
    return {
        "address": export_address("aftale", FORM, asked),
        "link": bool(link),
        "text": "" if link else as_file(case).decode(),
    }


def _announced(snapshot: Snapshot, case: Case, w: Words) -> list[list[str]]:
    """The other landstal that were really announced for the year."""
    every = {one.persons for one in announcements(snapshot, case.start.quota_year)}
    others = sorted(every - {case.start.landstal})
    return [[str(persons), number(persons, 0, w.lang)] for persons in others]


def _limit(case: Case, asked: int, w: Words) -> Iterator[str]:
    """Whether the landstal must be changed to the one asked about."""
    if case.start.landstal and asked != case.start.landstal:
        told = revision(case.start.landstal, asked, day=date(case.start.quota_year, 1, 1))
        change, limit = (number(100 * float(one), 0, w.lang) for one in (told.change, told.limit))
        key = "required" if told.is_required else "not_required"
        yield w(f"aftale.landstal.{key}", change=change, limit=limit)


def _really(snapshot: Snapshot, case: Case, asked: int, w: Words) -> Iterator[str]:
    """What the region's quota was when the landstal really became the one asked about."""
    year = case.start.quota_year
    for one in announcements(snapshot, year):
        made = QuotaSet(year, one.revision, "beregnet", {})
        regional = regional_quota(snapshot, made, case.start.region_code)
        if one.persons == asked != case.start.landstal and regional:
            yield w(
                "aftale.landstal.really",
                landstal=number(asked, 0, w.lang),
                kind=w(f"quotas.kind.{regional.kind}"),
                persons=number(regional.persons, 0, w.lang),
            )


def _rows(view: AgreementView, outcome: Outcome, w: Words) -> list[list[str]]:
    return [
        [
            row.name,
            shown(row.agreed, 0, w),
            shown(outcome.without[row.code], 0, w),
            shown(outcome.quotas[row.code], 0, w),
        ]
        for row in view.rows
    ]
