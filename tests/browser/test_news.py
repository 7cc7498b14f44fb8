"""A version that comes while a page is open: the page goes on with the figures it came with, and
the reader is told. The server is its own, as others would read what is published here.
"""

import re
import shutil

import pytest
from playwright.sync_api import expect

from data.indicators import load_indicators
from data.refresh import refresh
from data.sources import RAW, load_feeds
from data.store import Store
from tests.browser.rest import come_live, come_to_rest
from tools.serving import served

# The figures of a version are shown when every page's first screen has been worked out from it.
NEWS_WITHIN_MS = 180_000


@pytest.fixture(scope="module")
def server_data(tmp_path_factory):
    """The folder of versions that the server reads; publish into it to make news."""
    return tmp_path_factory.mktemp("news-var")


@pytest.fixture(scope="module")
def base_url(server_data):
    with served(data_dir=server_data) as site:
        yield site.address


@pytest.fixture
def publish(server_data, tmp_path):
    """Publish the shipped tables with one written otherwise: the versions before and after."""

    def published(table, written):
        tables = tmp_path / "raw"
        shutil.copytree(RAW, tables)
        file = tables / table
        file.write_text(written(file.read_text("utf-8")), "utf-8")
        store = Store(server_data)
        before = store.current_id()
        done = refresh(
            store,
            load_feeds(),
            indicators=load_indicators(),
            tables_dir=tables,
            is_confirmed=True,
        )
        assert done.version != before
        return before, done.version

    return published


def noted(note):
    """The table of landstal with a note more in it."""
    return lambda text: re.sub(r"(\n2010,0,,,2200,value,)", rf"\1{note}", text)


def moved(text, by=0.3):
    """The table with every figure of Herning somewhat larger."""

    def larger(match):
        return f"{match[1]}{float(match[2]) + by:.10g},"

    return re.sub(r"(?m)^(\d{4},0657,)([\d.]+),", larger, text)


def words(page):
    """What stands on the page once it has come to rest."""
    come_live(page)
    come_to_rest(page)
    return " ".join(page.locator("main h1, main section:first-of-type").all_inner_texts()).split()


def show_news(page):
    """Press what shows the new figures: the page is loaded anew."""
    with page.expect_navigation():
        page.locator(".shell-news").get_by_role("button", name="Vis dem").click()
    come_live(page)


def test_a_page_goes_on_with_the_version_it_was_opened_with(open_page, publish, complaints):
    page = open_page("/rar")
    before, _ = publish("employment_rate.csv", moved)
    news = page.locator(".shell-news")
    expect(news).to_contain_text("Der er nye tal", timeout=NEWS_WITHIN_MS)
    page.select_option("#rar-municipality", "0657")
    expect(page).to_have_url(re.compile("0657"))
    chosen = page.url + ("&" if "?" in page.url else "?")
    pinned, newest = open_page(f"{chosen}version={before}"), open_page(page.url)
    assert words(page) == words(pinned)
    assert words(page) != words(newest)
    show_news(page)
    expect(news).to_have_text("")
    assert words(page) == words(newest)
    complaints.forgive("Failed to fetch|aborted")


def test_an_open_page_says_that_there_is_news(open_page, publish, complaints):
    page = open_page("/")
    news = page.locator(".shell-news")
    expect(news).to_have_text("")
    version = page.locator("footer [title]")
    was = version.get_attribute("title")
    publish("landstal.csv", noted("Rettet i en prøve."))
    expect(news).to_contain_text("Der er nye tal", timeout=NEWS_WITHIN_MS)
    expect(page.locator("main h1")).to_be_visible()
    show_news(page)
    expect(version).not_to_have_attribute("title", was)
    expect(page.locator(".changes")).to_contain_text("Landstal")
    expect(news).to_have_text("")
    complaints.forgive("Failed to fetch|aborted")


def test_an_older_version_says_so_and_waits_for_no_news(open_page, publish):
    newest = open_page("/om")
    before, _ = publish("landstal.csv", noted("Rettet i en anden prøve."))
    expect(newest.locator(".shell-news")).to_contain_text("Der er nye", timeout=NEWS_WITHIN_MS)
    page = open_page(f"/om?version={before}")
    expect(page.locator(".shell-notice")).to_contain_text("ældre version")
    page.get_by_role("link", name="Vis de nyeste tal").click()
    expect(page.locator(".shell-notice")).to_have_count(0)
