"""The line under the picture and the text for those who listen."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.beregning.measures import BeregningView, front
from dashboard.beregning.measures.findings import headline, moved
from dashboard.kit.paths import BEREGNING, export_address, page_address
from dashboard.kit.view.provenance import provenance
from dashboard.kit.words import words
from data.snapshot import Snapshot


def footer(snapshot: Snapshot, view: BeregningView) -> Component:
    """Sources, version, downloads and the view's own link."""
    w = words(view.choice.lang)
    pinned = front(snapshot, view.choice).but(version=snapshot.version)
    downloads = [
        (w(f"provenance.{form}"), export_address("beregning", form, pinned))
        for form in ("csv", "xlsx")
    ]
    here = page_address(BEREGNING, pinned)
    return provenance(snapshot, view.sources, lang=w.lang, downloads=downloads, here=here)


def summary(view: BeregningView) -> str:
    """What map and ranking show, in words."""
    said = " ".join(moved(view))
    return words(view.choice.lang)("beregning.spoken.summary", headline=headline(view), moved=said)
