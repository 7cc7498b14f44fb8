"""The state of `/soeg`."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.kit.choice import Choice, param

LONGEST_QUERY = 80
LONGEST_URL = 4_000


def begun(text: str) -> str:
    """A query without its edges, cut where nobody would read on."""
    return text.strip()[:LONGEST_QUERY]


@dataclass(frozen=True)
class SearchChoice(Choice):
    """What is searched for, as the reader wrote it."""

    text: str = param("q", "", begun, longest=LONGEST_URL)
