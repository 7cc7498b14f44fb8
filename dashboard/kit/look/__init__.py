"""Colours, type and measures of the screen: declared once, for the CSS and for the figures."""

from dashboard.kit.look.css import stylesheet
from dashboard.kit.look.palette import DARK, LIGHT, THEMES, Palette, theme
from dashboard.kit.look.scale import classes_of, readable_on

__all__ = [
    "DARK",
    "LIGHT",
    "THEMES",
    "Palette",
    "classes_of",
    "readable_on",
    "stylesheet",
    "theme",
]
