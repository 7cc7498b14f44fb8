"""Which names the server answers to, and what a proxy in front of it may say of who asked.

The name that is asked for comes back in exports, papers and codes, so a made-up one must not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from flask import Flask, request
from werkzeug.exceptions import HTTPException
from werkzeug.middleware.proxy_fix import ProxyFix

from dashboard.kit.config import ANY_ADDRESS, settings

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
ANY = "*"
NAME = re.compile(r"(?P<name>[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?", re.IGNORECASE)
# Whoever watches the machine asks by its number.
HEALTH = "/health"


class Misdirected(HTTPException):
    """A name that is not one of ours."""

    code = 421
    description = "host"


def trusted_hosts() -> tuple[str, ...]:
    """The names that are answered: this machine's own, the one it listens on, those of the
    settings.
    """
    own = settings()
    return (
        *LOOPBACK,
        *(() if own.host in ANY_ADDRESS else (own.host.lower(),)),
        *(one.lower() for one in own.hosts),
    )


def is_trusted(host: str, trusted: Iterable[str]) -> bool:
    """Whether a name, with or without a port, is one of those; `.a.dk` is everything below a.dk."""
    asked = NAME.fullmatch(host)
    name = asked["name"].lower() if asked else ""
    return any(name == one or (one[0] == "." and name.endswith(one)) for one in trusted)


def register(server: Flask) -> None:
    """Answer trusted names alone, and believe as many proxies as the settings say there are."""
    trusted, proxies = trusted_hosts(), settings().proxies

    def check() -> None:
        is_health = request.path.startswith(HEALTH)
        if not is_health and not is_trusted(request.environ.get("HTTP_HOST", ""), trusted):
            raise Misdirected

    if ANY not in trusted:
        server.before_request(check)
    if proxies:
        server.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            server.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies
        )
