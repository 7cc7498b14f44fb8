"""The query string as a frozen dataclass: read without trust, written without defaults."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from itertools import combinations
from typing import Any, Self, TypeVar
from urllib.parse import parse_qsl, urlencode

LANGUAGES = ("da", "en")
VERSION = re.compile(r"\d{4}-\d{2}-\d{2}T\d{6}-[0-9a-f]{8}")
CODE = re.compile(r"\d{4}", re.ASCII)
LONGEST = 200
# A mail program takes the sentence's own full stop into the link, and writes `&` as `&amp;`.
ADDED_BY_MAIL = " .,;:)>]\"'\u201d\u00bb"
ESCAPED = "amp;"


def param(
    name: str,
    default: Any,
    read: Callable[[str], Any],
    *,
    longest: int = LONGEST,
    is_open: bool = False,
    in_path: bool = False,
) -> Any:
    """Declare a field that stands as `name` in the query, in at most `longest` characters.

    `read` turns the text into the value, and raises `ValueError` for nonsense. The default of an
    open field means "what there is", and stays out of the address wherever it resolves to the
    same. A field `in_path` stands as `<name>` in the page's path instead.
    """
    metadata = {"name": name, "read": read, "longest": longest}
    return field(default=default, metadata=metadata | {"is_open": is_open, "in_path": in_path})


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


def flag(text: str) -> bool:
    """Read a yes or no, `1` or `0`."""
    return bool(whole(0, 1)(text))


code = matching(CODE)


def codes(most: int) -> Callable[[str], tuple[str, ...]]:
    """A reader of up to `most` municipalities, `0657~0791`, each once."""

    def read(text: str) -> tuple[str, ...]:
        several = tuple(dict.fromkeys(text.split("~")))
        if len(several) > most:
            raise ValueError(text)
        return tuple(map(code, several))

    return read


@dataclass(frozen=True)
class Choice:
    """What every page's address can say: the language, the version of the data, and the
    municipality that the reader follows from page to page.
    """

    lang: str = param("lang", "da", one_of(*LANGUAGES))
    version: str = param("version", "", matching(VERSION))
    selected: str = param("kommune", "", code)

    @classmethod
    def parse(cls, query: str | Mapping[str, str]) -> Self:
        """Read a query (`?aar=2015&…`, or already split); nonsense falls back to the default."""
        return cls.read(query)[0]

    @classmethod
    def read(cls, query: str | Mapping[str, str]) -> tuple[Self, tuple[str, ...]]:
        """The same, and the names of what could not be read."""
        pairs = dict(parse_qsl(query.lstrip("?"))) if isinstance(query, str) else dict(query)
        pairs = {name.removeprefix(ESCAPED): text for name, text in pairs.items()}
        values: dict[str, Any] = {}
        unread: list[str] = []
        for entry in fields(cls):
            text = pairs.get(entry.metadata["name"])
            if text is None:
                continue
            try:
                values[entry.name] = read_field(cls, entry.name, text)
            except ValueError:
                unread.append(entry.metadata["name"])
        return cls(**values), tuple(unread)

    def search(self) -> str:
        """The query that `parse` reads back to the same choice; empty when all is default. The
        municipality stands last.
        """
        pairs = {
            entry.metadata["name"]: write_field(getattr(self, entry.name))
            for entry in sorted(fields(self), key=lambda one: one.name == "selected")
            if getattr(self, entry.name) != entry.default and not entry.metadata["in_path"]
        }
        return f"?{urlencode(pairs)}" if pairs else ""

    def query(self) -> str:
        """The same with the fields of the path, for what has another path than the page."""
        own, rest = urlencode(self.in_path()), self.search().lstrip("?")
        return "?" + "&".join(filter(None, (own, rest))) if own or rest else ""

    def in_path(self) -> dict[str, str]:
        """The fields that stand in the page's path, by their name there."""
        return {
            entry.metadata["name"]: write_field(getattr(self, entry.name))
            for entry in fields(self)
            if entry.metadata["in_path"]
        }

    def but(self, **changes: Any) -> Self:
        """The same choice with some fields changed."""
        return replace(self, **changes)

    def shared(self) -> Choice:
        """Only what every page understands: to carry language, version and municipality to another
        page. A municipality that no address named is the page's own example, and stays there.
        """
        example = next(one.default for one in fields(self) if one.name == "selected")
        named = self.selected if self.selected != example else ""
        return Choice(self.lang, self.version, named)


C = TypeVar("C", bound=Choice)


def canonical(choice: C, resolve: Callable[[C], C]) -> C:
    """The resolved choice as its shortest address: open fields that `resolve` would fill with the
    same are left out, as many as can be.
    """
    resolved = resolve(choice)
    defaults = {one.name: one.default for one in fields(choice) if one.metadata["is_open"]}
    for count in range(len(defaults), 0, -1):
        for names in combinations(defaults, count):
            shorter = resolved.but(**{name: defaults[name] for name in names})
            if resolve(shorter) == resolved:
                return shorter
    return resolved


def read_field(kind: type[Choice], name: str, text: str) -> Any:
    """The value of a field as its text in a query; `ValueError` for nonsense.

    What a mail program may have added after the text is not part of it.
    """
    metadata = next(one.metadata for one in fields(kind) if one.name == name)
    if len(text) > metadata["longest"]:
        raise ValueError(f"{metadata['name']} is longer than {metadata['longest']} characters")
    try:
        return metadata["read"](text)
    except ValueError:
        bare = text.rstrip(ADDED_BY_MAIL)
        if bare == text:
            raise
        return metadata["read"](bare)


def write_field(value: Any) -> str:
    """The text that `read_field` reads back to the same value."""
    if isinstance(value, tuple):
        return "~".join(f"{part:.12g}" if isinstance(part, float) else str(part) for part in value)
    return str(int(value)) if isinstance(value, bool) else str(value)
