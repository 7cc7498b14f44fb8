"""Charts as Plotly figures, in plain dictionaries as the browser takes them."""

from dashboard.kit.charts.plotly.figure import figure
from dashboard.kit.charts.plotly.maps import as_steps, map_changes

__all__ = ["as_steps", "figure", "map_changes"]
