"""Arrows of a flow map: from the rim of the giver's label to that of the taker's, in a curve that
stays clear of others' labels.

Of a few curves for each flow the one that costs least is drawn (`tried`); what has been drawn
stays, so those that are to stand best come first. The same map at several widths is several
pictures, and all are drawn at once.
"""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.kit.charts.flows.shapes import Arrow, Picture, Rim, number_rim
from dashboard.kit.charts.flows.tried import Around, Tried
from dashboard.kit.charts.spec import Flow

__all__ = ["Arrow", "Picture", "Rim", "arrows", "number_rim"]

# How wide arrows are, in shares of the size of text.
THIN, THICK = 0.12, 0.45


def arrows(flows: Sequence[Flow], pictures: Sequence[Picture]) -> list[list[Arrow]]:
    """For each picture an arrow for every flow between two of its rims, as wide as its persons are
    many; those that are strong have the first choice of curve and are the last of the list. The
    pictures have rims of the same codes.
    """
    codes = list(pictures[0].rims) if pictures else []
    most = max((flow.value or 0 for flow in flows), default=0) or 1
    around = Around.of(pictures, codes)
    drawn: list[list[Arrow]] = []
    for flow in sorted(flows, key=lambda one: not one.is_strong):
        if {flow.giver, flow.taker} <= set(codes) and flow.giver != flow.taker:
            width = around.size * (THIN + (THICK - THIN) * (flow.value or 0) / most)
            ends = codes.index(flow.giver), codes.index(flow.taker)
            tried = Tried.of(flow, around, *ends, width)
            best = tried.cheapest(around)
            drawn.append(tried.arrows(best))
            around = around.with_drawn(tried, best)
    return [list(of_picture) for of_picture in zip(*reversed(drawn), strict=True)] or [
        [] for _ in pictures
    ]
