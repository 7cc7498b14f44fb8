"""What is dear is worked out once for all who ask; too many, or too often, are told in words."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask, Response

from dashboard.kit.config import settings
from dashboard.web.dear import KEPT_SECONDS, MOST_BYTES, Answer, Counter, Crowded, Guard
from dashboard.web.limits import Rate

PATIENCE = 30


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def answer(body=b"svar"):
    return Answer(200, (("Content-Type", "text/plain"),), body)


class Slow:
    """Something dear that is made when the test says so."""

    def __init__(self):
        self.made, self.may = [], threading.Event()
        self.begun = threading.Event()

    def __call__(self):
        self.begun.set()
        assert self.may.wait(PATIENCE)
        self.made.append(1)
        return answer()


@pytest.fixture
def counter():
    return Counter(8, threading.Lock(), Clock())


def test_eight_askers_of_one_address_have_it_worked_out_once(counter):
    slow, here = Slow(), threading.Barrier(8)

    def ask(_):
        here.wait(PATIENCE)
        return counter.answer("a", slow)

    with ThreadPoolExecutor(8) as askers:
        waiting = [askers.submit(ask, one) for one in range(8)]
        assert slow.begun.wait(PATIENCE)
        slow.may.set()
        assert [one.result(PATIENCE) for one in waiting] == [answer()] * 8
    assert len(slow.made) == 1


def test_one_more_than_may_wait_is_turned_away_and_the_others_are_answered():
    counter, slow = Counter(1, threading.Lock(), Clock()), Slow()
    with ThreadPoolExecutor(1) as askers:
        first = askers.submit(counter.answer, "a", slow)
        assert slow.begun.wait(PATIENCE)
        with pytest.raises(Crowded):
            counter.answer("b", answer)
        slow.may.set()
        assert first.result(PATIENCE) == answer()
    assert counter.answer("b", answer) == answer()


def test_what_is_dear_is_worked_out_one_at_a_time(counter):
    slow, other = Slow(), Slow()
    other.may.set()
    with ThreadPoolExecutor(2) as askers:
        first = askers.submit(counter.answer, "a", slow)
        assert slow.begun.wait(PATIENCE)
        second = askers.submit(counter.answer, "b", other)
        assert not other.begun.is_set()
        slow.may.set()
        assert first.result(PATIENCE) == second.result(PATIENCE) == answer()


def test_what_fails_fails_for_those_who_waited_and_is_tried_again(counter):
    def fails():
        raise ValueError("nej")

    with pytest.raises(ValueError, match="nej"):
        counter.answer("a", fails)
    assert counter.answer("a", answer) == answer()


def test_an_answer_is_kept_for_a_moment_and_within_a_bound(counter):
    made = []

    def make():
        made.append(1)
        return answer(b"x" * (MOST_BYTES // 3))

    for _ in range(3):
        counter.answer("a", make)
    assert len(made) == 1
    counter._clock.now = KEPT_SECONDS
    counter.answer("a", make)
    assert len(made) == 2
    for key in range(10):
        counter.answer(key, make)
    assert counter._bytes <= MOST_BYTES


@pytest.fixture
def asked(app):
    """A server with one dear address that may be asked for twice a minute."""
    server, clock = Flask("prøve"), Clock()
    guard = Guard(Counter(1, threading.Lock(), clock), Rate(2, clock))
    server.add_url_rule("/dyr.txt", "dear", guard(lambda: Response("svar")), methods=["GET"])
    return server.test_client()


@pytest.mark.parametrize("lang, words", [("da", "Prøv igen om 30 sekunder"), ("en", "Try again")])
def test_who_asks_too_often_is_told_when_to_come_back(asked, lang, words):
    assert [asked.get(f"/dyr.txt?lang={lang}").status_code for _ in range(2)] == [200, 200]
    refused = asked.get(f"/dyr.txt?lang={lang}")
    assert refused.status_code == 429
    assert refused.headers["Retry-After"] == "30"
    assert words in refused.text
    other = asked.get("/dyr.txt", environ_overrides={"REMOTE_ADDR": "192.0.2.7"})
    assert other.status_code == 200


def test_the_shipped_limit_is_more_than_a_reader_takes():
    assert type(settings()).model_fields["exports_per_minute"].default >= 100
