"""The browser's own modules (`assets/*.mjs`), served under one fingerprint of all of them.

They name each other by relative path, so that a module that is changed gives all of them another
address, and each can be kept for good.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from flask import Flask, Response, abort

from dashboard.kit import paths
from dashboard.kit.config import settings

MAIN = "main.mjs"
KIT = "kit"
SEARCHING = f"{KIT}/searching.mjs"
SUFFIX = ".mjs"


def modules() -> Mapping[str, str]:
    """The text of every module by its path; looked for again after a second."""
    return _read(settings().assets, int(time.monotonic()))


@lru_cache(maxsize=1)
def _read(folder: Path, second: int) -> Mapping[str, str]:
    """`second` is when: what was read in it is as good as new."""
    files = sorted(folder.rglob(f"*{SUFFIX}"))
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in files}


def module_address(name: str) -> str:
    """The address of a module."""
    return f"{paths.MODULES}/{_fingerprint()}/{name}"


def kit_addresses() -> Iterable[str]:
    """The addresses of what every page has."""
    return [module_address(name) for name in modules() if name.startswith(f"{KIT}/")]


def page_modules() -> list[str]:
    """The names of the pages that have a module of their own."""
    own = [name for name in modules() if "/" not in name and name != MAIN]
    return [name.removesuffix(SUFFIX) for name in own]


def module_file(fingerprint: str, name: str) -> Response:
    """A module as JavaScript; 404 for another fingerprint or one there is not."""
    if fingerprint != _fingerprint() or name not in modules():
        abort(404)
    return Response(modules()[name], mimetype="text/javascript")


def register(server: Flask) -> None:
    """Serve the modules."""
    server.add_url_rule(f"{paths.MODULES}/<fingerprint>/<path:name>", "module", module_file)


def _fingerprint() -> str:
    return _fingerprint_of(tuple(modules().items()))


@lru_cache(maxsize=1)
def _fingerprint_of(files: tuple[tuple[str, str], ...]) -> str:
    content = hashlib.sha256()
    for name, text in files:
        content.update(f"{name}\0{text}\0".encode())
    return content.hexdigest()[:12]
