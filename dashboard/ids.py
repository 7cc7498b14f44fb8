"""Every id on the screen, so that a misspelt one fails at start and not on the wall."""

from __future__ import annotations


class Shell:
    """The frame around every page."""

    ADDRESS = "shell-address"
    CONTENT = "shell-content"
    THEME = "shell-theme"


class Aftale:
    """`/kvoter/aftale`."""

    ADDRESS = "aftale-address"
    ACT = "aftale-act"
    HISTORY = "aftale-history"
    PICTURE = "aftale-picture"
    WORDS = "aftale-words"
    HEADLINE = "aftale-headline"
    SUBTITLE = "aftale-subtitle"
    REMARK = "aftale-remark"
    NOTICE = "aftale-notice"
    SPOKEN = "aftale-spoken"
    TOOLS = "aftale-tools"
    FORM = "aftale-form"
    TRANSFERS = "aftale-transfers"
    MAP = "aftale-map"
    STAGE = "aftale-stage"
    LEGEND = "aftale-legend"
    SUMMARY = "aftale-summary"
    CHECKS = "aftale-checks"
    LAW = "aftale-law"
    TABLE = "aftale-table"
    COMPARED = "aftale-compared"
    CLAUSE = "aftale-clause"
    LANDSTAL = "aftale-landstal"
    NOTES = "aftale-notes"
    CASE = "aftale-case"
    FOOTER = "aftale-footer"
