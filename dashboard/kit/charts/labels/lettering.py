"""A label as a block of lines, measured in shares of the size of its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dashboard.kit.charts.text import text_width

LINE_EM = 1.1
CLEAR_EM = 0.16
# From the baseline up to the top of letters and of figures, and down to their feet.
LETTERS_UP, FIGURES_UP = 0.72, 0.66
LETTERS_DOWN, FIGURES_DOWN = 0.21, 0.1

Lines = Literal["name+value", "name", "value"]


@dataclass(frozen=True)
class Block:
    """What a label writes: the lines of its name, and whether its number stands below them in bold.

    `width` and `height` are those of the ink, `baselines` how far each line's baseline lies below
    the middle of it.
    """

    lines: Lines
    name: tuple[str, ...]
    width: float
    height: float
    baselines: tuple[float, ...]

    @property
    def clear_width(self) -> float:
        """The width with the air that keeps it off an outline."""
        return self.width + 2 * CLEAR_EM

    @property
    def clear_height(self) -> float:
        """The height with that air."""
        return self.height + 2 * CLEAR_EM


@lru_cache(maxsize=2048)
def full_blocks(name: str, value: str) -> tuple[Block, ...]:
    """The name with its number, the widest block first: a name of two parts may also be broken."""
    return tuple(_block(lines, value) for lines in _broken(name))


@lru_cache(maxsize=2048)
def value_blocks(value: str) -> tuple[Block, ...]:
    """The number alone, where there is one."""
    return (_block((), value),) if value else ()


def _block(name: tuple[str, ...], value: str) -> Block:
    widths = [text_width(line, 1.0) for line in name]
    if value:
        widths.append(text_width(value, 1.0, is_bold=True))
    lines: Lines = "value" if not name else "name+value" if value else "name"
    up = LETTERS_UP if name else FIGURES_UP
    down = FIGURES_DOWN if value else LETTERS_DOWN
    height = up + LINE_EM * (len(widths) - 1) + down
    baselines = tuple(up + LINE_EM * at - height / 2 for at in range(len(widths)))
    return Block(lines, name, max(widths), height, baselines)


def _broken(name: str) -> Iterator[tuple[str, ...]]:
    yield (name,)
    first, hyphen, last = name.partition("-")
    if hyphen and last:
        yield (first + hyphen, last)
