"""East and west: from published figures to what a reader asked to see."""

from dashboard.measures.rar.settle import front, settle
from dashboard.measures.rar.view import RarView, rar_view

__all__ = ["RarView", "front", "rar_view", "settle"]
