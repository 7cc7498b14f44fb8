"""One question to a running dashboard, as a browser asks it."""

from __future__ import annotations

import urllib.error
import urllib.request

PATIENCE_SECONDS = 120


def ask(address: str, path: str, *, referrer: str = "", post: str = "") -> None:
    """Ask and read the whole answer; the view that `referrer` names is the page it is asked from.

    A view that there is not may be answered with 404; `HTTPError` for what goes wrong over there.
    """
    headers = {"Accept-Encoding": "br"} | ({"Referer": f"{address}{referrer}"} if referrer else {})
    if post:
        headers["Content-Type"] = "application/json"
    asked = urllib.request.Request(address + path, data=post.encode() or None, headers=headers)
    try:
        with urllib.request.urlopen(asked, timeout=PATIENCE_SECONDS) as answer:
            answer.read()
    except urllib.error.HTTPError as error:
        if error.code != 404:
            raise
