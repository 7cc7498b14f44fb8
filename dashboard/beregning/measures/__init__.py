"""The law calculated for a reader: the counts it is made from, and what the numbers say."""

from dashboard.beregning.measures.accuracy import LIMITS, Accuracy, Verdict, accuracy
from dashboard.beregning.measures.chain import Link, chain
from dashboard.beregning.measures.curve import Curve, curve
from dashboard.beregning.measures.rules import Rules, calendar, rules, ukraine, ways
from dashboard.beregning.measures.tripling import Tripling, tripling
from dashboard.beregning.measures.view import BeregningView, beregning_view

__all__ = [
    "LIMITS",
    "Accuracy",
    "BeregningView",
    "Curve",
    "Link",
    "Rules",
    "Tripling",
    "Verdict",
    "accuracy",
    "beregning_view",
    "calendar",
    "chain",
    "curve",
    "rules",
    "tripling",
    "ukraine",
    "ways",
]
