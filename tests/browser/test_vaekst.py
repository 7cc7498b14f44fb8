"""/vaekst in a real browser: link in, choose, follow, go back, by mouse and by keyboard."""

import re

import pytest
from playwright.sync_api import expect

from dashboard.vaekst.choice import SECTIONS
from tests.browser.address import asks
from tests.browser.rest import come_to_rest
from tools.reading import come_to

SOUTH = "vaeksthus-syddanmark-2017-2017"


def headline(page):
    return page.locator("#vaekst-headline")


def part(page, name):
    """A section, once a reader has come to it and it is drawn; a folded one is unfolded."""
    section = page.locator(f".part-{name}")
    fold = section.locator("details").first
    if name == "serier" and fold.get_attribute("open") is None:
        section.locator("summary").first.click()
    come_to(page, f"#vaekst-{name}", f".part-{name} .provenance")
    return section


def wait_for_all(page):
    """Walk through the page until every section is drawn."""
    page.wait_for_selector("#vaekst-houses-map .main-svg", state="attached")
    for name in SECTIONS[1:]:
        part(page, name)


def show_more(page):
    """Unfold the controls that few readers need."""
    page.locator(".controls-folded summary").click()


def test_a_link_opens_the_view_it_was_made_from(open_page):
    page = open_page(
        f"/vaekst?vis=effekt&maaling={SOUTH}&hus=vaeksthus-midtjylland&slags=aktivitet"
    )
    wait_for_all(page)
    expect(headline(page)).to_contain_text("men ikke for Midtjylland")
    expect(part(page, "effekt")).to_contain_text("543 nye job")
    expect(page.locator("#vaekst-show")).to_have_value("effekt")
    expect(page.locator("#vaekst-study")).to_have_value(SOUTH)
    expect(page.locator("#vaekst-house")).to_have_value("vaeksthus-midtjylland")
    expect(part(page, "serier")).to_contain_text("Gazeller i kontakt")
    asks(page, vis="effekt", maaling=SOUTH, hus="vaeksthus-midtjylland", slags="aktivitet")


def test_the_page_begins_with_midtjylland_and_says_how_old_its_figures_are(open_page):
    page = open_page("/vaekst", viewport={"width": 1920, "height": 1080})
    page.wait_for_selector("#vaekst-houses-map .main-svg", state="attached")
    expect(headline(page)).to_contain_text("Væksthus Midtjylland stod for ca. 50")
    expect(page.locator(".subtitle + .fine-print > .age")).to_contain_text("2012")
    for shown in ("#vaekst-houses-map", "#vaekst-houses-key", "#vaekst-viden"):
        box = page.locator(shown).bounding_box()
        assert box["y"] + box["height"] <= 1080, shown


def test_another_measure_moves_headline_map_key_table_and_address(open_page):
    page = open_page("/vaekst")
    wait_for_all(page)
    page.select_option("#vaekst-show", "effekt")
    expect(headline(page)).to_contain_text("er fundet for Syddanmark og Hovedstadsregionen")
    expect(page.locator("#vaekst-houses-map")).to_contain_text("omsætning +29")
    expect(page.locator("#vaekst-houses-key li")).to_have_count(3)
    page.get_by_text("Tabel: Effekt mod kontrolgruppe").first.click()
    expect(page.locator("#vaekst-huse tr", has_text="Sjælland")).to_contain_text("ikke fundet")
    asks(page, vis="effekt")
    page.go_back()
    expect(page.locator("#vaekst-houses-map")).to_contain_text("ca. 50")


