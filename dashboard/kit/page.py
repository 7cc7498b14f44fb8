"""What every page module promises to the shell, and the path it is known by."""

from __future__ import annotations

from typing import Protocol

from dash.development.base_component import Component

from dashboard.kit import paths


class Page(Protocol):
    """A page module: its path, its title as a wording key, and its layout for a query."""

    PATH: str
    TITLE: str

    def layout(self, **query: str) -> Component:
        """The page for a query; it reads the snapshot itself."""


def page_path(pathname: str | None) -> str:
    """A path as the pages know it, without a slash at its end."""
    return (pathname or "").rstrip("/") or paths.HOME
