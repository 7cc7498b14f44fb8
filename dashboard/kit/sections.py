"""What the sections of a page are drawn from: one that a reader comes near is asked for by a key
that holds what it follows, and is drawn anew when that is another.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from urllib.parse import parse_qsl

from dashboard.kit.look import theme
from dashboard.kit.page import EVERYTHING, Page, Section, View, view_of
from data.snapshot import Snapshot

THEME = "tema"


def followed(page: Page, section: Section) -> tuple[str, ...]:
    """What a section is drawn from, by its names in an address: the fields it follows, the language
    and the path. The version is told apart (`section_key`).
    """
    return tuple(
        one.metadata["name"]
        for one in fields(page.choice)
        if one.name != "version"
        and (
            one.name == "lang"
            or one.metadata["in_path"]
            or section.follows == EVERYTHING
            or one.name in section.follows
        )
    )


def section_key(view: View, section: Section) -> str:
    """What a section is made from, as a query: it is drawn anew when this is another. The browser
    makes the same of `State.query` (`assets/kit/sections.mjs`).
    """
    names, query = followed(view.page, section), view.choice.query().lstrip("?")
    own = [pair for pair in query.split("&") if pair.partition("=")[0] in names]
    return "&".join([*own, f"version={view.snapshot.version}", f"{THEME}={view.palette.name}"])


def section_view(page: Page, snapshots: Callable[[str], Snapshot], key: str) -> View:
    """The view that a section's key stands for."""
    pairs = dict(parse_qsl(key))
    asked = page.choice.parse(pairs)
    return view_of(page, snapshots(asked.version), asked, theme(pairs.get(THEME)))
