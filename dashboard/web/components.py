"""The addresses of Dash's component files, without the versions of what they hold.

A fingerprint stands where Dash writes its own version, and `react@18.3.1` is called `react`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any, Final

from dash import Dash

FILE: Final = "fingerprinted_path"
PACKAGE: Final = "package_name"
_FINGERPRINT = re.compile(r"\.v([\w-]+)m([0-9a-f]+)\.")
_VERSIONED = re.compile(r"(?P<name>[\w-]+)@\d+(?P<print>(?:\.v\w+m[0-9a-f]+)?)(?:\.\d+)+(?=\.)")


def unversioned(scripts: str) -> str:
    """The addresses in a page's scripts, as they are told."""

    def hidden(match: re.Match[str]) -> str:
        return f".v{hashlib.sha256(match[1].encode()).hexdigest()[:8]}m{match[2]}."

    return _VERSIONED.sub(r"\g<name>\g<print>", _FINGERPRINT.sub(hidden, scripts))


def real_names(paths: Mapping[str, set[str]]) -> dict[tuple[str, str], str]:
    """The files that are told by another name: package and name, to the file there is."""
    return {
        (package, _VERSIONED.sub(r"\g<name>", path)): path
        for package, names in paths.items()
        for path in names
        if "@" in path
    }


def register(app: Dash) -> None:
    """Take the told names for the real ones."""

    def named(_: str | None, values: dict[str, Any] | None) -> None:
        if not values or FILE not in values:
            return
        told = _FINGERPRINT.sub(".", values[FILE])
        real = real_names(app.registered_paths).get((values.get(PACKAGE, ""), told))
        if real:
            values[FILE] = real

    app.server.url_value_preprocessor(named)
