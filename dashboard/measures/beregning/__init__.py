"""The law calculated for a reader: the counts it is made from, and what the numbers say."""

from dashboard.measures.beregning.chain import Link, chain
from dashboard.measures.beregning.curve import Curve, curve
from dashboard.measures.beregning.distance import Distance, distance
from dashboard.measures.beregning.rules import Rules, rules, ukraine
from dashboard.measures.beregning.settle import front, settle
from dashboard.measures.beregning.tripling import Tripling, tripling
from dashboard.measures.beregning.view import BeregningView, beregning_view

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
    "front",
    "rules",
    "settle",
    "tripling",
    "ukraine",
]
