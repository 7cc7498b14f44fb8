"""A feed's bytes come from a file or an address; what goes wrong is said in Danish."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from socketserver import StreamRequestHandler, ThreadingTCPServer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.faults import BadTables
from data.load.download import CannotDownload, download
from data.load.fetch import fetch
from data.sources import Feed

WHOLE = b"quota_year\n2014\n2015\n"
ANSWERS = {
    "/landstal.csv": b"HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n" + WHOLE,
    "/stykker.csv": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"b\r\nquota_year\n\r\na\r\n2014\n2015\n\r\n0\r\n\r\n",
    "/halv.csv": b"HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n" + WHOLE[:16],
    "/intet.csv": b"HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n",
    "/halvt-stykke.csv": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n15\r\nquota_year\n",
    "/sidste-stykke.csv": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"b\r\nquota_year\n\r\n",
    "/uden-laengde.csv": b"HTTP/1.1 200 OK\r\n\r\n" + WHOLE[:16],
    "/gammel.csv": b"HTTP/1.0 200 OK\r\n\r\n" + WHOLE[:16],
    "/skaev-laengde.csv": b"HTTP/1.1 200 OK\r\nContent-Length: 2x\r\n\r\n" + WHOLE,
    "/del.csv": b"HTTP/1.1 206 Partial Content\r\nContent-Length: 16\r\n\r\n" + WHOLE[:16],
    "/tom.csv": b"HTTP/1.1 204 No Content\r\n\r\n",
    "/afbrudt-hoved.csv": b"HTTP/1.1 200 OK\r\nContent-Le",
    "/intet-svar.csv": b"",
    "/vroevl.csv": b"hej hej hej\r\n\r\n",
}
NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\nnej"


class Answers(StreamRequestHandler):
    """Gives an answer as bytes, and closes; `/drypper.csv` goes on until it is closed."""

    def handle(self):
        path = self.rfile.readline().split()[1].decode()
        while self.rfile.readline().strip():
            pass
        if path != "/drypper.csv":
            self.wfile.write(ANSWERS.get(path, NOT_FOUND))
            return
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n")
        with suppress(OSError):
            while not self.server.stopped.wait(0.02):
                self.wfile.write(b"2015\n")


@pytest.fixture(scope="module")
def address():
    server = ThreadingTCPServer(("127.0.0.1", 0), Answers)
    server.daemon_threads, server.stopped = True, threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.stopped.set()
    server.shutdown()
    server.server_close()


def feed(file: str) -> Feed:
    return Feed("landstal", "Landstal", file, declared_in="sources.toml", declared_on=7)


def test_a_file_is_found_in_the_folder_or_by_its_whole_path(tmp_path):
    (tmp_path / "landstal.csv").write_bytes(b"tal")
    assert fetch(feed("landstal.csv"), tmp_path) == b"tal"
    assert fetch(feed(str(tmp_path / "landstal.csv")), tmp_path / "andet") == b"tal"


@pytest.mark.parametrize("path", ["landstal.csv", "stykker.csv"])
def test_an_address_is_fetched(address, tmp_path, path):
    assert fetch(feed(f"{address}/{path}"), tmp_path) == WHOLE


@pytest.mark.parametrize(
    "path, says",
    [
        ("halv.csv", "blev afbrudt efter 16 af 21 byte"),
        ("intet.csv", "blev afbrudt efter 0 af 21 byte"),
        ("halvt-stykke.csv", "kan ikke hentes"),
        ("sidste-stykke.csv", "kan ikke hentes"),
        ("uden-laengde.csv", "uden at sige, hvor lang"),
        ("gammel.csv", "uden at sige, hvor lang"),
        ("skaev-laengde.csv", "uden at sige, hvor lang"),
        ("del.csv", "Svaret var: 206"),
        ("tom.csv", "Svaret var: 204"),
        ("afbrudt-hoved.csv", "uden at sige, hvor lang"),
        ("intet-svar.csv", "kan ikke hentes"),
        ("vroevl.csv", "kan ikke hentes"),
    ],
)
def test_a_body_that_ends_early_is_not_taken_for_whole(address, tmp_path, path, says):
    with pytest.raises(BadTables) as refused:
        fetch(feed(f"{address}/{path}"), tmp_path)
    assert says in str(refused.value)


@given(st.sampled_from(["landstal", "stykker"]), st.integers(0, 200))
def test_an_answer_cut_anywhere_is_refused(address, name, cut):
    whole = ANSWERS[f"/{name}.csv"].removesuffix(b"0\r\n\r\n")
    cuts = len(whole) + (name == "stykker")
    ANSWERS["/afbrudt.csv"] = whole[: cut % cuts]
    with pytest.raises(CannotDownload):
        download(f"{address}/afbrudt.csv", 1000)


def test_a_server_that_drips_is_given_up(address):
    with pytest.raises(CannotDownload, match="er ikke hentet på 0 sekunder"):
        download(f"{address}/drypper.csv", 10_000_000, total_seconds=0.2)


def test_a_file_larger_than_the_limit_is_read_up_to_it(address):
    assert download(f"{address}/landstal.csv", 5) == WHOLE[:5]
    assert download(f"{address}/stykker.csv", 5) == WHOLE[:5]


def test_only_regular_files_are_read(tmp_path):
    os.mkfifo(tmp_path / "roer.csv")
    for file in (tmp_path / "roer.csv", "/dev/zero", "/dev/null"):
        with pytest.raises(BadTables, match="er et rør eller en enhed og ikke en fil"):
            fetch(feed(str(file)), tmp_path)


def test_what_cannot_be_fetched_names_the_entry_in_the_list(address, tmp_path):
    (tmp_path / "mappe").mkdir()
    for file, says in (
        ("væk.csv", "filen findes ikke"),
        ("mappe", "er en mappe og ikke en fil"),
        ("a\x00b.csv", "kan ikke læses"),
        ("~nobody-here/x.csv", "kan ikke læses"),
        (f"{address}/andet.csv", "kan ikke hentes. Prøv adressen i en browser"),
        ("http://127.0.0.1:9/x.csv", "kan ikke hentes"),
    ):
        with pytest.raises(BadTables) as refused:
            fetch(feed(file), tmp_path)
        assert says in str(refused.value)
        assert str(refused.value).startswith('sources.toml, linje 7, kolonnen "file", værdien "')
