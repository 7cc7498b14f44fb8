"""Charts as SVG, in strings: no browser, no font file, no library beside our own."""

from dashboard.kit.charts.svg.picture import svg

__all__ = ["svg"]
