"""The sections of `/vaekst`, each as an account of its finding and its rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.vaekst.choice import PARTS, VaekstChoice
from dashboard.vaekst.measures.accounts.account import Account
from dashboard.vaekst.measures.accounts.coming import coming
from dashboard.vaekst.measures.accounts.effect import effect
from dashboard.vaekst.measures.accounts.local import local
from dashboard.vaekst.measures.accounts.returned import returned
from dashboard.vaekst.measures.accounts.series import series
from dashboard.vaekst.measures.accounts.share import share
from dashboard.vaekst.measures.accounts.story import story
from dashboard.vaekst.measures.accounts.target import target
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
