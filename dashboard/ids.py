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


class Vaekst:
    """`/vaekst`; a section's box is `part("andel")`, its map and lists begin with `LOCAL`."""

    ADDRESS = "vaekst-address"
    READY = "vaekst-ready"
    SELECTED = "vaekst-selected"
    PICTURE = "vaekst-picture"
    STUDY = "vaekst-study"
    SURENESS = "vaekst-sureness"
    YEAR = "vaekst-year"
    HOUSE = "vaekst-house"
    KIND = "vaekst-kind"
    MEASURE = "vaekst-measure"
    SERVICE = "vaekst-service"
    HEADLINE = "vaekst-headline"
    SUBTITLE = "vaekst-subtitle"
    GROWTH = "vaekst-growth"
    NET = "vaekst-net"
    TOLD = "vaekst-told"
    LOCAL = "vaekst-local"
    MAP = "vaekst-local-map"
    SUMMARY = "vaekst-local-summary"

    @staticmethod
    def part(name: str) -> str:
        """The box that a section is drawn in."""
        return f"vaekst-part-{name}"
