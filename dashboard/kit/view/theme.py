"""Light, dark, or as the reader's system has it: what the cookies say, and the switch."""

from __future__ import annotations

from collections.abc import Mapping

from dash import html

from dashboard.kit.look import THEMES
from dashboard.kit.view.attributes import data
from dashboard.kit.words import words

RESOLVED, CHOSEN = "tema", "tema_valg"
CHOICES = ("auto", "light", "dark")


def resolved_theme(cookies: Mapping[str, str]) -> str:
    """The theme the page is seen in; light until the browser has said otherwise."""
    theme = cookies.get(RESOLVED, "")
    return theme if theme in THEMES else "light"


def theme_switch(lang: str, cookies: Mapping[str, str]) -> html.Label:
    """The choice of theme; `assets/kit/shell.mjs` carries it out and remembers it."""
    w = words(lang)
    chosen = cookies.get(CHOSEN, "auto")
    options = [
        html.Option(w(f"shell.theme.{name}"), value=name, selected=name == chosen)
        for name in CHOICES
    ]
    return html.Label(
        [
            html.Span(w("shell.theme.label"), className="shell-theme-label"),
            html.Select(options, className="shell-theme", **data(theme_choice="true")),
        ]
    )
