"""Where an agreement stands, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.aftale.measures.view import AgreementView, last_move
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.quota.agreement import (
    Case,
    Finding,
    History,
    NotPossible,
    Outcome,
    Rule,
    Status,
    Transfer,
    check,
    total,
)
from dashboard.quotas.formatting import persons

NAMED_AT_MOST = 4
NUMERALS = 12


def headline(case: Case, w: Words) -> str:
    """Transfers, sum and signatures of the chosen alternative in one sentence.

    Of an agreement that was really made it is published that it was, not who signed it.
    """
    if not case.transfers:
        return _no_transfers(case, w)
    moves, added_up = _moves(case.transfers, w), _sum(case, w)
    if _is_made(case):
        return _capital(w("aftale.headline.made", moves=moves, sum=added_up))
    signed = _signatures(case, w)
    return _capital(w("aftale.headline.text", moves=moves, sum=added_up, signed=signed))


def subtitle(case: Case, region: str, w: Words) -> str:
    """Region, quota year, kind of the starting numbers and landstal."""
    start = case.start
    parts = [region, w("aftale.subtitle.year", year=start.quota_year)]
    parts.append(w(f"aftale.kind.{start.kind.value}"))
    if start.landstal is not None:
        parts.append(w("aftale.subtitle.landstal", landstal=_number(start.landstal, w)))
    title = [case.title] if case.title else []
    return " · ".join([*title, *parts])


def checked(view: AgreementView, w: Words) -> list[tuple[str, str]]:
    """The requirements as (yes, no or unknown; a sentence)."""
    return [(_answer(one), _requirement(one, view.names, w)) for one in check(view.case)]


def moved(transfer: Transfer, names: Mapping[str, str], w: Words) -> str:
    """A transfer in words: `5 personer fra Aarhus til Samsø`."""
    return w(
        "aftale.move",
        persons=amount(transfer.persons, w),
        giver=names[transfer.from_code],
        taker=names[transfer.to_code],
    )


def told(before: History, after: History, names: Mapping[str, str], w: Words) -> str:
    """What the last turn did, for those who do not see it."""
    if before.present == after.present:
        return ""
    last = last_move(after)
    if len(after.past) <= len(before.past):
        return w("aftale.spoken.undone", headline=headline(after.present, w))
    if not last:
        return headline(after.present, w)
    done = [moved(after.present.transfers[place], names, w) for place in sorted(last)]
    if len(done) > NAMED_AT_MOST:
        return w("aftale.spoken.many", count=len(done), headline=headline(after.present, w))
    return w("aftale.spoken.moved", moves=", ".join(done), headline=headline(after.present, w))


def amount(count: int | None, w: Words) -> str:
    """A number of persons with its unit, or that nobody has published it."""
    return w("aftale.unknown_persons") if count is None else persons(count, w)


def refused(refusal: NotPossible, names: Mapping[str, str], w: Words) -> str:
    """Why something could not be done."""
    code = str(refusal.values.get("code", ""))
    said = {"persons": "", "most": "", "name": "", "codes": "", **refusal.values}
    return w(f"aftale.refused.{refusal.reason.value}", **said | {"code": names.get(code, code)})


def fate(outcome: Outcome, w: Words) -> str:
    """What becomes of the agreement at another landstal."""
    agreed, without = (_number(total(numbers), w) for numbers in (outcome.quotas, outcome.without))
    landstal = _number(outcome.landstal, w)
    return w(f"aftale.fate.{outcome.fate.value}", landstal=landstal, agreed=agreed, without=without)


def numeral(count: int, w: Words) -> str:
    """A small number in letters, a larger one in digits."""
    return w(f"aftale.numeral.{count}") if 1 <= count <= NUMERALS else _number(count, w)


def summary(view: AgreementView, w: Words) -> str:
    """The picture for those who do not see it: who gives, who takes, and how much."""
    said = [w("aftale.summary.alternative", name=view.alternative.name)]
    for key, sign in (("takes", 1), ("gives", -1)):
        who = [row for row in view.rows if row.change and sign * row.change > 0]
        said += [
            w(f"aftale.summary.{key}", name=row.name, persons=persons(abs(row.change or 0), w))
            for row in who
        ]
    return " ".join(said)


def _is_made(case: Case) -> bool:
    """Whether it is an agreement that was made, with its text unpublished."""
    return case.clause.rule is Rule.UNKNOWN


def _no_transfers(case: Case, w: Words) -> str:
    known = sum(persons is not None for persons in case.quotas.values())
    is_whole = known == len(case.quotas)
    key = ("only_made" if _is_made(case) else "none") if is_whole else "none_known"
    said = {"total": _number(total(case.quotas), w), "known": known, "count": len(case.quotas)}
    return w(f"aftale.headline.{key}", **said)


def _moves(transfers: Sequence[Transfer], w: Words) -> str:
    agreed = sum(one.status is Status.AGREED for one in transfers)
    proposed = len(transfers) - agreed
    said = {"agreed": _counted(agreed or proposed, w), "proposed": numeral(proposed, w)}
    key = ("both" if proposed else "agreed") if agreed else "proposed"
    return w(f"aftale.headline.{key}", moves=said["agreed"], **said)


def _counted(count: int, w: Words) -> str:
    key = "aftale.headline.move" if count == 1 else "aftale.headline.moves"
    return w(key, count=numeral(count, w))


def _sum(case: Case, w: Words) -> str:
    reached, asked = total(case.quotas), case.start.total
    key = "sum" if reached == asked else "sum_wrong"
    key = "sum_unknown" if reached is None or asked is None else key
    made = "made_" if _is_made(case) else ""
    return w(f"aftale.headline.{made}{key}", total=_number(reached, w), asked=_number(asked, w))


def _signatures(case: Case, w: Words) -> str:
    missing = len(case.quotas) - len(case.signed)
    key = "signed" if not missing else "unsigned" if case.signed else "nobody"
    signatures = w(f"aftale.headline.signature{'' if missing == 1 else 's'}")
    return w(
        f"aftale.headline.{key}",
        missing=numeral(missing, w),
        signatures=signatures,
        count=len(case.quotas),
    )


def _answer(finding: Finding) -> str:
    if finding.is_met is None:
        return "unknown"
    return "yes" if finding.is_met else "no"


def _requirement(finding: Finding, names: Mapping[str, str], w: Words) -> str:
    values = {name: _number(value, w) for name, value in finding.values.items()}
    named = [names[code] for code in finding.codes]
    many = "_many" if len(named) > NAMED_AT_MOST else ""
    key = f"aftale.check.{finding.requirement.value}.{_answer(finding)}"
    text = key + many if w.has(key + many) else key
    return w(text, who=w.listed(named) if named else "", **values)


def _number(value: int | None, w: Words) -> str:
    return w("aftale.unknown") if value is None else number(value, 0, w.lang)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
