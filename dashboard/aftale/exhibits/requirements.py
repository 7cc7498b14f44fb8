"""What § 6 asks of an agreement, and how this one answers."""

from __future__ import annotations

from dashboard.aftale import findings
from dashboard.aftale.exhibits.parts import period_of
from dashboard.aftale.measures.law import law
from dashboard.aftale.measures.view import AgreementView, sources_of
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import Words
from data.snapshot import Snapshot


def requirements(snapshot: Snapshot, view: AgreementView, w: Words) -> Exhibit:
    """The answer to each requirement, with the figures it turns on."""
    finding = findings.requirements_finding(view.case, w)
    answers = findings.requirements(view, w)
    return Exhibit(
        name="krav",
        title=w("aftale.checks"),
        finding=finding,
        unit=w("aftale.requirements.unit"),
        period=period_of(view.case, w),
        table=Table(
            (Column(w("aftale.column.answer")), Column(w("aftale.column.requirement"))),
            tuple((w(f"aftale.requirement.{answer}"), text) for answer, text in answers),
        ),
        sources=sources_of(snapshot, view.case),
        spoken=" ".join([finding, *(text for _, text in answers)]),
        definition=law(view.case, w),
    )
