"""Quadratic curves as arrays: the last axes are the three points of a curve and their x and y."""

from __future__ import annotations

import numpy as np

from dashboard.kit.charts.flows.shapes import Numbers


def _weights(one: Numbers, other: Numbers) -> Numbers:
    """What each of a curve's three points counts in its polar form at two shares."""
    return np.stack([(1 - one) * (1 - other), one + other - 2 * one * other, one * other], axis=-1)


def points_at(curve: Numbers, along: Numbers) -> Numbers:
    """Points of each curve, a row for each share of it."""
    points: Numbers = _weights(along, along) @ curve
    return points


def cut(curve: Numbers, first: Numbers, last: Numbers) -> Numbers:
    """The same curves from one share of them to another."""
    ends = [_weights(first, first), _weights(first, last), _weights(last, last)]
    part: Numbers = np.stack(ends, axis=-2) @ curve
    return part


def distance(one: Numbers, other: Numbers) -> Numbers:
    """How far each point is from the other."""
    return np.hypot(*np.moveaxis(one - other, -1, 0))
