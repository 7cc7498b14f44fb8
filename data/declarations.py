"""The TOML files a data keeper edits: their entries as models, each with the line it begins on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import field, fields
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, ConfigDict, StringConstraints, ValidationError
from pydantic.dataclasses import dataclass
from pydantic_core import ErrorDetails, PydanticCustomError

from data.faults import BadTables, Fault

STRICT = ConfigDict(strict=True)
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]

_NAME_REMEDY = "Brug små bogstaver a-z, tal og understreg, og begynd med et bogstav."
_MESSAGES = {
    "missing": ("mangler", "Skriv {key} = … under [[{heading}]]."),
    "string_type": ("skal være tekst", "Sæt gåseøjne om værdien."),
    "string_too_short": ("må ikke være tom", "Skriv værdien."),
    "string_pattern_mismatch": ("er ikke et gyldigt navn", _NAME_REMEDY),
    "bool_type": ("skal være true eller false uden gåseøjne", "Skriv fx {key} = true."),
    "int_type": ("skal være et helt tal uden gåseøjne", "Skriv fx {key} = 1."),
    "literal_error": ("er ikke et af valgene", "Skriv en af {expected}."),
    "greater_than_equal": ("er for lille", "Skriv mindst {ge}."),
    "less_than_equal": ("er for stort", "Skriv højst {le}."),
}
_OF_THE_WHOLE = {"missing", "string_too_short"}


@dataclass(frozen=True, config=STRICT)
class Declaration:
    """An entry made into a value, which knows where it was declared."""

    declared_in: str = field(default="", compare=False, kw_only=True)
    declared_on: int | None = field(default=None, compare=False, kw_only=True)

    def fault(self, key: str | None, value: str | None, message: str, remedy: str) -> Fault:
        """A fault in the declaration itself."""
        return Fault(self.declared_in, self.declared_on, key, value, message, remedy)


Entry = TypeVar("Entry", bound=Declaration)


def refused(message: str, remedy: str) -> PydanticCustomError:
    """What a model's own validator raises: message and remedy in Danish."""
    return PydanticCustomError("fault", "{message}", {"message": message, "remedy": remedy})


def _pairs(written: Any) -> Any:
    """A table of words as (key, word) pairs."""
    if isinstance(written, dict) and all(isinstance(value, str) for value in written.values()):
        return tuple(written.items())
    remedy = "Se, hvordan de andre stykker i filen er skrevet."
    raise refused('skal skrives { kolonne = "værdi" }', remedy)


Pairs = Annotated[tuple[tuple[str, str], ...], BeforeValidator(_pairs)]


def read_declared(path: Path, heading: str, model: type[Entry], key: str) -> dict[str, Entry]:
    """Every `[[heading]]` of the file as a `model`, by its `key`, in the file's order.

    Where an entry stands is for us to say: the file may not set `declared_in`. `BadTables` names
    everything that is wrong, one `key` used twice included.
    """
    faults: list[Fault] = []
    declared: dict[str, Entry] = {}
    for values, line in _entries(path, heading):
        problems = [*_problems(values, heading, model)]
        name = str(values.get(key, ""))
        faults += [
            Fault(path.name, line, column, name if value is None else value, message, remedy)
            for column, value, message, remedy in problems
        ]
        if problems:
            continue
        entry = model(**values, declared_in=path.name, declared_on=line)
        if name in declared:
            first = declared[name].declared_on
            remedy = f"Slet det ene stykke, eller ret {key}; det første står i linje {first}."
            faults.append(entry.fault(key, name, "er nævnt to gange", remedy))
        declared.setdefault(name, entry)
    if faults:
        raise BadTables(faults)
    return declared


def _problems(
    values: Mapping[str, Any], heading: str, model: type[Entry]
) -> Iterator[tuple[str, str | None, str, str]]:
    """Key, value (none where it is the entry that lacks something), message and remedy of each."""
    ours = {one.name for one in fields(Declaration)}
    known = [one.name for one in fields(model) if one.name not in ours]
    for key in [key for key in values if key not in known]:
        yield key, None, "er ikke en nøgle, vi kender", f"Slet den. Nøglerne er {', '.join(known)}."
    try:
        model(**{key: value for key, value in values.items() if key in known})
    except ValidationError as error:
        for problem in error.errors():
            yield _translated(problem, heading)


def _translated(problem: ErrorDetails, heading: str) -> tuple[str, str | None, str, str]:
    """One finding of pydantic's in Danish."""
    key, kind, context = str(problem["loc"][0]), problem["type"], dict(problem.get("ctx", {}))
    if kind == "fault":
        return key, str(problem["input"]), context["message"], context["remedy"]
    message, remedy = _MESSAGES[kind]
    choices = re.findall(r"'(.*?)'", context.get("expected", ""))
    context["expected"] = ", ".join(f'"{choice}"' for choice in choices)
    value = None if kind in _OF_THE_WHOLE else str(problem["input"])
    return key, value, message, remedy.format(key=key, heading=heading, **context)


def _entries(path: Path, heading: str) -> list[tuple[dict[str, Any], int | None]]:
    """The tables under the heading; the line is `None` where headings cannot be told from text."""
    if path.exists() and not path.is_file():
        raise _unreadable(path, None, "er ikke en fil", "Skriv stien til en TOML-fil.")
    try:
        text = path.read_text(encoding="utf-8-sig")
        entries = tomllib.loads(text).get(heading, [])
    except FileNotFoundError:
        remedy = f"Læg filen i mappen {path.parent.name}."
        raise _unreadable(path, None, "filen findes ikke", remedy) from None
    except OSError as error:
        raise _unreadable(path, None, "filen kan ikke åbnes", "Se, om du har adgang.") from error
    except UnicodeDecodeError as error:
        remedy = "Gem filen som UTF-8 i din teksteditor."
        raise _unreadable(path, None, "er ikke gemt som UTF-8", remedy) from error
    except (ValueError, RecursionError) as error:
        at = re.search(r"at line (\d+)", str(error))
        line = int(at[1]) if at else None
        remedy = "Se efter et manglende gåseøjne, lighedstegn eller en kantet parentes."
        raise _unreadable(path, line, "filen kan ikke læses her", remedy) from error
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        entries = []
    if not entries:
        remedy = f"Begynd hvert stykke med [[{heading}]] på en linje for sig."
        raise _unreadable(path, None, f"har ingen stykker, der begynder med [[{heading}]]", remedy)
    return list(zip(entries, _lines(text, heading, len(entries)), strict=True))


def _lines(text: str, heading: str, entries: int) -> list[int | None]:
    begins = re.compile(rf"\s*\[\[\s*{heading}\s*\]\]")
    lines = [number for number, line in enumerate(text.split("\n"), 1) if begins.match(line)]
    return [*lines] if len(lines) == entries else [None] * entries


def _unreadable(path: Path, line: int | None, message: str, remedy: str) -> BadTables:
    return BadTables([Fault(path.name, line, None, None, message, remedy)])
