"""The query string as a frozen dataclass: read without trust, written without defaults."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode

LANGUAGES = ("da", "en")
VERSION = re.compile(r"\d{4}-\d{2}-\d{2}T\d{6}-[0-9a-f]{8}")


LONGEST = 200


def param(name: str, default: Any, read: Callable[[str], Any], *, longest: int = LONGEST) -> Any:
    """Declare a field that stands as `name` in the query, in at most `longest` characters.

    `read` turns the text into the value, and raises `ValueError` for nonsense.
    """
    return field(default=default, metadata={"name": name, "read": read, "longest": longest})


def one_of(*allowed: str) -> Callable[[str], str]:
    """A reader that takes one of `allowed` and nothing else."""

    def read(text: str) -> str:
        if text not in allowed:
            raise ValueError(text)
        return text

    return read


def whole(low: int, high: int) -> Callable[[str], int]:
    """A reader of a whole number from `low` to `high`."""

    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not low <= int(text) <= high:
            raise ValueError(text)
        return int(text)

    return read


def matching(pattern: re.Pattern[str]) -> Callable[[str], str]:
    """A reader of a text that fits `pattern` as a whole."""

    def read(text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError(text)
        return text

    return read


@dataclass(frozen=True)
class Choice:
    """What every page's address can say: the language and the version of the data."""

    lang: str = param("lang", "da", one_of(*LANGUAGES))
    version: str = param("version", "", matching(VERSION))

    @classmethod
    def parse(cls, query: str | Mapping[str, str]) -> Self:
        """Read a query (`?aar=2015&…`, or already split); nonsense falls back to the default."""
        return cls.read(query)[0]

    @classmethod
    def read(cls, query: str | Mapping[str, str]) -> tuple[Self, tuple[str, ...]]:
        """The same, and the names of what could not be read."""
        pairs = dict(parse_qsl(query.lstrip("?"))) if isinstance(query, str) else query
        values: dict[str, Any] = {}
        unread: list[str] = []
        for entry in fields(cls):
            text = pairs.get(entry.metadata["name"])
            if text is None:
                continue
            try:
                values[entry.name] = _read(text, **entry.metadata)
            except ValueError:
                unread.append(entry.metadata["name"])
        return cls(**values), tuple(unread)

    def search(self) -> str:
        """The query that `parse` reads back to the same choice; empty when all is default."""
        said = [
            (entry.metadata["name"], _text(getattr(self, entry.name)))
            for entry in fields(self)
            if getattr(self, entry.name) != entry.default
        ]
        return f"?{urlencode(said)}" if said else ""

    def but(self, **changes: Any) -> Self:
        """The same choice with some fields changed."""
        return replace(self, **changes)

    def shared(self) -> Choice:
        """Only what every page understands: to carry language and version to another page."""
        return Choice(lang=self.lang, version=self.version)


def _read(text: str, *, name: str, read: Callable[[str], Any], longest: int) -> Any:
    if len(text) > longest:
        raise ValueError(f"{name} is too long")
    return read(text)


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return "~".join(f"{part:.12g}" if isinstance(part, float) else str(part) for part in value)
    return str(int(value)) if isinstance(value, bool) else str(value)
