"""Overblik Sans, the typeface of screen and paper: its files, its measures and its style sheet.

`tools.typeface` makes the files beside this one from Source Sans Pro. Figures are as wide as each
other by default, in both weights.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

FAMILY = "Overblik Sans"
FOLDER = Path(__file__).parent
METRICS, LICENCE = "metrics.json", "OFL.txt"
NORMAL, STRONG = 400, 600
WEIGHTS = (NORMAL, STRONG)
ASKED_FOR = {NORMAL: "400", STRONG: "550 900"}

# What stands in until the files are there, under names of our own because it is scaled.
STANDING_IN = {
    "Arial": ("Overblik Arial", ("Arial", "Liberation Sans", "Arimo")),
    "Roboto": ("Overblik Roboto", ("Roboto",)),
}
LOCAL_STYLE = {NORMAL: "", STRONG: " Bold"}
FONT = ", ".join(
    (f"'{FAMILY}'", *(f"'{name}'" for name, _ in STANDING_IN.values()), "system-ui", "sans-serif")
)

T = TypeVar("T")


@dataclass(frozen=True)
class Metrics:
    """Shares of the size of text: heights from the baseline, the advance of every character by
    weight, and the scale of each typeface that stands in.
    """

    ascent: float
    descent: float
    x_height: float
    cap_height: float
    advances: dict[int, dict[str, float]]
    standing_in: dict[str, dict[int, float]]


@lru_cache(maxsize=1)
def metrics() -> Metrics:
    """The measures of the typeface."""
    read = json.loads((FOLDER / METRICS).read_text("utf-8"))
    scales = {name: _by_weight(one) for name, one in read["standing_in"].items()}
    return Metrics(**(read | {"advances": _by_weight(read["advances"]), "standing_in": scales}))


def _by_weight(found: dict[str, T]) -> dict[int, T]:
    return {int(weight): one for weight, one in found.items()}


def font_name(weight: int, form: str) -> str:
    """The name of a file: `form` is woff2 for the screen, ttf for paper."""
    return f"overblik-sans-{weight}.{form}"


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """One fingerprint for the files of both weights."""
    content = hashlib.sha256()
    for weight in WEIGHTS:
        content.update((FOLDER / font_name(weight, "woff2")).read_bytes())
    return content.hexdigest()[:12]


def faces(addresses: dict[int, str]) -> str:
    """The style sheet that declares the typeface; `addresses` holds the file of each weight.

    What stands in is as wide and as high as what comes, so that nothing moves when it does.
    """
    own = (
        f'@font-face {{ font-family: "{FAMILY}"; font-weight: {ASKED_FOR[weight]}; '
        f'font-display: swap; src: url("{address}") format("woff2"); }}'
        for weight, address in addresses.items()
    )
    return "\n".join([*own, *_faces_standing_in(), f":root {{ --typeface: {FONT}; }}", ""])


def _faces_standing_in() -> Iterator[str]:
    own = metrics()
    for known_as, (name, locals_) in STANDING_IN.items():
        for weight in WEIGHTS:
            scale = own.standing_in[known_as][weight]
            sources = ", ".join(f'local("{one}{LOCAL_STYLE[weight]}")' for one in locals_)
            yield (
                f'@font-face {{ font-family: "{name}"; font-weight: {ASKED_FOR[weight]}; '
                f"src: {sources}; size-adjust: {scale:.2%}; "
                f"ascent-override: {own.ascent / scale:.2%}; "
                f"descent-override: {own.descent / scale:.2%}; line-gap-override: 0%; }}"
            )
