"""The catalogue of indicators: what each figure is called, means, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from data.declarations import read_entries
from data.faults import BadTables, Fault

SHIPPED = Path(__file__).with_name("indicators.toml")
CHOICES = {
    "type": ("total", "ratio"),
    "direction": ("high_is_good", "low_is_good", ""),
    "subject": ("kvoter", "arbejdsmarked", "befolkning", "vaekst"),
    "area": ("municipality", "region", "council", "country", "house"),
    "derive": (
        "",
        "per_1000",
        "share_of_region",
        "change_from_previous_revision",
        "difference_from_calculated",
    ),
}
MOST_DECIMALS = 6
_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Indicator:
    """One figure that can be shown: its names, meaning and unit in both languages, and its place.

    `where` holds (column, value) pairs that a row must have; empty takes every row.
    """

    id: str
    name_da: str
    name_en: str
    definition_da: str
    definition_en: str
    unit_da: str
    unit_en: str
    decimals: int
    type: str
    direction: str
    subject: str
    table: str
    column: str
    area: str
    time_column: str
    where: tuple[tuple[str, str], ...] = ()
    area_column: str = ""
    comparable_with: tuple[str, ...] = ()
    break_note_da: str = ""
    break_note_en: str = ""
    derive: str = ""
    declared_in: str = field(default="indicators.toml", compare=False)
    declared_on: int | None = field(default=None, compare=False)

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

    def fault(self, key: str, value: str | None, message: str, remedy: str) -> Fault:
        """A fault in the declaration itself."""
        return Fault(self.declared_in, self.declared_on, key, value, message, remedy)


_DECLARED = [one for one in fields(Indicator) if not one.name.startswith("declared_")]
_REQUIRED = [one.name for one in _DECLARED if one.default is MISSING]
_SHAPES: dict[str, tuple[type, str]] = {
    "decimals": (int, "skal være et helt tal uden gåseøjne"),
    "where": (dict, 'skal skrives { kolonne = "værdi" }'),
    "comparable_with": (list, 'skal skrives ["id", "id"]'),
}


def load_indicators(path: Path = SHIPPED) -> Mapping[str, Indicator]:
    """Every indicator by its id, in the file's order; `BadTables` names all that is wrong."""
    faults: list[Fault] = []
    catalogue: dict[str, Indicator] = {}
    for entry, line in read_entries(path, "indicator"):
        found = _faults_of_entry(entry, path.name, line)
        if not found:
            indicator = _made(entry, path.name, line)
            if indicator.id in catalogue:
                first = catalogue[indicator.id].declared_on
                remedy = f"Giv den et andet id; det første står i linje {first}."
                found.append(indicator.fault("id", indicator.id, "er brugt to gange", remedy))
            catalogue.setdefault(indicator.id, indicator)
        faults += found
    if not faults:
        faults = _comparisons_with_nothing(catalogue)
    if faults:
        raise BadTables(faults)
    return MappingProxyType(catalogue)


def _made(entry: dict[str, Any], file: str, line: int | None) -> Indicator:
    plain = {**entry, "where": tuple(entry.get("where", {}).items())}
    plain["comparable_with"] = tuple(entry.get("comparable_with", ()))
    return Indicator(**plain, declared_in=file, declared_on=line)


def _faults_of_entry(entry: dict[str, Any], file: str, line: int | None) -> list[Fault]:
    name = str(entry.get("id", ""))
    known = [one.name for one in _DECLARED]
    faults = [
        Fault(file, line, key, name, "mangler", f"Skriv {key} = … under [[indicator]].")
        for key in _REQUIRED
        if key not in entry
    ]
    for key, value in entry.items():
        if key not in known:
            remedy = f"Slet den. Nøglerne er {', '.join(known)}."
            faults.append(Fault(file, line, key, name, "er ikke en nøgle, vi kender", remedy))
            continue
        shape, message = _SHAPES.get(key, (str, "skal være tekst i gåseøjne"))
        if type(value) is not shape or not _holds_text(value):
            remedy = "Se, hvordan de andre stykker i filen er skrevet."
            faults.append(Fault(file, line, key, str(value), message, remedy))
        else:
            faults += _faults_of_value(key, value, file, line)
    return faults


def _holds_text(value: object) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return all(isinstance(one, str) for one in inner)


def _faults_of_value(key: str, value: Any, file: str, line: int | None) -> list[Fault]:
    if key in CHOICES and value not in CHOICES[key]:
        allowed = ", ".join(f'"{one}"' for one in CHOICES[key])
        return [Fault(file, line, key, value, "er ikke et af valgene", f"Skriv en af {allowed}.")]
    if key in {"id", "table", "column"} and not _NAME.fullmatch(value):
        remedy = "Brug små bogstaver a-z, tal og understreg, og begynd med et bogstav."
        return [Fault(file, line, key, value, "er ikke et gyldigt navn", remedy)]
    if key == "decimals" and not 0 <= value <= MOST_DECIMALS:
        remedy = f"Skriv et tal fra 0 til {MOST_DECIMALS}."
        return [Fault(file, line, key, str(value), "er ikke et antal decimaler", remedy)]
    if key in _REQUIRED and key not in {"unit_da", "unit_en", "direction"} and value == "":
        return [Fault(file, line, key, None, "må ikke være tom", "Skriv værdien.")]
    return []


def _comparisons_with_nothing(catalogue: Mapping[str, Indicator]) -> list[Fault]:
    remedy = "Ret id'et, eller tag det ud af listen."
    return [
        indicator.fault("comparable_with", other, "er ikke en indikator i filen", remedy)
        for indicator in catalogue.values()
        for other in indicator.comparable_with
        if other not in catalogue
    ]
