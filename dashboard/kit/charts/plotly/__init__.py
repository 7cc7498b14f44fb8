"""Charts as Plotly figures."""

from dashboard.kit.charts.plotly.figure import figure
from dashboard.kit.charts.plotly.lines import focus_changes

__all__ = ["figure", "focus_changes"]
