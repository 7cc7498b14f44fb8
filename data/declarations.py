"""The TOML files a data keeper edits: their entries, each with the line it begins on."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from data.faults import BadTables, Fault


def read_entries(path: Path, heading: str) -> list[tuple[dict[str, Any], int | None]]:
    """Every `[[heading]]` of the file with its line; `BadTables` when the file cannot be read.

    The line is `None` when the headings cannot be told from other text, as when
    an entry is written in TOML's other notation.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        entries = tomllib.loads(text).get(heading, [])
    except FileNotFoundError:
        remedy = f"Læg filen i mappen {path.parent.name}."
        raise _refused(path, None, "filen findes ikke", remedy) from None
    except OSError as error:
        raise _refused(path, None, "filen kan ikke åbnes", "Se, om du har adgang.") from error
    except UnicodeDecodeError as error:
        remedy = "Gem filen som UTF-8 i din teksteditor."
        raise _refused(path, None, "er ikke gemt som UTF-8", remedy) from error
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        remedy = "Se efter et manglende gåseøjne, lighedstegn eller en kantet parentes."
        line = int(at[1]) if at else None
        raise _refused(path, line, "filen kan ikke læses her", remedy) from error
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        entries = []
    if not entries:
        remedy = f"Begynd hvert stykke med [[{heading}]] på en linje for sig."
        raise _refused(path, None, f"har ingen stykker, der begynder med [[{heading}]]", remedy)
    return list(zip(entries, _lines(text, heading, len(entries)), strict=True))


def _lines(text: str, heading: str, entries: int) -> list[int | None]:
    begins = re.compile(rf"\s*\[\[\s*{heading}\s*\]\]")
    lines = [number for number, line in enumerate(text.split("\n"), 1) if begins.match(line)]
    return [*lines] if len(lines) == entries else [None] * entries


def _refused(path: Path, line: int | None, message: str, remedy: str) -> BadTables:
    return BadTables([Fault(path.name, line, None, None, message, remedy)])
