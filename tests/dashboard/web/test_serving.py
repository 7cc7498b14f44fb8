"""One server for all who start it, with room for readers beside what is dear."""

import os
import signal
import urllib.request
from importlib import import_module
from pathlib import Path

import psutil
import pytest
from gunicorn.workers.base import Worker

from dashboard.web import dear, serving
from tools.serving import CONFIG, served

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("starter", ["Procfile", "dashboard/cli/main.py"])
def test_whoever_starts_it_reads_the_same_settings(starter):
    assert CONFIG in (ROOT / starter).read_text("utf-8")
    assert "--threads" not in (ROOT / starter).read_text("utf-8")


def test_threads_are_left_for_readers():
    assert serving.threads >= dear.MOST_EXPORTS + dear.MOST_AHEAD + 4
    module, _, name = serving.worker_class.rpartition(".")
    assert issubclass(getattr(import_module(module), name), Worker)


def asked(site):
    with urllib.request.urlopen(f"{site.address}/health", timeout=30) as answer:
        return answer.status


def test_a_worker_that_is_killed_takes_only_its_own_requests_with_it():
    with served(workers=2) as site:
        master = psutil.Process(site.pid)
        while len(master.children()) < 2:
            assert asked(site) == 200
        first, second = master.children()
        os.kill(first.pid, signal.SIGKILL)
        assert [asked(site) for _ in range(20)] == [200] * 20
        assert second.is_running()
