"""/uddannelse in a real browser once the secretariat has put an agreement by municipality in."""

import shutil

import pytest
from playwright.sync_api import expect

from data.indicators import load_indicators
from data.refresh import refresh
from data.schemas import TABLES
from data.schemas.places import MIDTJYLLAND, MUNICIPALITIES_OF_REGION
from data.sources import RAW, load_feeds
from data.store import Store
from tests.browser.address import asks
from tools.reading import come_to
from tools.serving import served

AARHUS = "0751"


def come_to_the_map(page):
    come_to(page, "#uddannelse-kommuner", "#uddannelse-kommuner .provenance")


@pytest.fixture(scope="module")
def base_url(tmp_path_factory):
    """A server whose secretariat has put a made-up agreement in: 20 helpers each, 400 assistants in
    Aarhus and 30 in the others, nothing known of PAU.
    """
    folder = tmp_path_factory.mktemp("fordeling")
    tables = folder / "raw"
    shutil.copytree(RAW, tables)
    lines = [",".join(TABLES["sosu_pau_fordeling"].kinds)]
    for code in sorted(MUNICIPALITIES_OF_REGION[MIDTJYLLAND]):
        assistants = 400 if code == AARHUS else 30
        lines.append(f"2026,{code},20,{assistants},,opdigtet,opdigtet-kun-til-test")
    (tables / "sosu_pau_fordeling.csv").write_text("\n".join(lines) + "\n", "utf-8")
    with (tables / "kilder.csv").open("a", encoding="utf-8") as sources:
        sources.write("opdigtet-kun-til-test,Opdigtet fil,Ingen,,,,,ikke oplyst,\n")
    refresh(
        Store(folder / "var"),
        load_feeds(),
        indicators=load_indicators(),
        tables_dir=tables,
        is_confirmed=True,
    )
    with served(data_dir=folder / "var") as site:
        yield site.address


def test_once_it_is_put_in_map_ranking_and_choice_stand_there(open_page):
    page = open_page("/uddannelse")
    come_to_the_map(page)
    ranking = page.locator("#uddannelse-local-ranking")
    expect(ranking.locator(".ranked")).to_have_count(19)
    ranking.locator(f'[data-kommune="{AARHUS}"]').click()
    expect(page.locator("#uddannelse-local-spoken")).to_contain_text("Aarhus: ")
    page.select_option("#uddannelse-measure", "antal")
    expect(page.locator("#uddannelse-local-spoken")).to_contain_text(
        "Aarhus: 400 elevpladser, nr. 1"
    )
    land = page.locator(f'.part-kommuner .map-land path[data-kommune="{AARHUS}"]')
    expect(land.first).to_be_attached()
    page.select_option("#uddannelse-programme", "pau")
    expect(page.locator(".part-kommuner > .finding")).to_contain_text("ingen kommunes pladser")
    expect(ranking.locator(".unranked")).to_have_count(19)
    asks(page, vis="antal", uddannelse="pau", kommune=AARHUS)


def test_axe_finds_nothing(open_page, accessible):
    page = open_page(f"/uddannelse?kommune={AARHUS}")
    come_to_the_map(page)
    accessible(page)
