"""A feed's bytes come from a file or an address; what goes wrong is said in Danish."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from data.faults import BadTables
from data.load.fetch import fetch
from data.sources import Feed


class Answers(BaseHTTPRequestHandler):
    """Gives one table, and knows nothing else."""

    def do_GET(self):
        found = self.path == "/landstal.csv"
        self.send_response(200 if found else 404)
        self.end_headers()
        self.wfile.write(b"quota_year\n" if found else b"nej")

    def log_message(self, format, *args):
        """Say nothing."""


@pytest.fixture(scope="module")
def address():
    server = HTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def feed(file: str) -> Feed:
    return Feed("landstal", "Landstal", file, declared_in="sources.toml", declared_on=7)


def test_a_file_is_found_in_the_folder_or_by_its_whole_path(tmp_path):
    (tmp_path / "landstal.csv").write_bytes(b"tal")
    assert fetch(feed("landstal.csv"), tmp_path) == b"tal"
    assert fetch(feed(str(tmp_path / "landstal.csv")), tmp_path / "andet") == b"tal"


def test_an_address_is_fetched(address, tmp_path):
    assert fetch(feed(f"{address}/landstal.csv"), tmp_path) == b"quota_year\n"


def test_what_cannot_be_fetched_names_the_entry_in_the_list(address, tmp_path):
    (tmp_path / "mappe").mkdir()
    for file, says in (
        ("væk.csv", "filen findes ikke"),
        ("mappe", "er en mappe og ikke en fil"),
        ("a\x00b.csv", "kan ikke læses"),
        (f"{address}/andet.csv", "kan ikke hentes. Prøv adressen i en browser"),
        ("http://127.0.0.1:9/x.csv", "kan ikke hentes"),
    ):
        with pytest.raises(BadTables) as refused:
            fetch(feed(file), tmp_path)
        assert says in str(refused.value)
        assert str(refused.value).startswith('sources.toml, linje 7, kolonnen "file", værdien "')
