"""Kommunekvoter: from the published sets to what a reader asked to see."""

from dashboard.measures.kvoter.history import arrivals, landstal_path, municipal_path, regional_path
from dashboard.measures.kvoter.sets import QuotaSet, quota_sets
from dashboard.measures.kvoter.settle import settle
from dashboard.measures.kvoter.view import QuotaView, quota_view

__all__ = [
    "QuotaSet",
    "QuotaView",
    "arrivals",
    "landstal_path",
    "municipal_path",
    "quota_sets",
    "quota_view",
    "regional_path",
    "settle",
]
