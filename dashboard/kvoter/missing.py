"""Which published number a measure lacks when it has no value."""

from __future__ import annotations

from dashboard.kit.words import Words, words
from dashboard.kvoter.measures.view import QuotaView
from dashboard.quotas.formatting import who


def lacking(view: QuotaView) -> str:
    """What a derived measure of this choice needs besides the quota: the last part of the keys
    `kvoter.nothing.*` and `kvoter.reason.*`.
    """
    measure = view.choice.measure
    if measure == "kvote_aendring" and view.choice.revision == 0:
        return "kvote_aendring_first"
    if measure == "kvote_afvigelse" and view.choice.kind == "beregnet":
        return "kvote_afvigelse_self"
    return measure


def why_nothing(view: QuotaView, w: Words, **fields: object) -> str:
    """The headline of a view without one value: which figure is missing."""
    has_quota = view.rows["quota_persons"].notna()
    if not has_quota.any():
        return w("kvoter.nothing.kvote", **fields)
    names = who(view.rows.loc[has_quota, "municipality_name"], w)
    return w(f"kvoter.nothing.{lacking(view)}", names=names, **fields)


def why_missing(view: QuotaView, has_quota: bool) -> str:
    """Why one municipality has no value: what the measure lacks for all comes before its quota."""
    key = lacking(view)
    if key == view.choice.measure and not has_quota:
        key = "kvote"
    return words(view.choice.lang)(f"kvoter.reason.{key}", year=view.choice.year)
