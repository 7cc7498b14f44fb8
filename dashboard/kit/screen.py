"""What a page shows at once for one choice, and how it differs from what a browser has.

A `Screen` is made for layout, callback and prefetch alike. Its parts are plain values that the
page's scripts draw, each by its name. `prints` tells them apart: a browser says what it has and
gets what differs, whatever was lost or came late on the way.
"""

from __future__ import annotations

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic

from dashboard.kit.charts.spec import Chart
from dashboard.kit.choice import C

# 40 bits: the browser sends every one of them back with each question.
PRINT_BYTES = 5


@dataclass(frozen=True)
class Figure:
    """A Plotly figure, drawn by `draw` when it is asked for. A map's has a `ground`: figures of one
    ground differ in nothing that a part of the screen does not put on them (`kit.charts.land`).
    `chart` is what stands in its place until Plotly has come; a map stands on its land.
    """

    draw: Callable[[], Mapping[str, Any]] = field(repr=False)
    ground: str = ""
    chart: Chart | None = field(default=None, repr=False)

    @cached_property
    def whole(self) -> Mapping[str, Any]:
        """The figure as Plotly takes it."""
        return self.draw()

    @cached_property
    def print(self) -> str:
        """Its fingerprint: that of its ground, where it has one."""
        return fingerprint(self.ground or self.whole)


@dataclass(frozen=True)
class Screen(Generic[C]):
    """The first screen of a page for a resolved choice.

    `parts` are what the page's scripts draw, by name: a text goes into the element `<page>-<name>`,
    anything else to the drawer of that name. `figures` are by the name of their graph.
    """

    choice: C
    parts: Mapping[str, Any] = field(repr=False)
    figures: Mapping[str, Figure] = field(default_factory=dict, repr=False)

    @cached_property
    def prints(self) -> Mapping[str, str]:
        """A fingerprint of every part and of every figure."""
        parts = {name: fingerprint(part) for name, part in self.parts.items()}
        return parts | {f"{name}.figure": one.print for name, one in self.figures.items()}

    def since(self, prints: Mapping[str, str]) -> dict[str, Any]:
        """What a browser with those prints has to draw: parts by name, and `figures`, whole."""
        differs = {name for name, own in self.prints.items() if own != prints.get(name)}
        payload = {name: part for name, part in self.parts.items() if name in differs}
        figures = {
            name: {"whole": one.whole}
            for name, one in self.figures.items()
            if f"{name}.figure" in differs
        }
        return payload | ({"figures": figures} if figures else {})


def fingerprint(value: Any) -> str:
    """A short text that differs where the value does."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    digest = hashlib.blake2s(text.encode(), digest_size=PRINT_BYTES).digest()
    return urlsafe_b64encode(digest).decode().rstrip("=")
