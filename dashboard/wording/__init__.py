"""Every word on the screen, by language and key; `words("da")("kvoter.title")`.

The catalogues are the TOML files in `da/` and `en/`, one per part of the screen; both hold the
same keys with the same placeholders, and a test says so.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

LANGUAGES = ("da", "en")


class Words:
    """The catalogue of one language."""

    def __init__(self, lang: str, texts: Mapping[str, str]) -> None:
        self.lang = lang
        self.texts = texts

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key` with its placeholders filled; `KeyError` for a key there is not."""
        return self.texts[key].format(**values) if values else self.texts[key]

    def has(self, key: str) -> bool:
        """Whether there is a text of that key."""
        return key in self.texts


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
    folder = Path(__file__).parent / known
    texts: dict[str, str] = {}
    for file in sorted(folder.glob("*.toml")):
        texts.update(_flat(tomllib.loads(file.read_text("utf-8"))))
    return Words(known, texts)
