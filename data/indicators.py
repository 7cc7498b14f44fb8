"""The catalogue of indicators: what each figure is called, means, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic.dataclasses import dataclass

from data.declarations import STRICT, Declaration, Name, Pairs, Words, read_declared, refused
from data.faults import BadTables, Fault

SHIPPED = Path(__file__).with_name("indicators.toml")
MOST_DECIMALS = 6


def _ids(listed: Any) -> Any:
    """A list of words as a tuple."""
    if isinstance(listed, list) and all(isinstance(one, str) for one in listed):
        return tuple(listed)
    raise refused('skal skrives ["id", "id"]', "Se, hvordan de andre stykker i filen er skrevet.")


@dataclass(frozen=True, config=STRICT)
class Indicator(Declaration):
    """One figure that can be shown: its names, meaning and unit in both languages, and its place.

    `where` holds (column, value) pairs that a row must have; empty takes every row. A count is
    compared per `compared_per` inhabitants; with 0 it only tells how large a municipality is.
    """

    id: Name
    name_da: Words
    name_en: Words
    definition_da: Words
    definition_en: Words
    unit_da: str
    unit_en: str
    decimals: Annotated[int, Field(ge=0, le=MOST_DECIMALS)]
    type: Literal["total", "ratio"]
    direction: Literal["high_is_good", "low_is_good", ""]
    subject: Literal["kvoter", "arbejdsmarked", "befolkning", "vaekst"]
    table: Name
    column: Name
    area: Literal["municipality", "region", "council", "country", "house"]
    time_column: Words
    where: Pairs = ()
    area_column: str = ""
    comparable_with: Annotated[tuple[str, ...], BeforeValidator(_ids)] = ()
    break_note_da: str = ""
    break_note_en: str = ""
    derive: Literal[
        "",
        "per_1000",
        "share_of_region",
        "change_from_previous_revision",
        "difference_from_calculated",
    ] = ""
    compared_per: Annotated[int, Field(ge=0)] = 0
    is_seasonal: bool = False
    is_of_small_group: bool = False

    @property
    def has_break(self) -> bool:
        """Whether years cannot simply be compared; a season is no break between two of a kind."""
        return bool(self.break_note_da) and not self.is_seasonal

    def name(self, lang: str) -> str:
        """The name in Danish, or in English when `lang` is `en`."""
        return self.name_en if lang == "en" else self.name_da

    def definition(self, lang: str) -> str:
        """Precisely what the figure measures, in the language."""
        return self.definition_en if lang == "en" else self.definition_da

    def unit(self, lang: str) -> str:
        """The unit as it is written after a figure, in the language."""
        return self.unit_en if lang == "en" else self.unit_da

    def break_note(self, lang: str) -> str:
        """Where the series breaks, in the language; blank where no break is known."""
        return self.break_note_en if lang == "en" else self.break_note_da


def load_indicators(path: Path = SHIPPED) -> Mapping[str, Indicator]:
    """Every indicator by its id, in the file's order; `BadTables` names all that is wrong."""
    catalogue = read_declared(path, "indicator", Indicator, key="id")
    faults = _comparisons_with_nothing(catalogue)
    if faults:
        raise BadTables(faults)
    return MappingProxyType(catalogue)


def _comparisons_with_nothing(catalogue: Mapping[str, Indicator]) -> list[Fault]:
    remedy = "Ret id'et, eller tag det ud af listen."
    return [
        indicator.fault("comparable_with", other, "er ikke en indikator i filen", remedy)
        for indicator in catalogue.values()
        for other in indicator.comparable_with
        if other not in catalogue
    ]
