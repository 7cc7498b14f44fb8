"""Headers of every answer: what a page may load, and how long a browser may keep it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from dash.fingerprint import check_fingerprint
from flask import Flask, Request, Response, request

from dashboard.kit import paths
from dashboard.kit.config import settings

COMPONENTS, ASSETS = "/_dash-component-suites", "/assets"
FOR_GOOD = "public, max-age=31536000, immutable"
FOR_A_DAY = "public, max-age=86400"
ASK_FIRST = "no-cache"
NEVER = "no-store"
HTTPS_FOR_A_YEAR = "max-age=31536000"

FINGERPRINTED = (
    paths.LIBRARY,
    paths.LOOK,
    paths.GEOGRAPHY,
    paths.LAND,
    paths.MODULES,
    paths.INDEX,
)
KEPT_FOR_GOOD = tuple(f"{path}/" for path in FINGERPRINTED)

FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def content_policy(framers: Iterable[str] = ()) -> str:
    """Files from this host alone, no script that stands in a page, and in nobody's frame but those
    of `framers`.
    """
    rules = {
        "default-src": "'self'",
        "script-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "worker-src": "'self' blob:",
        "connect-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'self'",
        "frame-ancestors": " ".join(framers) or "'none'",
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def cache_rule(asked: Request) -> str:
    """How long an answer may be kept: for good only when its address changes with it."""
    path = asked.path
    if path.startswith(KEPT_FOR_GOOD):
        return FOR_GOOD
    if path.startswith(f"{COMPONENTS}/"):
        return FOR_GOOD if check_fingerprint(path)[1] else ASK_FIRST
    if path.startswith(f"{ASSETS}/"):
        return FOR_GOOD if "m" in asked.args else FOR_A_DAY
    return NEVER if path.startswith("/health") else ASK_FIRST


def register(server: Flask) -> None:
    """Put the headers on every answer of the server."""
    policy = content_policy(settings().frame_ancestors)
    fixed = {**FIXED, "Content-Security-Policy": policy}
    server.after_request(partial(_with_headers, fixed))


def _with_headers(fixed: Mapping[str, str], response: Response) -> Response:
    for name, value in fixed.items():
        response.headers.setdefault(name, value)
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", HTTPS_FOR_A_YEAR)
    is_found = response.status_code in {200, 304}
    response.headers["Cache-Control"] = cache_rule(request) if is_found else NEVER
    return response
