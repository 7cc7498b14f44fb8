"""What is sent compressed says what it said before, however often it is asked for."""

from collections import UserList

import brotli
import pytest
from flask import Flask, Response
from flask_compress import Compress
from hypothesis import given
from hypothesis import strategies as st

from dashboard.web import compression
from dashboard.web.compression import BY_CONTENT, MOST_BYTES, Answers

ACCEPTED = {"Accept-Encoding": "br"}


@given(st.lists(st.text(min_size=1, max_size=5).map(lambda text: 500 * text), max_size=6))
def test_an_answer_that_changes_is_never_an_older_one(texts: list[str]) -> None:
    server, said = Flask(__name__), [""]
    server.config.update(compression.settings())
    Compress(server)
    server.add_url_rule("/", "said", lambda: said[0])
    compression.register(server)
    client = server.test_client()
    for said[0] in [*texts, *reversed(texts)]:
        answer = client.get("/", headers=ACCEPTED)
        assert answer.headers["Content-Encoding"] == "br"
        assert brotli.decompress(answer.data).decode() == said[0]


@pytest.mark.parametrize("path", ["/kvoter", "/_dash-layout"])
def test_a_page_is_compressed_as_it_stands(client, path):
    first, again = (client.get(path, headers=ACCEPTED) for _ in range(2))
    assert first.headers["Content-Encoding"] == again.headers["Content-Encoding"] == "br"
    assert first.data == again.data
    assert brotli.decompress(again.data) == client.get(path).data


def test_what_changes_makes_room_and_what_does_not_stays():
    answers, body = Answers(), bytes(MOST_BYTES // 10)
    answers.set("br;/for/good", body)
    for number in range(20):
        answers.set(f"br;{BY_CONTENT}{number}", body)
    assert answers.get("br;/for/good") == body
    assert answers.get(f"br;{BY_CONTENT}0") is None
    assert answers.get(f"br;{BY_CONTENT}19") == body
    held = [one for one in range(20) if answers.get(f"br;{BY_CONTENT}{one}") is not None]
    assert 0 < len(held) < 10


class Wrapped(UserList):
    """A file as a server wraps it: it has a length, and is no list that Flask would read."""


@pytest.mark.parametrize("accepted", [{}, ACCEPTED])
def test_a_file_that_is_passed_through_is_sent_as_it_is(accepted):
    server, said = Flask(__name__), [b""]
    server.config.update(compression.settings())
    Compress(server)

    def file():
        return Response(Wrapped(said), mimetype="text/css", direct_passthrough=True)

    server.add_url_rule("/", "file", file)
    compression.register(server)
    for said[0] in (b"land " * 200, b"hav " * 200):
        answer = server.test_client().get("/", headers=accepted)
        body = brotli.decompress(answer.data) if accepted else answer.data
        assert body == said[0]
