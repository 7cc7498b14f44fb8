"""What lies below the first screen of `/rar`, drawn when a reader comes near it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from dash.development.base_component import Component

from dashboard.components.rar.council import council
from dashboard.components.rar.inside import inside
from dashboard.components.rar.parts import parts
from dashboard.components.rar.people import inhabitants
from dashboard.components.rar.released import released
from dashboard.look import Palette
from dashboard.urls.rar import RarChoice
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
