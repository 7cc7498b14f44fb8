"""Kommunekvoter: from the published sets to what a reader asked to see."""

from dashboard.kvoter.measures.settle import settle
from dashboard.kvoter.measures.view import QuotaView, quota_view
from dashboard.quotas.history import arrivals, landstal_path, municipal_path, regional_path
from dashboard.quotas.sets import QuotaSet, quota_sets

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
