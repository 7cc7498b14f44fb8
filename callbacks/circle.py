"""What every page's circular callback does alike: address, controls and map follow a choice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import no_update

from dashboard.kit.choice import Choice


def address_of(front: Choice, search: str | None, *, is_moved: bool) -> Any:
    """The shortest address of a choice; one that a reader went to (`is_moved`) is left as it is."""
    address = front.search()
    return no_update if is_moved or address == (search or "") else address


def pressed(selected: str, clicked: Mapping[str, Any]) -> str:
    """The code of the municipality that was pressed on the map; none when it was the selected."""
    code: str = clicked["points"][0].get("location", "")
    return "" if code == selected else code


def moved_only(
    controls: Mapping[str, Any], wanted: Mapping[str, tuple[str, Any]]
) -> dict[str, Any]:
    """By output the value of its control, only where the control says something else: every output
    that moves is one more round through the page's components in the browser.
    """
    return {
        output: no_update if (controls[control] or type(value)()) == value else value
        for output, (control, value) in wanted.items()
    }
