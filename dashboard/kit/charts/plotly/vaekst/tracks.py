"""Bars on a track, as `assets/kit/tracks.mjs` draws them: places in per cent of its width.

Windows in time and goals with their results are both rows of this shape. A row of goals has a
scale of its own; rows of windows share the years and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from dashboard.vaekst.measures.goals import Goal
from dashboard.vaekst.measures.kinds import Figure, Unit
from dashboard.vaekst.measures.series import Lane, drawn

ROUND = 3
BULLET_ROOM = 1.2
COUNTED = (Unit.COUNT, Unit.MIO_KR)
WHOLE_PCT = 100.0
SURE = "high"


@dataclass(frozen=True)
class Bar:
    """A bar from one place to another, with the text beside it; `spoken` is what it says alone.
    One that was not read with high confidence is hatched.
    """

    start: float
    end: float
    text: str
    spoken: str
    is_unsure: bool = False


@dataclass(frozen=True)
class Track:
    """A row: its name, a smaller line below, its bars, and a tick where a goal lies; `tone` is the
    colour of its bars by its name in the palette.
    """

    name: str
    note: str
    group: str
    bars: tuple[Bar, ...]
    tick: float | None = None
    said: str = ""
    tone: str = "accent"


@dataclass(frozen=True)
class Line:
    """A line across all rows, or a mark on the axis, with its text."""

    at: float
    text: str


@dataclass(frozen=True)
class Tracks:
    """Rows with the lines that cross them and the axis below."""

    rows: tuple[Track, ...]
    lines: tuple[Line, ...] = ()
    axis: tuple[Line, ...] = ()

    def plain(self) -> dict[str, Any]:
        """The rows as the browser reads them."""
        return asdict(self)


@dataclass(frozen=True)
class Years:
    """The years that a row of windows spans: from the first moment to the last."""

    first: float
    last: float

    def place(self, moment: float) -> float:
        """Where a moment stands, in per cent."""
        return round(100 * (moment - self.first) / (self.last - self.first), ROUND)


def years_of(lanes: Sequence[Lane], *moments: float) -> Years:
    """From before the first window or moment to after the last, whole years."""
    spans = [span for lane in lanes for _, *span in drawn(lane)]
    every = [moment for span in spans for moment in span] + list(moments)
    return Years(float(int(min(every))) - 1, float(int(max(every))) + 2)


def windows(
    lanes: Sequence[Lane],
    *,
    names: Sequence[str],
    groups: Sequence[str],
    tones: Sequence[str],
    texts: Sequence[Sequence[str]],
    spoken: Sequence[Sequence[str]],
    breaks: Sequence[tuple[float, str]],
) -> Tracks:
    """Each figure as a bar over the whole of its window; `texts` and `spoken` are of the figures
    that have one, in the order of `drawn`. A break is a line through all rows.
    """
    span = years_of(lanes, *(moment for moment, _ in breaks))
    rows = [
        Track(
            name,
            "",
            group,
            tuple(
                Bar(span.place(start), span.place(end), text, aloud, _is_unsure(figure))
                for (figure, start, end), text, aloud in zip(drawn(lane), said, loud, strict=True)
            ),
            tone=tone,
        )
        for lane, name, group, tone, said, loud in zip(
            lanes, names, groups, tones, texts, spoken, strict=True
        )
    ]
    ticks = range(int(span.first) + int(span.first) % 2, int(span.last) + 1, 2)
    return Tracks(
        rows=tuple(row for row in rows if row.bars),
        lines=tuple(Line(span.place(moment), text) for moment, text in breaks),
        axis=tuple(Line(span.place(year), str(year)) for year in ticks),
    )


def _is_unsure(figure: Figure) -> bool:
    return figure.evidence.confidence != SURE


def bullet(goal: Goal, *, name: str, note: str, group: str, said: str) -> Track:
    """A goal on a scale of its own: the result as a bar, the level as a tick.

    What is not published is not drawn, nor is a count that has nothing to be held against. Returns
    and other ratios are told in words alone, so that two of them never stand as bars.
    """
    top = _top(goal)
    if top is None:
        return Track(name, note, group, (), None, said)
    bars: tuple[Bar, ...] = ()
    if goal.result is not None:
        bars = (Bar(0.0, round(100 * goal.result / top, ROUND), "", ""),)
    tick = None if goal.target is None else round(100 * goal.target / top, ROUND)
    return Track(name, note, group, bars, tick, said, tone="ink-soft")


def _top(goal: Goal) -> float | None:
    """The end of a goal's scale: a hundred for per cent, else a little over its two figures."""
    known = [value for value in (goal.target, goal.result) if value is not None]
    if goal.unit is Unit.PCT and known and max(known) <= WHOLE_PCT:
        return WHOLE_PCT
    if goal.unit in (*COUNTED, Unit.PCT) and len(known) == 2 and max(known) > 0:
        return BULLET_ROOM * max(known)
    return None
