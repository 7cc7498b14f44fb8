"""A process of its own that replays posts through the WSGI application: JSON in, JSON out."""

from __future__ import annotations

import json
import sys
import time
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.app import create_server
from tools.benchmark.recording import POSTED_TO


def main() -> None:
    """Replay what standard input asks for, and print what it took."""
    asked = json.load(sys.stdin)
    client = create_server().test_client()
    found: dict[str, Any] = {"first": [], "milliseconds": [], "raw": [], "wire": []}
    for post in asked["posts"]:
        took, answer = _timed(client, post, "br")
        found["first"].append(took)
        found["wire"].append(len(answer.data))
        found["raw"].append(len(_timed(client, post, "identity")[1].data))
    for _ in range(asked["rounds"]):
        found["milliseconds"] += [_timed(client, post, "br")[0] for post in asked["posts"]]
    print(json.dumps(found))


def _timed(client: FlaskClient, post: str, encoding: str) -> tuple[float, TestResponse]:
    began = time.perf_counter()
    answer = client.post(
        POSTED_TO,
        data=post,
        content_type="application/json",
        headers={"Accept-Encoding": encoding},
    )
    took = 1000 * (time.perf_counter() - began)
    if answer.status_code != 200:
        raise RuntimeError(f"the callback answered {answer.status_code}")
    return took, answer


if __name__ == "__main__":
    main()
