"""Every id on the screen, so that a misspelt one fails at start and not on the wall."""

from __future__ import annotations


class Shell:
    """The frame around every page."""

    ADDRESS = "shell-address"
    CONTENT = "shell-content"
    THEME = "shell-theme"
    NEWS = "shell-news"
    PULSE = "shell-pulse"


class Kvoter:
    """`/kvoter`."""

    ADDRESS = "kvoter-address"
    SELECTED = "kvoter-selected"
    PICTURE = "kvoter-picture"
    READY = "kvoter-ready"
    GRID = "kvoter-grid"
    YEAR = "kvoter-year"
    REVISION = "kvoter-revision"
    KIND = "kvoter-kind"
    MEASURE = "kvoter-measure"
    AREA = "kvoter-area"
    METHOD = "kvoter-method"
    BREAKS = "kvoter-breaks"
    BREAKS_BOX = "kvoter-breaks-box"
    HOLD = "kvoter-hold"
    VIEW = "kvoter-view"
    HEADLINE = "kvoter-headline"
    SUBTITLE = "kvoter-subtitle"
    STAGE = "kvoter-stage"
    MAP = "kvoter-map"
    TILES = "kvoter-tiles"
    TABLE = "kvoter-table"
    LEGEND = "kvoter-legend"
    SUMMARY = "kvoter-summary"
    RANKING = "kvoter-ranking"
    SPOKEN = "kvoter-spoken"
    NOTICE = "kvoter-notice"
    FOOTER = "kvoter-footer"
    HISTORY = "kvoter-history"
    MUNICIPALITY = "kvoter-municipality"
