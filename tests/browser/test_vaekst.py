"""/vaekst in a real browser: link in, choose, follow, go back, by mouse and by keyboard."""

import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from dashboard.vaekst.choice import SECTIONS

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SOUTH = "vaeksthus-syddanmark-2017-2017"


def query(page):
    return {name: value[0] for name, value in parse_qs(urlsplit(page.url).query).items()}


def headline(page):
    return page.locator("#vaekst-headline")


def part(page, name):
    """A section, once a reader has come to it and it is drawn."""
    if name == "effekt":
        return page.locator("#effekt")
    section = page.locator(f".part-{name}")
    page.locator(f"#vaekst-{name}").scroll_into_view_if_needed()
    expect(section.locator(".provenance").first).to_be_visible()
    return section


def wait_for_all(page):
    """Walk through the page until every section is drawn."""
    page.wait_for_selector("#vaekst-effekt-graph .main-svg", state="attached")
    for name in SECTIONS[1:]:
        part(page, name)
    page.wait_for_selector("#vaekst-local-ranking .ranked")
    page.wait_for_selector("#vaekst-local-map .choroplethlayer path", state="attached")


def test_a_link_opens_the_view_it_was_made_from(open_page):
    page = open_page(f"/vaekst?maaling={SOUTH}&hus=vaeksthus-midtjylland&slags=aktivitet")
    wait_for_all(page)
    expect(headline(page)).to_contain_text("543 nye job")
    expect(page.locator("#vaekst-study")).to_have_value(SOUTH)
    expect(page.locator("#vaekst-house")).to_have_value("vaeksthus-midtjylland")
    expect(part(page, "serier")).to_contain_text("Gazeller i kontakt")
    assert query(page)["maaling"] == SOUTH


def test_a_study_moves_headline_picture_table_and_address(open_page):
    page = open_page("/vaekst")
    wait_for_all(page)
    expect(headline(page)).to_contain_text("29\u00a0procentpoint mere")
    page.select_option("#vaekst-study", "alle-fem-vaeksthuse-2012-2014")
    expect(headline(page)).to_contain_text("over 1.300 ekstra job")
    growth = page.locator("#vaekst-effekt-graph")
    expect(growth).to_contain_text("kontrolgruppen: ikke offentliggjort")
    expect(growth.locator(".bars .point")).to_have_count(3)
    part(page, "effekt").get_by_text("Tabel: Effekt mod kontrolgruppe").click()
    row = part(page, "effekt").locator("tr", has_text="Eksport")
    expect(row).to_contain_text("15,5")
    expect(row).to_contain_text("ikke offentliggjort")
    assert query(page) == {"maaling": "alle-fem-vaeksthuse-2012-2014"}


def test_growth_and_net_effect_are_two_pictures_with_their_windows(open_page):
    page = open_page("/vaekst")
    page.wait_for_selector("#vaekst-netto-graph .bars .point", state="attached")
    expect(page.locator("#vaekst-effekt-graph .bars .point")).to_have_count(6)
    expect(page.locator("#vaekst-netto-graph .bars .point")).to_have_count(3)
    expect(page.locator(".effect-growth figcaption")).to_contain_text("2014")
    expect(page.locator(".effect-net figcaption")).to_contain_text("regnet ud")


def test_confidence_filters_every_section(open_page):
    page = open_page("/vaekst")
    wait_for_all(page)
    expect(part(page, "afkast").locator(".returns li")).to_have_count(4)
    page.select_option("#vaekst-sureness", "hoej")
    expect(part(page, "afkast").locator(".returns li")).to_have_count(2)
    expect(part(page, "serier")).not_to_contain_text("over 1.300")
    assert query(page) == {"sikkerhed": "hoej"}


def test_back_and_forward_walk_through_the_choices(open_page):
    page = open_page("/vaekst")
    wait_for_all(page)
    page.select_option("#vaekst-year", "2015")
    expect(part(page, "maal").locator(".finding")).to_contain_text("9 mål")
    page.select_option("#vaekst-kind", "netto")
    expect(part(page, "serier")).not_to_contain_text("Kender husene")
    page.go_back()
    expect(part(page, "serier")).to_contain_text("Kender husene")
    page.go_back()
    expect(part(page, "maal").locator(".finding")).to_contain_text("24 mål")
    expect(page.locator("#vaekst-year")).to_have_value("0")
    page.go_forward()
    expect(part(page, "maal").locator(".finding")).to_contain_text("9 mål")


def test_the_map_and_the_list_share_a_selection(open_page, centre_of):
    page = open_page("/vaekst", viewport={"width": 1366, "height": 1000})
    wait_for_all(page)
    page.locator("#vaekst-local-map").scroll_into_view_if_needed()
    page.mouse.click(*centre_of(page, "vaekst-local-map", "0760"))
    row = page.locator("#vaekst-local-ranking .ranked", has_text="Ringkøbing-Skjern")
    expect(row).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#vaekst-local-spoken")).to_contain_text(
        "Nye virksomheder: 326 (2017, sikkerhed: høj)"
    )
    assert query(page) == {"kommune": "0760"}
    page.locator("#vaekst-local-ranking .unranked", has_text="Samsø").click()
    expect(page.locator("#vaekst-local-spoken")).to_have_text("Samsø: intet offentliggjort.")
    expect(page.locator("#vaekst-local-land .map-selected")).to_have_count(1)


