"""What lies below the first screen of `/rar`, drawn when a reader comes near it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.rar.controls import select
from dashboard.components.rar.council import council
from dashboard.components.rar.exhibit import behind, pictured, told
from dashboard.components.rar.inside import movement, spread_dots
from dashboard.components.rar.people import growth_figure, share_figure
from dashboard.components.rar.time import marks
from dashboard.figures.rar.parts import Part, part_bars
from dashboard.figures.rar.releases import release_points
from dashboard.figures.rar.strip import strip
from dashboard.ids import Rar
from dashboard.look import Palette
from dashboard.measures.rar import rar_view
from dashboard.measures.rar.exhibits import exhibit
from dashboard.measures.rar.findings import moved_by, movers, spread_finding
from dashboard.measures.rar.halves import EAST, WEST
from dashboard.measures.rar.releases import COUNTRY, SERIES, releases
from dashboard.urls.rar import RarChoice
from dashboard.wording import Words, words
from dashboard.wording.numbers import number, published
from data.snapshot import Snapshot

Draw = Callable[[Snapshot, RarChoice, Palette], list[Component]]


def _parts(snapshot: Snapshot, choice: RarChoice, palette: Palette) -> list[Component]:
    view, w = rar_view(snapshot, choice), words(choice.lang)
    one = exhibit("bidrag", snapshot, choice)
    if not any(len(parts) for parts in view.parts.values()):
        return told("bidrag", one)
    totals = [value for parts in view.parts.values() for value in (*parts["total"], 0.0)]
    reach = min(totals), max(totals)
    names = view.rows.set_index("municipality_code")["municipality_name"]
    pictures = []
    for half, colour in ((EAST, palette.east), (WEST, palette.west)):
        parts = [
            Part(
                str(names[row.municipality_code]),
                row.total,
                number(row.total, 2, w.lang, signed=True),
                w(
                    "rar.parts.said",
                    name=names[row.municipality_code],
                    own=number(row.own, 2, w.lang, signed=True),
                    size=number(row.size, 2, w.lang, signed=True),
                ),
                is_chosen=row.municipality_code == choice.selected,
            )
            for row in view.parts[half].itertuples()
        ]
        figure = part_bars(parts, colour=colour, reach=reach, palette=palette, lang=w.lang)
        title = w("rar.parts.title", half=w(f"rar.half.{half}"))
        note = moved_by(view, half) if half == WEST else ""
        pictures.append(pictured("bidrag", figure, title=title, part=f"-{half}", note=note))
    beside = html.Div(pictures, className="rar-beside")
    return [*told("bidrag", one, beside), *behind("bidrag", one, snapshot, choice)]


def _inside(snapshot: Snapshot, choice: RarChoice, palette: Palette) -> list[Component]:
    view, w = rar_view(snapshot, choice), words(choice.lang)
    one = exhibit("kommuner", snapshot, choice)
    figure = strip(
        spread_dots(view, w),
        view.spreads,
        half_names={half: w(f"rar.half.{half}").capitalize() for half in (WEST, EAST)},
        median=w("rar.spread.median"),
        palette=palette,
        lang=w.lang,
    )
    text = f"{Rar.section('spredning')}-text"
    return [
        html.P(spread_finding(view), className="finding"),
        html.P(w("rar.spread.shows", year=choice.year), className="subtitle"),
        pictured("spredning", figure, title=w(f"rar.measure.{choice.measure}")),
        html.P(spread_finding(view), id="rar-spredning-text", className="visually-hidden"),
        html.P(movers(view), className="finding"),
        html.P(w("rar.multiples.shows"), className="subtitle", id=text),
        movement(view, w),
        *behind("kommuner", one, snapshot, choice),
    ]


def _people(snapshot: Snapshot, choice: RarChoice, palette: Palette) -> list[Component]:
    w = words(choice.lang)
    one = exhibit("folketal", snapshot, choice)
    pictures = [
        pictured(
            "folketal", growth_figure(snapshot, choice, palette), title=w("rar.people.growth")
        ),
        pictured(
            "folketal",
            share_figure(snapshot, choice, palette),
            title=w("rar.people.share"),
            part="-andel",
        ),
    ]
    beside = html.Div(pictures, className="rar-beside")
    return [*told("folketal", one, beside), *behind("folketal", one, snapshot, choice)]


def _released(snapshot: Snapshot, choice: RarChoice, palette: Palette) -> list[Component]:
    w = words(choice.lang)
    one = exhibit("udgivelser", snapshot, choice)
    rows = releases(snapshot, choice.series)
    figure = release_points(
        rows,
        said=[_release(row, w) for row in rows.itertuples()],
        names={half: w(f"rar.half.{half}") for half in (WEST, EAST, COUNTRY)},
        is_change=SERIES[choice.series].is_change,
        marks=marks(w),
        palette=palette,
        lang=w.lang,
    )
    title = w(f"rar.series.{choice.series}")
    shapes = [half for half in (WEST, EAST, COUNTRY) if (rows["half"] == half).any()]
    key = html.P([_key(half, w) for half in shapes], className="key")
    return [
        *told("udgivelser", one, key, pictured("udgivelser", figure, title=title)),
        *behind("udgivelser", one, snapshot, choice),
    ]


def _key(half: str, w: Words) -> Component:
    """A council's shape in its colour, and its name."""
    shape = html.Span(className=f"half-mark half-{half}")
    return html.Span([shape, w(f"rar.half.{half}")], className="key-entry")


def _release(row: Any, w: Words) -> str:
    is_whole = float(row.value).is_integer()
    period = " – ".join(dict.fromkeys(published(text, w.lang) for text in (row.begins, row.ends)))
    return w(
        "rar.released.said",
        half=w(f"rar.half.{row.half}").capitalize(),
        value=number(row.value, 0 if is_whole else 1, w.lang),
        period=period,
        released=published(row.released, w.lang) or w("rar.released.undated"),
    )


def series_control(choice: RarChoice) -> Component:
    """What to show of the councils' own figures."""
    w = words(choice.lang)
    options = [{"value": one, "label": w(f"rar.series.{one}")} for one in SERIES]
    return select(Rar.SERIES, w("rar.control.series"), options, choice.series)


SECTIONS: Mapping[str, Draw] = {
    "bidrag": _parts,
    "spredning": _inside,
    "folketal": _people,
    "udgivelser": _released,
    "raadet": council,
}


@lru_cache(maxsize=256)
def section(name: str, snapshot: Snapshot, choice: RarChoice, palette: Palette) -> list[Component]:
    """The content of a section for a settled choice."""
    return SECTIONS[name](snapshot, choice, palette)
