"""What the page shows of the case in its address, each thing with its numbers and sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.exhibits.alternatives import alternatives
from dashboard.aftale.exhibits.landstal import another_landstal
from dashboard.aftale.exhibits.municipalities import municipalities
from dashboard.aftale.exhibits.requirements import requirements
from dashboard.aftale.exhibits.transfers import transfers
from dashboard.aftale.measures.view import AgreementView, agreement_view
from dashboard.aftale.result import case_of
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.words import Words, words
from data.snapshot import Snapshot

__all__ = [
    "EXHIBITS",
    "alternatives",
    "another_landstal",
    "exhibits_of",
    "municipalities",
    "requirements",
    "transfers",
]

Make = Callable[[Snapshot, AgreementView, Words], Exhibit]
Exhibits = Mapping[str, Callable[[Snapshot, AgreementChoice], Exhibit]]


def exhibits_of(
    snapshot: Snapshot, view: AgreementView, choice: AgreementChoice
) -> tuple[Exhibit, ...]:
    """Every exhibit of a view, in the order of the page; the alternatives where there are two."""
    w = words(choice.lang)
    several = [alternatives(snapshot, view, w)] if len(view.case.alternatives) > 1 else []
    return (
        municipalities(snapshot, view, w),
        transfers(snapshot, view, w),
        requirements(snapshot, view, w),
        *several,
        another_landstal(snapshot, view, choice.landstal, w),
    )


def _of_address(make: Make) -> Callable[[Snapshot, AgreementChoice], Exhibit]:
    """The exhibit of the case in an address; `BadTables` for a link that cannot be read."""

    def made(snapshot: Snapshot, choice: AgreementChoice) -> Exhibit:
        view = agreement_view(snapshot, case_of(snapshot, choice), choice.measure)
        return make(snapshot, view, words(choice.lang))

    return made


def _landstal(snapshot: Snapshot, choice: AgreementChoice) -> Exhibit:
    view = agreement_view(snapshot, case_of(snapshot, choice), choice.measure)
    return another_landstal(snapshot, view, choice.landstal, words(choice.lang))


EXHIBITS: Exhibits = {
    "kommuner": _of_address(municipalities),
    "flytninger": _of_address(transfers),
    "krav": _of_address(requirements),
    "forslag": _of_address(alternatives),
    "landstal": _landstal,
}
