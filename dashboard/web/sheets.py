"""All that a page on the screen is styled by, as one file under a fingerprint of its content: the
library, the palettes with the typeface, and our own style sheets in the order of their names.

A browser paints nothing before it has every style sheet of the head. One file is one question, and
is packed better than many.
"""

from __future__ import annotations

import hashlib
import time
from functools import lru_cache

from flask import Flask, Response, abort

from dashboard.kit import paths
from dashboard.kit.config import settings
from dashboard.web.libraries import BOOTSTRAP, FOLDER
from dashboard.web.look import look_text


def sheet_text() -> str:
    """The style sheet of the screen."""
    return _read(int(time.monotonic()))


@lru_cache(maxsize=1)
def _read(second: int) -> str:
    """`second` is when: what was read in it is as good as new."""
    own = sorted(settings().assets.glob("*.css"))
    library = (FOLDER / BOOTSTRAP).read_text("utf-8")
    return "\n".join([library, look_text(), *(file.read_text("utf-8") for file in own)])


def sheet_address() -> str:
    """The address of the style sheet; another content is another address."""
    return f"{paths.LOOK}/skaerm.{_fingerprint(sheet_text())}.css"


@lru_cache(maxsize=1)
def _fingerprint(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def sheet_file(fingerprint: str) -> Response:
    """The style sheet; 404 for another fingerprint."""
    if fingerprint != _fingerprint(sheet_text()):
        abort(404)
    return Response(sheet_text(), mimetype="text/css")


def register(server: Flask) -> None:
    """Serve the style sheet."""
    server.add_url_rule(f"{paths.LOOK}/skaerm.<fingerprint>.css", view_func=sheet_file)
