"""Indicators: the one way to a municipality's value, with its mark, its source and its period."""

from dashboard.indicators.catalogue import catalogue, indicator
from dashboard.indicators.observation import Observation, Period
from dashboard.indicators.series import OwnValue, Series, series

__all__ = [
    "Observation",
    "OwnValue",
    "Period",
    "Series",
    "catalogue",
    "indicator",
    "series",
]
