"""Ways to others that a municipality can be put beside, each an address of the same page."""

from __future__ import annotations

from dash import html

from dashboard.areas import members, municipality_names
from dashboard.comparison.groups import neighbours_of
from dashboard.indicators import indicator, inhabitants, newest_year
from dashboard.kit.page import View
from dashboard.kit.paths import municipality_address
from dashboard.kit.view.written import written
from dashboard.kit.words import words
from dashboard.sammenlign.choice import MOST
from dashboard.sammenlign.measures.likeness import alike
from data.snapshot import Snapshot

OTHERS = 3


def presets(view: View) -> dict[str, str]:
    """The part: the first one with its largest neighbours, those most like it, those of its size;
    and the way to its own page.
    """
    w, choice, snapshot = words(view.choice.lang), view.choice, view.snapshot
    first = choice.municipalities[0]
    who = municipality_names(snapshot)[first]
    found = {
        "naboer": neighbours_of(snapshot, first),
        "lignende": alike(snapshot, first, choice.weights).codes,
        "stoerrelse": nearest_in_size(snapshot, first),
    }
    ways = []
    for name, codes in found.items():
        asked = (first, *codes[:OTHERS])[:MOST]
        if len(asked) > 1 and asked != choice.municipalities:
            there = view.page.canonical(snapshot, choice.but(municipalities=asked))
            way = html.A(w(f"sammenlign.presets.{name}"), href=view.page.address(there))
            ways.append(html.Li(way))
    profile = html.A(
        w("sammenlign.presets.profile", who=who), href=municipality_address(first, choice)
    )
    label = html.Span(w("sammenlign.presets.label", who=who), className="quiet")
    return written(label, html.Ul([*ways, html.Li(profile)]))


def nearest_in_size(snapshot: Snapshot, code: str) -> tuple[str, ...]:
    """The others by how near they are in inhabitants, of the newest year; equals by their code."""
    year = newest_year(snapshot, indicator("befolkning"))
    people = inhabitants(snapshot)
    own = people.get((year, code))
    every = [one for one in members(snapshot, "danmark", year) if one != code]
    if own is None:
        return ()
    known = [(abs(people[year, one][0] - own[0]), one) for one in every if (year, one) in people]
    return tuple(one for _, one in sorted(known))
