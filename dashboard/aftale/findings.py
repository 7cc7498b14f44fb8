"""Where an agreement stands, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import gt, lt

from dashboard.aftale.formatting import alternative_name, amount, numeral, total_text
from dashboard.aftale.measures.starts import starts
from dashboard.aftale.measures.view import AgreementView, last_move, moved_persons
from dashboard.areas import region_names
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.quota.agreement import (
    Case,
    Finding,
    History,
    NotPossible,
    Outcome,
    Status,
    Transfer,
    changes,
    check,
    total,
)
from dashboard.quotas.announced import newest_landstal
from dashboard.quotas.formatting import newest_sentence, persons
from data.snapshot import Snapshot

NAMED_AT_MOST = 4


def headline(case: Case, w: Words) -> str:
    """Transfers, sum and signatures of the chosen alternative in one sentence.

    Of an agreement that was really made it is published that it was, not who signed it.
    """
    if not case.transfers:
        return _no_transfers(case, w)
    moves, added_up = _moves(case.transfers, w), _sum(case, w)
    if case.clause.is_unknown:
        return _capital(w("aftale.headline.made", moves=moves, sum=added_up))
    signed = _signatures(case, w)
    return _capital(w("aftale.headline.text", moves=moves, sum=added_up, signed=signed))


def subtitle(case: Case, region: str, w: Words) -> str:
    """Region, quota year, kind of the starting numbers and landstal."""
    start = case.start
    parts = [region, w("aftale.subtitle.year", year=start.quota_year)]
    parts.append(w(f"aftale.kind.{start.kind.value}"))
    if start.landstal is not None:
        parts.append(w("aftale.subtitle.landstal", landstal=total_text(start.landstal, w)))
    title = [case.title] if case.title else []
    return " · ".join([*title, *parts])


def requirements(view: AgreementView, w: Words) -> list[tuple[str, str]]:
    """The requirements as (yes, no or unknown; a sentence)."""
    return [(_answer(one), _requirement(one, view.names, w)) for one in check(view.case)]


def requirements_finding(case: Case, w: Words) -> str:
    """How many of the requirements are met, and how many cannot be settled."""
    answers = [one.is_met for one in check(case)]
    met, unknown = answers.count(True), answers.count(None)
    if met == len(answers):
        return w("aftale.requirements.all", count=met)
    found = w.counted("aftale.requirements.some", met, of=len(answers))
    return f"{found} {w.counted('aftale.requirements.unknown', unknown)}" if unknown else found


def transfers_finding(case: Case, w: Words) -> str:
    """How many persons move between how many municipalities, and that the sum is kept."""
    if not case.transfers:
        return w(f"papir.finding.{'only_numbers' if case.clause.is_unknown else 'none'}")
    moved, reached = moved_persons(case.transfers), total(case.quotas)
    count = len(case.transfers)
    values = {
        "transfers": w(f"papir.finding.{'transfer' if count == 1 else 'transfers'}", count=count),
        "count": len(changes(case.transfers)),
        "persons": "" if moved is None else persons(moved, w),
    }
    if moved is None:
        return w("papir.finding.unknown", **values)
    if reached is None:
        return w("papir.finding.partial", **values)
    return w("papir.finding.whole", total=total_text(reached, w), **values)


def alternatives_finding(case: Case, w: Words) -> str:
    """How many persons each alternative moves."""
    each = [
        w(
            "aftale.compared.moves",
            name=alternative_name(one.name, w),
            persons=amount(moved_persons(one.transfers), w),
        )
        for one in case.alternatives
    ]
    return w.counted("aftale.compared.finding", len(each), each=w.listed(each))


def rate_sentence(view: AgreementView, w: Words) -> str:
    """How many municipalities lie above and below the region's own rate, before the transfers and
    after; nothing where a figure is not known.
    """
    rate = view.total.per_1000
    befores, afters = (
        [getattr(row, name) for row in view.rows] for name in ("per_1000_before", "per_1000")
    )
    if rate is None or None in (*befores, *afters):
        return ""
    texts = {
        f"{side}{when}": number(sum(is_beyond(value, rate) for value in values), 0, w.lang)
        for when, values in (("_before", befores), ("", afters))
        for side, is_beyond in (("above", gt), ("below", lt))
    }
    key = "after" if view.alternative.transfers else "untouched"
    return w(f"aftale.rate.{key}", rate=number(rate, 2, w.lang), **texts)


def age(snapshot: Snapshot, region_code: str, w: Words) -> str:
    """The newest landstal, and the newest year with every number of the region."""
    region = region_names(snapshot)[region_code]
    years = [one.quota_year for one in starts(snapshot).values() if one.region_code == region_code]
    key = "age" if years else "age_none"
    whole = w(f"aftale.{key}", region=region, year=max(years, default=""))
    return f"{newest_sentence(newest_landstal(snapshot), w)} {whole}"


def start_warning(case: Case, w: Words) -> str:
    """What must not be taken for a published number; blank where all are."""
    key = f"papir.kind.{case.start.kind}.warning"
    return w(key) if w.has(key) else ""


def transfer_sentence(transfer: Transfer, names: Mapping[str, str], w: Words) -> str:
    """A transfer in words: `5 personer fra Aarhus til Samsø`."""
    return w(
        "aftale.move",
        persons=amount(transfer.persons, w),
        giver=names[transfer.from_code],
        taker=names[transfer.to_code],
    )


def step_sentence(before: History, after: History, names: Mapping[str, str], w: Words) -> str:
    """What the last step did, for those who do not see it."""
    was, now = before.present, after.present
    if was == now:
        return ""
    stand = headline(now, w)
    is_chosen = after.past == before.past and was.chosen != now.chosen
    if is_chosen or len(now.alternatives) > len(was.alternatives):
        name = alternative_name(now.alternative.name, w)
        return w("aftale.spoken.chosen", name=name, headline=stand)
    if len(after.past) <= len(before.past):
        return w("aftale.spoken.undone", headline=stand)
    last = last_move(after) if was.transfers != now.transfers else frozenset()
    if not last:
        return stand
    done = [transfer_sentence(now.transfers[index], names, w) for index in sorted(last)]
    if len(done) > NAMED_AT_MOST:
        return w("aftale.spoken.many", count=len(done), headline=stand)
    return w("aftale.spoken.moved", moves=", ".join(done), headline=stand)


def refusal_sentence(refusal: NotPossible, names: Mapping[str, str], w: Words) -> str:
    """Why something could not be done."""
    code = str(refusal.values.get("code", ""))
    values = {"persons": "", "most": "", "name": "", "codes": "", **refusal.values}
    return w(f"aftale.refused.{refusal.reason.value}", **values | {"code": names.get(code, code)})


def outcome_sentence(outcome: Outcome, w: Words) -> str:
    """What becomes of the agreement at another landstal."""
    agreed, without = (
        total_text(total(numbers), w) for numbers in (outcome.quotas, outcome.without)
    )
    landstal = total_text(outcome.landstal, w)
    return w(f"aftale.fate.{outcome.fate.value}", landstal=landstal, agreed=agreed, without=without)


def summary(view: AgreementView, w: Words) -> str:
    """The picture for those who do not see it: who gives, who takes, and how much."""
    sentences = [w("aftale.summary.alternative", name=alternative_name(view.alternative.name, w))]
    for key, sign in (("takes", 1), ("gives", -1)):
        who = [row for row in view.rows if row.change and sign * row.change > 0]
        sentences += [
            w(f"aftale.summary.{key}", name=row.name, persons=persons(abs(row.change or 0), w))
            for row in who
        ]
    if len(sentences) == 1:
        sentences.append(f"{headline(view.case, w)}.")
    return " ".join(sentences)


def _no_transfers(case: Case, w: Words) -> str:
    known = sum(persons is not None for persons in case.quotas.values())
    is_whole = known == len(case.quotas)
    key = ("only_made" if case.clause.is_unknown else "none") if is_whole else "none_known"
    reached = total_text(total(case.quotas), w)
    return w(f"aftale.headline.{key}", total=reached, known=known, count=len(case.quotas))


def _moves(transfers: Sequence[Transfer], w: Words) -> str:
    agreed = sum(one.status is Status.AGREED for one in transfers)
    proposed = len(transfers) - agreed
    first = _counted(agreed or proposed, w)
    key = ("both" if proposed else "agreed") if agreed else "proposed"
    return w(f"aftale.headline.{key}", moves=first, agreed=first, proposed=numeral(proposed, w))


def _counted(count: int, w: Words) -> str:
    key = "aftale.headline.move" if count == 1 else "aftale.headline.moves"
    return w(key, count=numeral(count, w))


def _sum(case: Case, w: Words) -> str:
    reached, asked = total(case.quotas), case.start.total
    key = "sum" if reached == asked else "sum_wrong"
    key = "sum_unknown" if reached is None or asked is None else key
    made = "made_" if case.clause.is_unknown else ""
    sums = {"total": total_text(reached, w), "asked": total_text(asked, w)}
    return w(f"aftale.headline.{made}{key}", **sums)


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
    values = {name: total_text(value, w) for name, value in finding.values.items()}
    named = [names[code] for code in finding.codes]
    many = "_many" if len(named) > NAMED_AT_MOST else ""
    answer = "none" if finding.values.get("transfers") == 0 else _answer(finding)
    key = f"aftale.check.{finding.requirement.value}.{answer}"
    text = key + many if w.has(key + many) else key
    return w(text, who=w.listed(named) if named else "", **values)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
