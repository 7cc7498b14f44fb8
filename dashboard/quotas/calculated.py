"""The law applied to an announcement and its counts, each calculation done once."""

from __future__ import annotations

from dashboard.kit.cache import kept
from dashboard.quota import calculate

calculation = kept(calculate)
