"""Charts as Plotly figures."""

from dashboard.kit.charts.plotly.figure import figure
from dashboard.kit.charts.plotly.lines import focus_changes
from dashboard.kit.charts.plotly.regions import region_changes

__all__ = ["figure", "focus_changes", "region_changes"]
