"""Every section of the page drawn for a choice, kept while nothing it is made of changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from dash.development.base_component import Component

from dashboard.kit.look import Palette
from dashboard.kit.words import words
from dashboard.vaekst.choice import PARTS, VaekstChoice
from dashboard.vaekst.measures.accounts import ACCOUNTS
from dashboard.vaekst.measures.accounts.local import chosen as chosen_view
from dashboard.vaekst.measures.accounts.series import chosen as chosen_lanes
from dashboard.vaekst.measures.accounts.target import chosen as chosen_targets
from dashboard.vaekst.measures.contract import contract
from dashboard.vaekst.measures.effects import settled
from dashboard.vaekst.measures.returns import returns
from dashboard.vaekst.measures.shares import house_shares
from dashboard.vaekst.measures.timeline import breaks
from dashboard.vaekst.view.effect import effect_picture
from dashboard.vaekst.view.goals import contract_picture, target_picture
from dashboard.vaekst.view.local import local_picture
from dashboard.vaekst.view.returns import return_list
from dashboard.vaekst.view.section import behind, section
from dashboard.vaekst.view.shares import share_picture
from dashboard.vaekst.view.spans import span_picture
from dashboard.vaekst.view.story import story_picture
from data.geography.outline import Outline
from data.snapshot import Snapshot

Drawn = Callable[[Snapshot, VaekstChoice, Palette, Outline], list[Component]]
KEPT = 256
FIRST = PARTS[0]


@lru_cache(maxsize=KEPT)
def part(
    name: str, snapshot: Snapshot, choice: VaekstChoice, palette: Palette, outline: Outline
) -> list[Component]:
    """A section of the page. The first has its finding above it, as the headline of the page."""
    account = ACCOUNTS[name](snapshot, choice)
    picture = PICTURES[name](snapshot, choice, palette, outline)
    if name == FIRST:
        return [*picture, *behind(snapshot, choice, account)]
    return section(snapshot, choice, account, *picture)


def _effect(
    snapshot: Snapshot, choice: VaekstChoice, palette: Palette, _: Outline
) -> list[Component]:
    study = settled(snapshot, choice.study, choice.sureness)
    return effect_picture(study, palette, words(choice.lang))


def _shares(snapshot: Snapshot, choice: VaekstChoice, *_: object) -> list[Component]:
    return share_picture(house_shares(snapshot, choice.sureness), words(choice.lang))


def _targets(snapshot: Snapshot, choice: VaekstChoice, *_: object) -> list[Component]:
    return target_picture(chosen_targets(snapshot, choice), words(choice.lang))


def _series(snapshot: Snapshot, choice: VaekstChoice, *_: object) -> list[Component]:
    broken = breaks(snapshot, choice.lang)
    return span_picture(chosen_lanes(snapshot, choice), broken, words(choice.lang))


def _returns(snapshot: Snapshot, choice: VaekstChoice, *_: object) -> list[Component]:
    return return_list(snapshot, returns(snapshot, choice.sureness), words(choice.lang))


def _story(snapshot: Snapshot, choice: VaekstChoice, *_: object) -> list[Component]:
    return story_picture(snapshot, words(choice.lang))


def _local(
    snapshot: Snapshot, choice: VaekstChoice, palette: Palette, outline: Outline
) -> list[Component]:
    view = chosen_view(snapshot, choice)
    return local_picture(snapshot, view, outline, palette, words(choice.lang))


def _contract(snapshot: Snapshot, choice: VaekstChoice, *_: object) -> list[Component]:
    return contract_picture(contract(snapshot, choice.sureness), words(choice.lang))


PICTURES: Mapping[str, Drawn] = dict(
    zip(
        PARTS,
        (_effect, _shares, _targets, _series, _returns, _story, _local, _contract),
        strict=True,
    )
)
