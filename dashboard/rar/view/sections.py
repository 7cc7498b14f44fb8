"""What lies below the first screen of `/rar`, drawn when a reader comes near it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from dash.development.base_component import Component

from dashboard.kit.look import Palette
from dashboard.rar.choice import RarChoice
from dashboard.rar.view.council import council
from dashboard.rar.view.inside import inside
from dashboard.rar.view.parts import parts
from dashboard.rar.view.people import inhabitants
from dashboard.rar.view.released import released
from data.snapshot import Snapshot

SECTIONS: Mapping[str, Callable[[Snapshot, RarChoice, Palette], list[Component]]] = {
    "bidrag": parts,
    "spredning": inside,
    "folketal": inhabitants,
    "udgivelser": released,
    "raadet": council,
}


@lru_cache(maxsize=256)
def section(name: str, snapshot: Snapshot, choice: RarChoice, palette: Palette) -> list[Component]:
    """The content of a section for a settled choice."""
    return SECTIONS[name](snapshot, choice, palette)
