"""A process of its own that replays posts through the WSGI application: JSON in, JSON out."""

from __future__ import annotations

import json
import sys
import time

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.app import create_server
from tools.benchmark.recording import POSTED_TO


def main() -> None:
    """Replay what standard input asks for, and print what it took: the posts of each path once,
    then all of them again and again, so many rounds or so many seconds, at least one round.
    """
    asked = json.load(sys.stdin)
    client = create_server().test_client()
    found = {path: _once(client, posts) for path, posts in asked["posts"].items()}
    ends = time.monotonic() + asked["seconds"]
    for turn in range(asked["rounds"]):
        if turn and time.monotonic() > ends:
            break
        for path, posts in asked["posts"].items():
            found[path]["milliseconds"] += [_timed(client, post, "br")[0] for post in posts]
    print(json.dumps(found))


def _once(client: FlaskClient, posts: list[str]) -> dict[str, list[float]]:
    """How long the first time takes, and the bytes as they are and as they are sent."""
    found: dict[str, list[float]] = {"first": [], "milliseconds": [], "raw": [], "wire": []}
    for post in posts:
        took, answer = _timed(client, post, "br")
        found["first"].append(took)
        found["wire"].append(len(answer.data))
        found["raw"].append(len(_timed(client, post, "identity")[1].data))
    return found


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
