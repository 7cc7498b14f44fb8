"""The law calculated for a reader: the counts it is made from, and what the numbers say."""

from dashboard.beregning.measures.chain import Link, chain
from dashboard.beregning.measures.curve import Curve, curve
from dashboard.beregning.measures.distance import Distance, distance
from dashboard.beregning.measures.rules import Rules, rules, ukraine
from dashboard.beregning.measures.tripling import Tripling, tripling
from dashboard.beregning.measures.view import BeregningView, beregning_view

__all__ = [
    "BeregningView",
    "Curve",
    "Distance",
    "Link",
    "Rules",
    "Tripling",
    "beregning_view",
    "chain",
    "curve",
    "distance",
    "rules",
    "tripling",
    "ukraine",
]
