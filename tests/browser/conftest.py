"""A real server on a free port, and a browser that fails the test on any error or outside call."""

import json
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.axe import TAGS, unfold, violations, violations_of_colours
from tests.browser.page_log import PageLog, add_sections
from tests.browser.rest import come_live, come_to_rest
from tools.serving import CHROMIUM, CHROMIUM_ARGS, served

# Patience is no promise about speed: how long things take is for the benchmark to say.
PATIENCE_MS = 40_000
expect.set_options(timeout=PATIENCE_MS)

CENTRE = """([id, code]) => {
  const plot = document.querySelector(`#${id} .js-plotly-plot`);
  const layers = plot.closest('.figure-box').querySelector('.map-layers').getBoundingClientRect();
  const { at } = document.querySelector(`#${id}`).parentElement
    .querySelector(`[data-kommune="${code}"]`).dataset;
  const [x, y] = at.split(' ').map(Number);
  return [layers.left + x * layers.width, layers.top + y * layers.height];
}"""


def pytest_collection_modifyitems(items):
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """A test that fails says where its pages stood, while they still stand."""
    if call.when == "call" and call.excinfo:
        add_sections(item, call.when)
    return (yield)


@pytest.fixture(scope="session")
def base_url():
    """The address of a running server that all share: nothing is published there."""
    with served() as site:
        yield site.address


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_ARGS))
        yield browser
        browser.close()


class Complaints(list):
    """What went wrong in the browser; a test takes out what it has asked for itself."""

    def forgive(self, pattern):
        self[:] = [one for one in self if not re.search(pattern, one)]


def is_crowd(message):
    """Whether a busy server did not look ahead: a choice is carried out all the same."""
    return "/forud/" in message.location["url"] and "status of 503" in message.text


@pytest.fixture
def complaints():
    return Complaints()


@pytest.fixture
def open_page(request, browser, base_url, complaints):
    """Open an address of the server in a context of its own, with Playwright's options for it."""
    contexts = []
    logs = request.node.stash.setdefault(PageLog.of_test, [])
    home = urlsplit(base_url).netloc

    def watch(asked):
        parts = urlsplit(asked.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != home:
            complaints.append(f"outside: {asked.url}")

    def hear(message):
        if message.type == "error" and not is_crowd(message):
            complaints.append(f"console: {message.text}")

    def opened(path="/", **options):
        given = {"locale": "da-DK", "viewport": {"width": 1366, "height": 768}} | options
        context = browser.new_context(base_url=base_url, **given)
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        logs.append(PageLog(page))
        page.on("request", watch)
        page.on("console", hear)
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.goto(path)
        page.wait_for_selector("main h1")
        come_live(page)
        return page

    yield opened
    if complaints:
        add_sections(request.node, "teardown")
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def accessible():
    """Fail with what axe finds on a page once it rests: all of it unfolded, in both themes."""

    def check(page, tags=TAGS):
        unfold(page)
        come_to_rest(page)
        found = violations(page, tags) + violations_of_colours(page)
        assert found == [], json.dumps(found, indent=1, ensure_ascii=False)

    return check


@pytest.fixture
def uncut():
    """Fail with the texts of a page at rest (those of a selector) that stand outside its width."""

    def check(page, selector):
        come_to_rest(page)
        width = page.viewport_size["width"]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        cut = page.locator(selector).evaluate_all(
            """all => all.filter(one => {
              const box = one.getBoundingClientRect();
              return box.width && (box.left < -1 || box.right > innerWidth + 1);
            }).map(one => one.textContent.slice(0, 40))"""
        )
        assert cut == []

    return check


@pytest.fixture
def centre_of():
    """Where a municipality's middle is on the screen: `centre_of(page, map_id, code)`."""
    return lambda page, map_id, code: page.evaluate(CENTRE, [map_id, code])
