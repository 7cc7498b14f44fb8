"""Versions on disk: published whole, read frozen, never changed."""

from __future__ import annotations

from data.store.manifest import BrokenVersion, TableInfo, VersionInfo
from data.store.publishing import CannotPublish
from data.store.steps import STEPS, OnStep, Step, in_silence
from data.store.store import NoVersion, Store, UnknownVersion

__all__ = [
    "STEPS",
    "BrokenVersion",
    "CannotPublish",
    "NoVersion",
    "OnStep",
    "Step",
    "Store",
    "TableInfo",
    "UnknownVersion",
    "VersionInfo",
    "in_silence",
]
