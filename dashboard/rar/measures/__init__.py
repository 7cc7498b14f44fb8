"""East and west: from published figures to what a reader asked to see."""

from dashboard.rar.measures.settle import front, settle
from dashboard.rar.measures.view import RarView, rar_view

__all__ = ["RarView", "front", "rar_view", "settle"]