def test_a_study_moves_its_section_and_the_address(open_page):
    page = open_page("/vaekst")
    wait_for_all(page)
    expect(part(page, "effekt")).to_contain_text("29\u00a0procentpoint mere")
    page.select_option("#vaekst-study", "alle-fem-vaeksthuse-2012-2014")
    own = part(page, "effekt")
    expect(own).to_contain_text("over 1.300 ekstra job")
    expect(own.locator(".pair-bar")).to_have_count(3)
    expect(own.locator(".pair-bracket")).to_have_count(0)
    own.get_by_text("Tabel: Effekt mod kontrolgruppe").click()
    row = own.locator("tr", has_text="Eksport")
    expect(row).to_contain_text("15,5")
    expect(row).to_contain_text("ikke fundet")
    asks(page, maaling="alle-fem-vaeksthuse-2012-2014")


@pytest.mark.parametrize("width", [320, 390, 1366, 1920])
def test_growth_and_what_is_net_are_on_one_scale_on_every_screen(open_page, width):
    page = open_page("/vaekst", viewport={"width": width, "height": 900})
    expect(part(page, "effekt").locator(".pair-bracket")).to_have_count(3)
    found = page.evaluate(
        """() => [...document.querySelectorAll('.pair-bar, .pair-bracket')].map(one => {
          const text = one.closest('li').querySelector('.pair-value').textContent;
          return [parseFloat(text.replace('+', '')), one.getBoundingClientRect().width];
        })"""
    )
    assert len(found) == 9
    pixels = [width / value for value, width in found]
    assert pixels == pytest.approx([pixels[0]] * 9, rel=0.02)


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("view", ["", f"?vis=effekt&maaling={SOUTH}", "?lang=en&vis=effekt"])
def test_nothing_is_cut_on_a_phone(open_page, width, view):
    page = open_page(f"/vaekst{view}", viewport={"width": width, "height": 844})
    wait_for_all(page)
    come_to_rest(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    cut = page.evaluate(
        """() => [...document.querySelectorAll('main h1, main p, main li, main .pair-value, '
            + '#vaekst-houses-map text')].filter(one => {
          const box = one.getBoundingClientRect();
          return box.width && (box.left < -1 || box.right > innerWidth + 1);
        }).map(one => one.textContent.slice(0, 40))"""
    )
    assert cut == []


def test_confidence_filters_every_section(open_page):
    page = open_page("/vaekst?vis=effekt")
    wait_for_all(page)
    expect(part(page, "afkast").locator(".finding")).to_contain_text("4 tal")
    show_more(page)
    page.select_option("#vaekst-sureness", "hoej")
    expect(part(page, "afkast").locator(".finding")).to_contain_text("2 tal")
    expect(headline(page)).to_contain_text("med den valgte pålidelighed")
    expect(part(page, "serier")).not_to_contain_text("over 1.300")
    asks(page, vis="effekt", sikkerhed="hoej")


def test_back_and_forward_walk_through_the_choices(open_page):
    page = open_page("/vaekst")
    wait_for_all(page)
    page.select_option("#vaekst-kind", "netto")
    expect(part(page, "serier")).not_to_contain_text("Kendskab til husene")
    asks(page, slags="netto")
    page.select_option("#vaekst-show", "effekt")
    expect(headline(page)).to_contain_text("men ikke for Midtjylland")
    asks(page, slags="netto", vis="effekt")
    page.go_back()
    expect(headline(page)).to_contain_text("ca. 50")
    page.go_back()
    expect(part(page, "serier")).to_contain_text("Kendskab til husene")
    page.go_forward()
    expect(part(page, "serier")).not_to_contain_text("Kendskab til husene")


def test_a_municipality_in_the_address_hears_what_was_found_of_it(open_page):
    page = open_page("/vaekst?kommune=0760")
    facts = page.locator("#vaekst-local-facts")
    expect(facts).to_contain_text("Nye virksomheder: 326 (2017, pålidelighed: høj)")
    expect(page.locator("#vaekst-local-map")).to_have_count(0)


def test_windows_are_drawn_at_their_full_length(open_page):
    page = open_page("/vaekst")
    wait_for_all(page)
    come_to_rest(page)
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
    page.wait_for_selector(".part-kommuner .provenance", state="attached")
    expect(page.locator("h2#kommuner")).to_be_in_viewport()


def test_the_form_for_the_figures_is_a_press_away(open_page):
    page = open_page("/vaekst")
    wait_for_all(page)
    door = part(page, "kommuner").get_by_role("link", name="Skemaet til tallene")
    expect(door).to_have_attribute("href", re.compile("^/data"))


def test_what_is_downloaded_is_what_is_shown(open_page):
    page = open_page("/vaekst")
    with page.expect_download() as download:
        part(page, "effekt").get_by_role("link", name="CSV").click()
    content = download.value.path().read_text("utf-8-sig")
    assert "Omsætning;36;7;29;pct." in content


def test_the_controls_can_be_worked_by_keyboard_alone(open_page):
    page = open_page("/vaekst")
    wait_for_all(page)
    page.locator("#vaekst-show").focus()
    page.keyboard.press("ArrowDown")
    expect(headline(page)).to_contain_text("men ikke for Midtjylland")
    expect(page.locator("#vaekst-show")).to_be_focused()
    page.locator("#vaekst-study").focus()
    page.keyboard.press("ArrowDown")
    expect(part(page, "effekt")).to_contain_text("Alle fem væksthuse 2012–2014")
    expect(page.locator("#vaekst-study")).to_be_focused()


def test_the_theme_redraws_the_pictures(open_page):
    page = open_page("/vaekst")
    wait_for_all(page)
    page.locator(".shell-fold > summary").click()
    page.select_option("select[data-theme-choice]", "dark")
    bar = "document.querySelector('#vaekst-houses-map .js-plotly-plot').data"
    page.wait_for_function(f"() => {bar}.some(one => one.fillcolor === '#85bdf0')")


@pytest.mark.parametrize(
    "nonsense", ["?maaling=%00", "?vis=banan&slags=x", "?kommune=9999&hus=<b>"]
)
def test_nonsense_in_the_address_opens_the_front_view_and_is_said(open_page, nonsense):
    page = open_page(f"/vaekst{nonsense}")
    expect(headline(page)).to_contain_text("Væksthus Midtjylland")
    expect(page.locator("#vaekst-remarks")).not_to_be_empty()
    page.wait_for_function("() => location.search === ''")


def test_english_is_complete(open_page):
    page = open_page("/vaekst?lang=en&kommune=0760")
    wait_for_all(page)
    expect(headline(page)).to_contain_text("about 50")
    text = page.locator("main").inner_text()
    danish = re.findall(r"\b(kommuner?|virksomheder|vejledte|Kilde|Vælg|omsætning|mål)\b", text)
    assert danish == []


@pytest.mark.parametrize("view", ["", f"?vis=effekt&maaling={SOUTH}&kommune=0751"])
def test_axe_finds_nothing(open_page, accessible, view):
    page = open_page(f"/vaekst{view}")
    wait_for_all(page)
    accessible(page)


def test_a_phone_stacks_and_has_room_for_a_finger(open_page):
    page = open_page("/vaekst", viewport={"width": 390, "height": 844})
    wait_for_all(page)
    expect(page.locator("#vaekst-show")).to_be_hidden()
    page.get_by_role("button", name="Valg").click()
    expect(page.locator("#vaekst-show")).to_be_visible()
    small = page.evaluate(
        """() => [...document.querySelectorAll('main button, main select, main summary')]
          .filter(one => one.offsetHeight && one.offsetHeight < 44)
          .map(one => one.outerHTML.slice(0, 80))"""
    )
    assert small == []


@pytest.mark.parametrize(("width", "screens"), [(1920, 4), (390, 8)])
def test_the_page_is_no_longer_than_a_few_screens(open_page, width, screens):
    height = {1920: 1080, 390: 844}[width]
    page = open_page("/vaekst", viewport={"width": width, "height": height})
    wait_for_all(page)
    page.locator(".part-serier summary").first.click()
    come_to_rest(page)
    assert page.evaluate("document.documentElement.scrollHeight") <= screens * height
