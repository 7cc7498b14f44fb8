"""Names in the order of the Danish alphabet, in either language: they are Danish names."""

from __future__ import annotations

from collections.abc import Iterable

_AFTER_Z = str.maketrans("æøå", "{|}")


def alphabet_key(name: str) -> str:
    """The key that sorts a name as Danes do: æ, ø and å last, and Aa as Å."""
    return name.casefold().replace("aa", "å").translate(_AFTER_Z)


def alphabetical(names: Iterable[str]) -> list[str]:
    """Names sorted: Billund, Viborg, Ærø, Aarhus."""
    return sorted(names, key=alphabet_key)
