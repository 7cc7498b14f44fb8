"""Kommunekvoter: from the published sets to what a reader asked to see."""

from dashboard.kvoter.measures.split import HalfQuota, split_quotas
from dashboard.kvoter.measures.view import QuotaView, quota_view, rounded

__all__ = ["HalfQuota", "QuotaView", "quota_view", "rounded", "split_quotas"]
