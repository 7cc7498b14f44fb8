"""Indicators: the one way to a municipality's value, with its mark, its source and its period."""

from dashboard.indicators.catalogue import catalogue, indicator
from dashboard.indicators.derived import DIFFERENCES
from dashboard.indicators.observation import Observation, Period
from dashboard.indicators.people import inhabitants
from dashboard.indicators.published import newest_year
from dashboard.indicators.series import OwnValue, Series, series

__all__ = [
    "DIFFERENCES",
    "Observation",
    "OwnValue",
    "Period",
    "Series",
    "catalogue",
    "indicator",
    "inhabitants",
    "newest_year",
    "series",
]
