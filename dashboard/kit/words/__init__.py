"""Every word on the screen, by language and key; `words("da")("kvoter.title")`.

The catalogues are TOML files: what all pages say in `da/` and `en/` beside this file, and each
room's own words in its folder (`dashboard/kvoter/da.toml`). Both languages hold the same keys with
the same placeholders, and a test says so.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.lists import format_list

from dashboard.kit.words.numbers import LOCALES, number

LANGUAGES = ("da", "en")
SHARED = Path(__file__).parent
ROOMS = SHARED.parents[1]


class Words:
    """The catalogue of one language, with its grammar of lists and plurals."""

    def __init__(self, lang: str, texts: Mapping[str, str]) -> None:
        self.lang = lang
        self.texts = texts

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key` with its placeholders filled; `KeyError` for a key there is not."""
        return self.texts[key].format(**values) if values else self.texts[key]

    def has(self, key: str) -> bool:
        """Whether there is a text of that key."""
        return key in self.texts

    def listed(self, names: Sequence[str]) -> str:
        """Names as a list in a sentence: `A`, `A og B`, `A, B og C`; empty for none."""
        return format_list(list(names), locale=self._locale) if names else ""

    def counted(self, key: str, count: int, **values: object) -> str:
        """The form of `key` (`.one`, `.other`) for a count, which stands in it as `{count}`."""
        form = self._locale.plural_form(abs(count))
        return self(f"{key}.{form}", count=number(count, 0, self.lang), **values)

    @cached_property
    def _locale(self) -> Locale:
        return Locale.parse(LOCALES[self.lang])


def catalogues(lang: str) -> list[Path]:
    """The TOML files of a language: the shared ones, then one per room."""
    return sorted((SHARED / lang).glob("*.toml")) + sorted(ROOMS.glob(f"*/{lang}.toml"))


def _flat(tree: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in tree.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


@lru_cache(maxsize=len(LANGUAGES))
def words(lang: str) -> Words:
    """The words of a language; an unknown one answers in Danish."""
    known = lang if lang in LANGUAGES else LANGUAGES[0]
    texts: dict[str, str] = {}
    for file in catalogues(known):
        texts.update(_flat(tomllib.loads(file.read_text("utf-8"))))
    return Words(known, texts)
