"""Bootstrap's style sheets and icon font, served from the installed package and not from a CDN."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

import flask_bootstrap
from flask import Flask, Response, abort, send_from_directory

from dashboard.kit import paths

FOLDER = Path(flask_bootstrap.__file__).parent / "static" / "bootstrap5"
BOOTSTRAP = "css/bootstrap.min.css"
ICONS = "css/font/bootstrap-icons.min.css"
FONT = "css/font/fonts/bootstrap-icons.woff2"
SERVED = (BOOTSTRAP, ICONS, FONT)


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """One fingerprint for all served files, so that they can name each other by relative path."""
    content = hashlib.sha256()
    for name in SERVED:
        content.update((FOLDER / name).read_bytes())
    return content.hexdigest()[:12]


def library_address(name: str) -> str:
    """The address of one of the served files."""
    return f"{paths.LIBRARY}/{fingerprint()}/{name}"


def library_file(known_as: str, name: str) -> Response:
    """A file of the library; 404 for another fingerprint or a file that is not served."""
    if known_as != fingerprint() or name not in SERVED:
        abort(404)
    answer = send_from_directory(FOLDER, name)
    # Not streamed, so that the compressed answer can be kept.
    answer.direct_passthrough = False
    answer.set_data(answer.get_data())
    return answer


def register(server: Flask) -> None:
    """Serve the library."""
    server.add_url_rule(f"{paths.LIBRARY}/<known_as>/<path:name>", view_func=library_file)
