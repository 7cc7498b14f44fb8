"""The law applied to an announcement and its counts, each calculation done once."""

from __future__ import annotations

from functools import lru_cache

from dashboard.quota import calculate

KEPT = 512

calculation = lru_cache(maxsize=KEPT)(calculate)
