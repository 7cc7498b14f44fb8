"""The pictures of the paper: the map with what moves, and the code that leads back to the case."""

from __future__ import annotations

from dataclasses import dataclass, field

from dashboard.aftale.charts import arrows_remark, flow_map
from dashboard.aftale.findings import summary
from dashboard.aftale.measures.view import agreement_view
from dashboard.kit import current
from dashboard.kit.charts.svg import chart_height, svg
from dashboard.kit.export.picture import Picture, picture_png
from dashboard.kit.export.qr import LONGEST, qr_svg
from dashboard.kit.look import LIGHT
from dashboard.kit.words import Words
from dashboard.quota.agreement import Case
from data.snapshot import Snapshot

MAP_WIDTH, CODE_WIDTH = 560.0, 160.0


@dataclass(frozen=True)
class Figure:
    """A picture (SVG) with its size in pixels; `text` is for those who do not see it, `note` stands
    below it.
    """

    svg: str = field(repr=False)
    width: float
    height: float
    text: str
    note: str = ""

    def png(self) -> bytes:
        """The same as dots, for what takes no drawing."""
        return picture_png(Picture(self.svg, self.height, self.width))


def case_map(snapshot: Snapshot, case: Case, w: Words) -> Figure:
    """The municipalities by their agreed number, with an arrow for every transfer there is room
    for.
    """
    view = agreement_view(snapshot, case)
    chart, text = flow_map(snapshot, view, w), summary(view, w)
    height = chart_height(chart, MAP_WIDTH, w.lang)
    drawn = svg(
        chart,
        LIGHT,
        w.lang,
        width=MAP_WIDTH,
        height=height,
        outline=current.outline(),
        name=w("papir.map"),
        description=text,
    )
    return Figure(drawn, MAP_WIDTH, height, text, arrows_remark(view, frozenset(), w))


def case_code(address: str, w: Words) -> Figure | None:
    """The code of an address; none where it is too long to be scanned."""
    if len(address) > LONGEST:
        return None
    return Figure(qr_svg(address), CODE_WIDTH, CODE_WIDTH, w("papir.qr"))
