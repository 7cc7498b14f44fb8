"""Charts as Plotly figures."""

from dashboard.kit.charts.plotly.figure import figure

__all__ = ["figure"]
