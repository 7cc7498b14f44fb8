"""A real server on a free port, and a browser that fails the test on any error or outside call."""

import os
import re
import socket
import subprocess
import sys
import time
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import sync_playwright

from dashboard.config import ROOT

CHROMIUM = os.environ.get("OVERBLIK_CHROMIUM", "/usr/bin/chromium")
PATIENCE_S = 30


def pytest_collection_modifyitems(items):
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def wait_for(address, process):
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            with urlopen(address) as answer:
                return answer.status
        except URLError:
            time.sleep(0.1)
    raise TimeoutError(address)


@pytest.fixture(scope="session")
def server_data(tmp_path_factory):
    """The folder of versions that the server reads; refresh into it to make news."""
    return tmp_path_factory.mktemp("browser-var")


@pytest.fixture(scope="session")
def base_url(server_data, tmp_path_factory):
    """The address of a running server of its own."""
    port = free_port()
    log = (tmp_path_factory.mktemp("log") / "server.log").open("w")
    command = ["-m", "gunicorn", "--no-control-socket", "--preload", "--workers=1", "--threads=4"]
    process = subprocess.Popen(
        [sys.executable, *command, f"--bind=127.0.0.1:{port}", "dashboard.app:create_server()"],
        cwd=ROOT,
        env={**os.environ, "OVERBLIK_DATA_DIR": str(server_data)},
        stdout=log,
        stderr=log,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/health", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE_S)
        log.close()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Complaints(list):
    """What went wrong in the browser; a test takes out what it has asked for itself."""

    def forgive(self, pattern):
        self[:] = [one for one in self if not re.search(pattern, one)]


@pytest.fixture
def complaints():
    return Complaints()


@pytest.fixture
def open_page(browser, base_url, complaints):
    """Open an address of the server in a context of its own, with Playwright's options for it."""
    contexts = []
    home = urlsplit(base_url).netloc

    def watch(request):
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != home:
            complaints.append(f"outside: {request.url}")

    def hear(message):
        if message.type == "error":
            complaints.append(f"console: {message.text}")

    def opened(path="/", **options):
        given = {"locale": "da-DK", "viewport": {"width": 1366, "height": 768}} | options
        context = browser.new_context(base_url=base_url, **given)
        contexts.append(context)
        page = context.new_page()
        page.on("request", watch)
        page.on("console", hear)
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.goto(path)
        page.wait_for_selector("main h1")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
