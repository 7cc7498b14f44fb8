"""What every page module promises to the shell."""

from __future__ import annotations

from typing import Protocol

from dash.development.base_component import Component


class Page(Protocol):
    """A page module: its path, its title as a wording key, and its layout for a query."""

    PATH: str
    TITLE: str

    def layout(self, **query: str) -> Component:
        """The page for a query; it reads the snapshot itself."""
