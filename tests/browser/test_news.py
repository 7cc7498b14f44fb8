"""A version that comes while a page is open: the page goes on with the figures it came with."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from data.indicators import load_indicators
from data.refresh import refresh
from data.sources import RAW, load_feeds
from data.store import Store

NEWS_WITHIN_MS = 60_000


@pytest.fixture
def published(server_data, tmp_path):
    """Publish other figures: Herning's rates of employment."""

    def publish():
        tables = tmp_path / "raw"
        shutil.copytree(RAW, tables)
        rates = tables / "employment_rate.csv"
        rates.write_text(moved(rates.read_text("utf-8"), 0.3), "utf-8")
        store = Store(server_data)
        before = store.current_id()
        done = refresh(
            store,
            load_feeds(),
            indicators=load_indicators(),
            tables_dir=tables,
            is_confirmed=True,
        )
        return before, done.version

    return publish


def moved(text, by):
    """The table with every figure of Herning somewhat larger."""

    def larger(match):
        return f"{match[1]}{float(match[2]) + by:.10g},"

    return re.sub(r"(?m)^(\d{4},0657,)([\d.]+),", larger, text)


def words(page):
    """What stands on the page once it has come to rest."""
    page.wait_for_load_state("networkidle")
    page.wait_for_function("!document.querySelector('[aria-busy=true]')")
    return " ".join(page.locator("main h1, main section:first-of-type").all_inner_texts()).split()


def test_a_page_goes_on_with_the_version_it_was_opened_with(open_page, published, complaints):
    page = open_page("/rar")
    before, after = published()
    assert before != after
    news = page.locator(".shell-news")
    expect(news).to_contain_text("Der er nye tal", timeout=NEWS_WITHIN_MS)
    page.select_option("#rar-municipality", "0657")
    expect(page).to_have_url(re.compile("0657"))
    chosen = page.url + ("&" if "?" in page.url else "?")
    pinned, newest = open_page(f"{chosen}version={before}"), open_page(page.url)
    assert words(page) == words(pinned)
    assert words(page) != words(newest)
    news.get_by_role("button", name="Vis dem").click()
    expect(news).to_have_text("")
    assert words(page) == words(newest)
    complaints.forgive("Failed to fetch|aborted")
