"""The two palettes, light and dark; `tests/dashboard/look` measures contrast and colour vision."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """The colours of one theme, as hex.

    `sequential` runs from the lowest class to the highest; `diverging` from most below the
    middle to most above it, in hues that west and east do not have. `zero` and `not_published` are
    classes of their own; `context` is land that is not being told about. `chosen` is the
    reader's own municipality on every figure, and nothing else; on a fill it has a white edge.
    `compared` are municipalities side by side, each with a shape of its own besides.
    """

    name: str
    paper: str
    ink: str
    ink_soft: str
    rule: str
    accent: str
    west: str
    east: str
    context: str
    context_edge: str
    zero: str
    not_published: str
    border: str
    warning: str
    chosen: str
    compared: tuple[str, ...]
    sequential: tuple[str, ...]
    diverging: tuple[str, ...]


LIGHT = Palette(
    name="light",
    paper="#ffffff",
    ink="#1b1e21",
    ink_soft="#565c63",
    rule="#d5d9dd",
    accent="#0b5c99",
    west="#a5530a",
    east="#00707c",
    context="#eeeeec",
    context_edge="#ffffff",
    zero="#fbedb8",
    not_published="#c6c6c6",
    border="#ffffff",
    warning="#8a4b00",
    chosen="#b10050",
    compared=("#3744b7", "#655406", "#1b1e21", "#551652", "#133f2b", "#6b6f73"),
    sequential=("#d6e6f2", "#a3c6e0", "#669fcb", "#2f75ad", "#124478"),
    diverging=("#643488", "#a37cc0", "#d2b0e4", "#eeeeee", "#cbe6b0", "#8aa94a", "#47650f"),
)

DARK = Palette(
    name="dark",
    paper="#15181b",
    ink="#eef0f2",
    ink_soft="#aab1b8",
    rule="#383e44",
    accent="#85bdf0",
    west="#e9a35d",
    east="#5cc3cf",
    context="#22272b",
    context_edge="#15181b",
    zero="#6b6033",
    not_published="#4a4f54",
    border="#15181b",
    warning="#f0b35e",
    chosen="#eb5485",
    compared=("#717bca", "#97902a", "#eef0f2", "#eb97ef", "#5efaa2", "#adb1b6"),
    sequential=("#1e3d59", "#2a608d", "#4589bd", "#7fb5dc", "#cde5f6"),
    diverging=("#d9b8f2", "#9d72c2", "#573c6d", "#3a3f44", "#48561f", "#809d38", "#cbe389"),
)

THEMES = {palette.name: palette for palette in (LIGHT, DARK)}


def theme(name: str | None) -> Palette:
    """The palette of that name; light when the name is none we know."""
    return THEMES.get(name or "", LIGHT)
