"""The search of the header: what can be found, and in which order. It knows no screen.

`assets/search/ranking.mjs` ranks the same index by the same rules in the browser;
`tests/cases/search.json` holds what both must answer.
"""

from dashboard.search.entries import KINDS, Entry, Kind, entries, figures_ahead
from dashboard.search.index import index_text
from dashboard.search.ranking import Found, found

__all__ = ["KINDS", "Entry", "Found", "Kind", "entries", "figures_ahead", "found", "index_text"]
