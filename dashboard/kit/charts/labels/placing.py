"""Every label of one panel at one width: inside its borders where it fits, else in the sea."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from dashboard.kit.charts.labels.lettering import (
    CLEAR_EM,
    Block,
    Lines,
    full_blocks,
    value_blocks,
)
from dashboard.kit.charts.labels.rooms import Country, country, room
from dashboard.kit.charts.labels.sea import Place, Water
from dashboard.kit.charts.spec import Panel
from data.geography.outline import Outline

# Where there are more than a few on a map narrower than this, a number inside is worth more than a
# name outside: the name comes with a tap.
NAMED_FROM_PX, FEW = 480, 8
SMALLER, MUCH_SMALLER = (0.87, 11.0), (0.7, 10.0)
SQUARE = 1.0
# How much land of others a line may cross, as a share of the width.
ABROAD, FAR_ABROAD = 0.05, 0.2

Texts = Mapping[str, tuple[str, str]]
Line = tuple[Place, Place]
Try = Callable[[], "PlacedLabel | None"]


@dataclass(frozen=True)
class PlacedLabel:
    """A label where it stands. Places and sizes are shares of the panel's frame, from its upper
    left corner; `x` and `y` are the middle of the text, `width` and `height` its size.

    `lines` says what it writes, `name` how its name is broken into lines, `baselines` how far each
    line's baseline lies below `y`, in shares of `size_px`. A `leader` runs from inside the
    municipality to the rim of a text outside it.
    """

    code: str
    x: float
    y: float
    width: float
    height: float
    lines: Lines
    name: tuple[str, ...]
    baselines: tuple[float, ...]
    leader: Line | None
    size_px: float


def placed(
    panel: Panel, outline: Outline, width_px: float, size_px: float, texts: Texts
) -> tuple[PlacedLabel, ...]:
    """The labels of a panel whose frame is `width_px` wide, by code.

    `texts` holds the name and the number of those who are to have a label; an empty number leaves
    the name alone. Give the widest number that may come, and labels stay where they are when it
    does. Who has no room inside or outside has no label.
    """
    asked = tuple(sorted((code, *texts[code]) for code in texts if code in panel.codes))
    return _placed(country(panel, outline), float(width_px), float(size_px), asked)


@lru_cache(maxsize=256)
def _placed(
    land: Country, width_px: float, size_px: float, asked: tuple[tuple[str, str, str], ...]
) -> tuple[PlacedLabel, ...]:
    written = _Written(land, width_px, size_px, len(asked) <= FEW, Water(land))
    found = {
        code: written.inside(code, full_blocks(name, value), size_px) for code, name, value in asked
    }
    for code, name, value in asked:
        if found[code] is None:
            found[code] = written.elsewhere(code, name, value)
    return tuple(label for label in found.values() if label is not None)


@dataclass(frozen=True)
class _Written:
    """A panel's land at a width of the screen, and the labels that it has got so far."""

    land: Country
    width_px: float
    size_px: float
    is_few: bool
    water: Water

    @property
    def per_px(self) -> float:
        """Cells to a pixel."""
        return self.land.frame.columns / self.width_px

    def inside(self, code: str, blocks: tuple[Block, ...], size: float) -> PlacedLabel | None:
        """The first of the blocks that the borders hold, in its largest room."""
        by = size * self.per_px
        for block in blocks:
            own = room(self.land, code, block.clear_width / block.clear_height)
            if own is None or block.clear_height * by > own.height:
                continue
            box = (own.x, own.y), block.clear_width * by, block.clear_height * by
            if self.water.is_open(*box):
                self.water.write(*box)
                return self._label(code, block, (own.x, own.y), size)
        return None

    def elsewhere(self, code: str, name: str, value: str) -> PlacedLabel | None:
        """What is left, the best first: a little smaller inside, name and number outside, the
        number alone inside or outside, and at last much smaller or with a line across others' land.
        Where there are many on a narrow map, all that stays inside comes first.
        """
        is_narrow = self.width_px < NAMED_FROM_PX and not self.is_few
        abroad = FAR_ABROAD if self.is_few else ABROAD
        full, alone = full_blocks(name, value), value_blocks(value)
        sizes = self.size_px, self.smaller(SMALLER)
        least = self.smaller(MUCH_SMALLER)
        numbers: list[Try] = [partial(self.inside, code, alone, size) for size in sizes]
        named: list[Try] = [partial(self.outside, code, full[0], self.size_px, abroad)]
        tries: list[Try] = [
            partial(self.inside, code, full, self.smaller(SMALLER)),
            *(numbers + named if is_narrow else named + numbers),
            *(partial(self.outside, code, block, self.size_px, abroad) for block in alone),
            partial(self.inside, code, alone, least),
            *(partial(self.outside, code, block, least, FAR_ABROAD) for block in alone),
        ]
        return next((found for one in tries if (found := one()) is not None), None)

    def smaller(self, step: tuple[float, float]) -> float:
        """A smaller size of text: a share of its size, but no fewer pixels than can be read."""
        share, least = step
        return max(share * self.size_px, min(least, self.size_px))

    def outside(self, code: str, block: Block, size: float, abroad: float) -> PlacedLabel | None:
        """In the water, with a line to the middle of the municipality's largest square."""
        pole = room(self.land, code, SQUARE)
        if pole is None:
            return None
        by = size * self.per_px
        box = block.clear_width * by, block.clear_height * by
        most = abroad * self.land.frame.columns
        berth = self.water.berth(code, (pole.x, pole.y), box, air=CLEAR_EM * by, abroad=most)
        if berth is None:
            return None
        start, end = (self._share(place) for place in berth.line)
        return self._label(code, block, berth.middle, size, (start, end))

    def _label(
        self, code: str, block: Block, middle: Place, size: float, leader: Line | None = None
    ) -> PlacedLabel:
        (x, y), by = self._share(middle), size * self.per_px
        width, height = self._share((block.width * by, block.height * by))
        return PlacedLabel(
            code, x, y, width, height, block.lines, block.name, block.baselines, leader, size
        )

    def _share(self, place: Place) -> Place:
        return place[0] / self.land.frame.columns, place[1] / self.land.frame.height
