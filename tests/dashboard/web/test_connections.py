"""A thread is given whole requests only; strangers hold sockets, for so long, and no reader."""

import http.client
import socket
import threading
from contextlib import closing

import pytest
from waitress import wasyncore
from waitress.task import ThreadedTaskDispatcher

from dashboard.web import connections
from dashboard.web.connections import Connection, Listener
from dashboard.web.limits import LARGEST_BODY, LARGEST_HEADING
from dashboard.web.worker import adjustments

PATIENCE = 30
HALF = b"GET /kvoter HTTP/1.1\r\nHost: localhost\r\nX-Half: "
SLOW = b"POST /svar HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n["


def app(environ, start_response):
    """Answers with what was posted; `/intet` has no body."""
    posted = environ["wsgi.input"].read()
    is_bare = environ["PATH_INFO"] == "/intet"
    headers = [] if is_bare else [("Content-Length", str(len(posted) + 4))]
    start_response("204 NO CONTENT" if is_bare else "200 OK", headers)
    return [] if is_bare else [b"svar" + posted]


@pytest.fixture(scope="module")
def listener():
    """A listener with one thread for answers, and a loop of its own."""
    sock = socket.create_server(("127.0.0.1", 0))
    dispatcher, sockets = ThreadedTaskDispatcher(), {}
    dispatcher.set_thread_count(1)
    made = Listener.on(sock, app, sockets, dispatcher, adjustments())
    stop = threading.Event()

    def loop():
        while not stop.is_set():
            wasyncore.loop(0.05, use_poll=True, map=sockets, count=1)

    thread = threading.Thread(target=loop)
    thread.start()
    yield made
    stop.set()
    thread.join(PATIENCE)
    dispatcher.shutdown()
    wasyncore.close_all(sockets)


@pytest.fixture
def opened(listener):
    """Open connections that say something and then wait."""
    own = []

    def several(count, said=b""):
        for _ in range(count):
            one = socket.create_connection(("127.0.0.1", int(listener.effective_port)), PATIENCE)
            one.sendall(said)
            own.append(one)
        return own[-1]

    yield several
    for one in own:
        one.close()


@pytest.fixture
def reader(listener):
    with closing(
        http.client.HTTPConnection("127.0.0.1", int(listener.effective_port), timeout=PATIENCE)
    ) as made:
        yield made


def test_a_reader_is_answered_beside_the_silent_and_the_slow(opened, reader):
    opened(300)
    opened(50, HALF)
    opened(20, SLOW)
    reader.request("POST", "/svar", b"hej")
    assert reader.getresponse().read() == b"svarhej"


def test_a_body_that_comes_in_bits_comes_whole(opened):
    heading = b"POST /svar HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\n"
    one = opened(1)
    for byte in heading + b"hej":
        one.sendall(bytes([byte]))
    assert everything(one).endswith("svarhej")


def test_an_answer_tells_no_names_and_leaves_the_connection_open(reader):
    for path in ("/svar", "/intet", "/svar"):
        reader.request("GET", path)
        answer = reader.getresponse()
        answer.read()
        assert answer.getheader("Server") is None
        assert answer.getheader("Connection") is None
        assert reader.sock is not None


def everything(one):
    said = b""
    while piece := one.recv(65_536):
        said += piece
    return said.decode()


@pytest.mark.parametrize(
    "said, status, words",
    [
        (
            f"POST /svar HTTP/1.1\r\nHost: x\r\nContent-Length: {LARGEST_BODY}\r\n\r\n",
            413,
            "for stor",
        ),
        (f"GET / HTTP/1.1\r\nHost: x\r\nX: {'x' * LARGEST_HEADING}\r\n\r\n", 431, "for lange"),
        ("GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400, "kan ikke læses"),
        ("POST / HTTP/1.1\r\nContent-Length: nej\r\n\r\n", 400, "kan ikke læses"),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: x\r\n\r\n", 501, "kan serveren ikke læse"),
        ("\0\1\2 / HTTP/1.1\r\nx\r\n\r\n", 400, "kan ikke læses"),
    ],
)
def test_what_is_no_request_is_answered_in_words_and_closed(opened, said, status, words):
    answer = everything(opened(1, said.encode()))
    head, _, body = answer.partition("\r\n\r\n")
    assert head.startswith("HTTP/1.") and f" {status} " in head.splitlines()[0]
    assert words in body and "waitress" not in answer
    assert head.lower().count("\r\ncontent-type:") == 1


def test_a_sender_of_far_too_much_reads_why(reader):
    reader.request("POST", "/svar", b"[]," * LARGEST_BODY)
    answer = reader.getresponse()
    assert answer.status == 413
    assert "for stor" in answer.read().decode()


def test_a_body_without_a_length_is_refused_when_it_is_too_large(reader):
    reader.request("POST", "/svar", iter([b"x" * 60_000] * 50), encode_chunked=True)
    assert reader.getresponse().status == 413


def standing(listener, *, began=0.0, opened=100.0, last=100.0, busy=False, half=False):
    """A connection as it would be, without a socket."""
    one = Connection.__new__(Connection)
    one.creation_time, one.last_activity, one.began = opened, last, began
    one.requests, one.request, one.total_outbufs_len = [1] if busy else [], half or None, 0
    return one


@pytest.mark.parametrize(
    "how, seconds",
    [
        ({}, connections.SILENT_SECONDS),
        ({"began": 100.0, "half": True}, connections.REQUEST_SECONDS),
        ({"began": 100.0, "half": True, "last": 10_000.0}, connections.REQUEST_SECONDS),
        ({"began": 100.0}, connections.IDLE_SECONDS),
    ],
)
def test_every_state_but_work_has_its_time(listener, how, seconds):
    one = standing(listener, **how)
    assert not one.is_overdue(100 + seconds)
    assert one.is_overdue(101 + seconds)


def test_who_is_being_answered_is_not_cut_off(listener):
    assert not standing(listener, busy=True).is_overdue(100_000)


def test_in_a_crowd_those_who_have_waited_longest_for_nothing_make_room(listener, monkeypatch):
    monkeypatch.setattr(connections, "CROWDED", 10)
    crowd = [standing(listener, began=1.0, last=100.0 + at, busy=at < 3) for at in range(15)]
    monkeypatch.setattr(listener, "active_channels", dict(enumerate(crowd)))
    listener.maintenance(101.0)
    assert [at for at, one in enumerate(crowd) if one.will_close] == [3, 4, 5, 6, 7]