def test_windows_are_drawn_at_their_full_length(open_page):
    page = open_page("/vaekst")
    wait_for_all(page)
    widths = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('.windows .track-row')]
          .filter(row => row.querySelector('.track-bar'))
          .map(row => [row.querySelector('.track-name').textContent,
            row.querySelector('.track-bar').getBoundingClientRect().width]))"""
    )
    one_year = widths["Vækstkortlægninger"]
    assert widths["Ekstra job mod kontrolgruppen"] == pytest.approx(3 * one_year, abs=1.5)
    assert widths["Ekstra job (KL's beregning)"] == pytest.approx(3 * one_year, abs=1.5)


def test_a_link_to_a_section_ends_at_that_section(open_page):
    page = open_page("/vaekst#kommuner")
    page.wait_for_selector(".part-kommuner .provenance")
    expect(page.locator("h2#kommuner")).to_be_in_viewport()


def test_the_forms_can_be_fetched(open_page):
    page = open_page("/vaekst")
    wait_for_all(page)
    for name, table in (("kommuner", "vaeksthus_guided_firms"), ("kontrakt", "resultatkontrakt")):
        with page.expect_download() as download:
            part(page, name).get_by_role("link", name="Hent et tomt skema (CSV)").click()
        assert download.value.suggested_filename == f"{table}.csv"


def test_what_is_downloaded_is_what_is_shown(open_page):
    page = open_page("/vaekst")
    with page.expect_download() as download:
        part(page, "effekt").get_by_role("link", name="Effekt mod kontrolgruppe (CSV)").click()
    content = download.value.path().read_text("utf-8-sig")
    assert "Omsætning;36;7;29;pct." in content


def test_every_control_can_be_worked_by_keyboard_alone(open_page):
    page = open_page("/vaekst")
    wait_for_all(page)
    page.locator("#vaekst-study").focus()
    page.keyboard.press("ArrowDown")
    expect(headline(page)).to_contain_text("Alle fem væksthuse 2012–2014")
    expect(page.locator("#vaekst-study")).to_be_focused()
    page.locator("#vaekst-local-ranking .ranked").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#vaekst-local-spoken")).to_contain_text("Ringkøbing-Skjern")


def test_the_theme_redraws_the_pictures(open_page):
    page = open_page("/vaekst")
    wait_for_all(page)
    page.select_option("select[data-theme-choice]", "dark")
    bar = "document.querySelector('#vaekst-effekt-graph .js-plotly-plot').data"
    page.wait_for_function(f"() => {bar}.some(one => one.marker?.color === '#85bdf0')")


@pytest.mark.parametrize(
    "nonsense", ["?maaling=%00", "?aar=banan&slags=x", "?kommune=9999&hus=<b>"]
)
def test_nonsense_in_the_address_opens_the_front_view(open_page, nonsense):
    page = open_page(f"/vaekst{nonsense}")
    expect(headline(page)).to_contain_text("Hovedstadsregionen 2014")
    page.wait_for_function("() => location.search === ''")


def test_english_is_complete(open_page):
    page = open_page("/vaekst?lang=en&kommune=0760")
    wait_for_all(page)
    expect(headline(page)).to_contain_text("grew 29")
    text = page.locator("main").inner_text()
    danish = re.findall(r"\b(kommuner?|virksomheder|vejledte|Kilde|Vælg|omsætning|mål)\b", text)
    assert danish == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["", f"?maaling={SOUTH}&kommune=0751"])
def test_axe_finds_nothing(open_page, scheme, view):
    page = open_page(f"/vaekst{view}", color_scheme=scheme)
    wait_for_all(page)
    page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    told = [(one["id"], one["nodes"][0]["html"][:200]) for one in found.response["violations"]]
    assert told == [], json.dumps(told, indent=1, ensure_ascii=False)


def test_a_phone_stacks_and_has_room_for_a_finger(open_page):
    page = open_page("/vaekst", viewport={"width": 390, "height": 844})
    wait_for_all(page)
    expect(page.locator("#vaekst-study")).to_be_hidden()
    page.get_by_role("button", name="Valg").click()
    expect(page.locator("#vaekst-study")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    small = page.evaluate(
        """() => [...document.querySelectorAll('main button, main select, main summary')]
          .filter(one => one.offsetHeight && one.offsetHeight < 44)
          .map(one => one.outerHTML.slice(0, 80))"""
    )
    assert small == []


def test_headline_and_picture_fit_on_the_rooms_screen(open_page):
    page = open_page("/vaekst", viewport={"width": 1920, "height": 1080})
    page.wait_for_selector("#vaekst-netto-graph .bars .point", state="attached")
    graphs = ("#vaekst-effekt-graph", "#vaekst-netto-graph")
    for shown in (*graphs, "#effekt .remark", "#effekt .provenance"):
        box = page.locator(shown).bounding_box()
        assert box["y"] + box["height"] <= 1080, shown
