"""The sentences of the paper."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dashboard.areas import region_names
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import day, number
from dashboard.quota import Due, NotInForce, deadlines
from dashboard.quota.agreement import (
    Case,
    Finding,
    Kind,
    Requirement,
    Rule,
    Status,
    check,
    stands,
)
from data.snapshot import Snapshot

Pairs = tuple[tuple[str, str], ...]
NAMED_AT_MOST = 4
STILL_OPEN = {Requirement.SIGNED, Requirement.CLAUSE, Requirement.NO_DOUBT}
LOOSE = {Kind.APPROXIMATE, Kind.OWN}
VERDICTS = {True: "yes", False: "no", None: "unknown"}


def kicker(case: Case, w: Words) -> str:
    """A draft as long as nothing is agreed or something only proposed, as long as the numbers do
    not count, and whenever it starts from numbers that nobody can rely on.
    """
    is_agreed = all(one.status is Status.AGREED for one in case.transfers)
    has_agreed = bool(case.transfers) or case.start.kind is Kind.AGREED
    is_final = is_agreed and has_agreed and stands(case) is not False
    return w("papir.agreement" if is_final and case.start.kind not in LOOSE else "papir.draft")


def title(snapshot: Snapshot, case: Case, w: Words) -> str:
    """The case's own title, or region and year."""
    named = {
        "region": region_names(snapshot)[case.start.region_code],
        "year": case.start.quota_year,
    }
    return case.title or w("papir.title", **named)


def facts(snapshot: Snapshot, case: Case, w: Words) -> Pairs:
    """Region, year, landstal, regionskvote, what the numbers are, and which alternative."""
    start = case.start
    year = "papir.fact.revised" if start.revision else "papir.fact.announced"
    found = [
        ("region", region_names(snapshot)[case.start.region_code]),
        ("year", w(year, year=start.quota_year, revision=start.revision)),
        ("landstal", _known(start.landstal, w)),
        ("regionskvote", _known(start.total, w)),
        ("start", w(f"papir.kind.{start.kind}.start")),
    ]
    if not start.revision:
        found += [("deadline", w("papir.fact.before", day=day(due, w.lang))) for due in _due(case)]
    if len(case.alternatives) > 1:
        named = {"name": case.alternative.name, "place": case.chosen + 1}
        found.append(("alternative", w("papir.fact.one_of", of=len(case.alternatives), **named)))
    return tuple((w(f"papir.fact.{key}"), text) for key, text in found)


def _due(case: Case) -> list[date]:
    """The day before which the agency must have the agreement, where a rule is known."""
    try:
        every = deadlines(case.start.quota_year)
    except NotInForce:
        return []
    return [one.day for one in every if one.due is Due.AGREEMENT and one.day]


def clause(case: Case, w: Words) -> tuple[str, ...]:
    """What happens at another landstal, in the agreement's words, and whether they count."""
    if not case.clause.is_said:
        rule = Rule.UNKNOWN if case.clause.is_unknown else Rule.NONE
        return (w(f"papir.clause.{rule}"),)
    notified = w(f"papir.clause.{'told' if case.clause.is_notified else 'untold'}")
    if case.clause.rule is Rule.OWN:
        return (*case.clause.text.split("\n"), notified)
    return (w(f"papir.clause.{case.clause.rule}"), *filter(None, [case.clause.text]), notified)


def checks(case: Case, names: Mapping[str, str], w: Words) -> Pairs:
    """The verdict on each requirement, and the requirement with its figures."""
    return tuple((_verdict(one, w), _requirement(one, names, w)) for one in check(case))


def comments(case: Case, w: Words) -> Pairs:
    """What was written to the case and to the alternative."""
    found = (
        (w("papir.comment.case"), case.comment),
        (w("papir.comment.alternative", name=case.alternative.name), case.alternative.comment),
    )
    return tuple((label, text) for label, text in found if text)


def signatures(case: Case, names: Mapping[str, str], w: Words) -> Pairs:
    """Each municipality with room to sign, and whether it is known to have signed.

    There is no room under an agreement that was signed elsewhere.
    """
    if case.clause.is_unknown:
        return ()
    signed = w("papir.signed")
    return tuple(
        (names[code], signed if code in case.signed else "")
        for code in names
        if code in case.quotas
    )


def _verdict(finding: Finding, w: Words) -> str:
    is_open = finding.is_met is False and finding.requirement in STILL_OPEN
    return w(f"papir.verdict.{'open' if is_open else VERDICTS[finding.is_met]}")


def _requirement(finding: Finding, names: Mapping[str, str], w: Words) -> str:
    answer = "none" if finding.values.get("transfers") == 0 else VERDICTS[finding.is_met]
    key = f"papir.check.{finding.requirement}.{answer}"
    who = [names[code] for code in finding.codes]
    if len(who) > NAMED_AT_MOST:
        who = [w("papir.many", count=len(who))]
    values = {name: _known(value, w) for name, value in finding.values.items()}
    return w(key, who=w.listed(who) if who else "", **values)


def _known(value: int | None, w: Words) -> str:
    return w("papir.unknown") if value is None else number(value, 0, w.lang)
