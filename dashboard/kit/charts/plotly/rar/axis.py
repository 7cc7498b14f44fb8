"""The axis of time by its old names."""

from dashboard.kit.charts.placement import on_axis
from dashboard.kit.charts.spec import Mark

__all__ = ["Mark", "on_axis"]
