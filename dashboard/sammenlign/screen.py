"""The first screen of `/sammenlign` for one choice."""

from __future__ import annotations

from typing import Any

from dashboard.kit.cache import kept
from dashboard.kit.page import View
from dashboard.kit.screen import Screen
from dashboard.sammenlign.choice import MOST, ComparisonChoice
from dashboard.sammenlign.findings import age, headline, outsiders, standing_sentence, subtitle
from dashboard.sammenlign.measures.rows import comparison
from dashboard.sammenlign.view.presets import presets
from dashboard.sammenlign.view.table import table

TABLE, PRESETS = "table-html", "presets-html"


@kept
def compared_screen(view: View) -> Screen[ComparisonChoice]:
    """The screen of a view of the page: nothing of it depends on colours, which are in the style
    sheet.
    """
    snapshot, choice = view.snapshot, view.choice
    shown = comparison(snapshot, choice)
    parts: dict[str, Any] = {
        "headline": headline(snapshot, shown),
        "subtitle": subtitle(snapshot, shown),
        "age": age(snapshot, shown),
        "standing": standing_sentence(snapshot, shown),
        "notices": list(outsiders(snapshot, shown)),
        "hidden": _hidden(choice),
        PRESETS: presets(view),
        TABLE: table(view),
    }
    return Screen(choice, parts)


def _hidden(choice: ComparisonChoice) -> dict[str, bool]:
    """The lists of those side by side: as many as there are, and one to add another."""
    count = len(choice.municipalities)
    return {f"slot{place}-box": place > count + 1 for place in range(1, MOST + 1)}
