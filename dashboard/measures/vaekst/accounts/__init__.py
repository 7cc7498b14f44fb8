"""The sections of `/vaekst`, each as an account of its finding and its rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.measures.vaekst.accounts.account import Account
from dashboard.measures.vaekst.accounts.coming import coming
from dashboard.measures.vaekst.accounts.effect import effect
from dashboard.measures.vaekst.accounts.local import local
from dashboard.measures.vaekst.accounts.returned import returned
from dashboard.measures.vaekst.accounts.series import series
from dashboard.measures.vaekst.accounts.share import share
from dashboard.measures.vaekst.accounts.story import story
from dashboard.measures.vaekst.accounts.target import target
from dashboard.urls.vaekst import PARTS, VaekstChoice
from data.snapshot import Snapshot

__all__ = ["ACCOUNTS", "Account"]

_TOLD: tuple[Callable[[Snapshot, VaekstChoice], Account], ...] = (
    effect,
    share,
    target,
    series,
    returned,
    story,
    local,
    coming,
)
ACCOUNTS: Mapping[str, Callable[[Snapshot, VaekstChoice], Account]] = dict(
    zip(PARTS, _TOLD, strict=True)
)
