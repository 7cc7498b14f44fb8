"""Charts as SVG, in strings: no browser, no font file, no library beside our own."""

from dashboard.kit.charts.svg.height import chart_height
from dashboard.kit.charts.svg.picture import svg

__all__ = ["chart_height", "svg"]
