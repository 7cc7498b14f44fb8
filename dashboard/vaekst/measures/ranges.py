"""Figures that were published as a range: two rows, its low and its high end."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.vaekst.measures.kinds import Figure, Kind

LOW, HIGH = "range_low", "range_high"
ENDINGS = ("_lav", "_hoej")


def paired(figures: Iterable[Kind]) -> list[tuple[Kind, Kind]]:
    """Each figure once as (low, high): the two ends of a range together, others with themselves."""
    every = list(figures)
    highs = {_key(one): one for one in every if one.evidence.qualifier == HIGH}
    return [
        (one, highs.get(_key(one), one)) if one.evidence.qualifier == LOW else (one, one)
        for one in every
        if one.evidence.qualifier != HIGH
    ]


def stem(metric: str) -> str:
    """A metric's name without the ending that tells which end of a range it is."""
    for ending in ENDINGS:
        metric = metric.removesuffix(ending)
    return metric


def _key(figure: Figure) -> tuple[str, str]:
    return figure.evidence.entity, stem(figure.evidence.metric)
