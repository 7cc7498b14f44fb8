"""What Statistics Denmark writes in a cell: its signs, its times, and its areas."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from data.load.numbers import Refused
from data.schemas.places import CHRISTIANSOE, MUNICIPALITIES
from data.sources import RAW

QUARTER = re.compile(r"(\d{4})[KkQq]([1-4])")
MONTH = re.compile(r"(\d{4})[Mm](0[1-9]|1[0-2])")
NOT_PUBLISHED, NOT_APPLICABLE, NOUGHT = {"..", "...", "…"}, {".", "·"}, {"-", "–", "\u2212"}
_SIGNS = {
    "..": (
        "et tal, der ikke er offentliggjort",
        "Lad cellen stå tom, og skriv not_published i mark",
    ),
    "…": ("et tal, der ikke foreligger", "Lad cellen stå tom, og skriv not_published i mark"),
    "...": ("et tal, der ikke foreligger", "Lad cellen stå tom, og skriv not_published i mark"),
    ".": ("et tal, der ikke kan forekomme", "Lad cellen stå tom, og skriv not_applicable i mark"),
    "·": ("et tal, der ikke kan forekomme", "Lad cellen stå tom, og skriv not_applicable i mark"),
    "-": ("nul", "Skriv 0"),
    "–": ("nul", "Skriv 0"),
    "\u2212": ("nul", "Skriv 0"),
}
_SUMS = {"i alt", "ialt", "total", "sum", "hele landet", "danmark"}
_WHOLE_COUNTRY = {"0", "00", "000", "0000", *_SUMS}
_REGIONS = {f"{zeros}{code}" for code in range(81, 86) for zeros in ("", "0", "00", "10")}
# Bornholm is a part of the country and a municipality too.
_NAMED_PARTS = {
    "byen københavn", "københavns omegn", "nordsjælland", "østsjælland", "vest- og sydsjælland",
    "fyn", "sydjylland", "østjylland", "vestjylland", "nordjylland",
}  # fmt: skip
_PARTS = {f"{zeros}{code}" for code in range(1, 12) for zeros in ("", "0", "00", "000")}


def refuse_sign(text: str) -> None:
    """Raise `Refused` for a sign that stands for a number, with what to write instead."""
    if text in _SIGNS:
        means, remedy = _SIGNS[text]
        raise Refused(f"er Danmarks Statistiks tegn for {means}", f"{remedy}.")
    if text.endswith("*") and text.rstrip("* ").replace(".", "").replace(",", "").isdecimal():
        remedy = "Slet stjernen, og skriv provisional i mark."
        raise Refused("har Danmarks Statistiks stjerne for et foreløbigt tal", remedy)


def refuse_sum(text: str) -> None:
    """Raise `Refused` for the word that begins a row of sums."""
    if text.lower().rstrip(":") in _SUMS:
        raise Refused("er en sum og ikke en række for sig", "Slet linjen; summer regnes her.")


def refuse_time(text: str, *, wanted: str) -> None:
    """Raise `Refused` for a quarter or a month as Statistics Denmark writes it.

    `wanted` is what the column holds instead: `år` or `periode`.
    """
    quarter, month = QUARTER.fullmatch(text), MONTH.fullmatch(text)
    if quarter and wanted == "år":
        remedy = f"Skriv {quarter[1]}, hvis tallet gælder året; folketallet i 1. kvartal er det "
        raise Refused("er et kvartal og ikke et år", f"{remedy}pr. 1. januar.")
    if quarter:
        last = int(quarter[2]) * 3
        first, until = f"{quarter[1]}-{last - 2:02}", f"{quarter[1]}-{last:02}"
        remedy = f"Skriv måneden: {first}, når kvartalet begynder, og {until}, når det slutter."
        raise Refused("er et kvartal, som det skrives i Statistikbanken", remedy)
    if month and wanted == "år":
        raise Refused("er en måned og ikke et år", f"Skriv {month[1]}, hvis tallet gælder året.")
    if month:
        remedy = f"Skriv {month[1]}-{month[2]}."
        raise Refused("er en måned, som den skrives i Statistikbanken", remedy)


def refuse_area(text: str) -> None:
    """Raise `Refused` for an area that has another code, or none, in a column of codes."""
    code = names().get(text.removesuffix(" Kommune"))
    if code:
        remedy = f"Skriv koden {code}."
        raise Refused("er kommunens navn og ikke dens kode", remedy)
    kind = kind_of_area(text)
    if kind:
        remedy = "Slet linjen; tabellen har kun kommunerne, og summer regnes her."
        raise Refused(f"er {kind} og ikke en kommune", remedy)


def kind_of_area(text: str) -> str:
    """What a code or word stands for that is no municipality, in Danish; nothing if unknown."""
    plain = text.lower()
    code, _, name = plain.partition(" ")
    if name and code.isdecimal():
        return kind_of_area(code) or kind_of_area(name)
    if plain in _WHOLE_COUNTRY:
        return "hele landet"
    if plain in _REGIONS or plain.startswith("region "):
        return "en region"
    if plain in _PARTS or plain in _NAMED_PARTS or plain.startswith("landsdel "):
        return "en landsdel"
    if plain in {CHRISTIANSOE, CHRISTIANSOE.lstrip("0"), "christiansø"}:
        return "Christiansø"
    return ""


@lru_cache(maxsize=1)
def names() -> Mapping[str, str]:
    """The code of each municipality by its name, as the shipped table of them says."""
    with (RAW / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        codes = {row["name_da"]: row["municipality_code"] for row in csv.DictReader(file)}
    known = {name: code for name, code in codes.items() if code in MUNICIPALITIES}
    return MappingProxyType(known)
