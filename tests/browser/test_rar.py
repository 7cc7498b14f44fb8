"""East against west in a real browser: link in, choose, follow, go back, by mouse and keyboard."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.address import asks
from tests.browser.ahead import wait_for_steps
from tests.browser.rest import come_live, come_to_rest
from tools.reading import come_to

PAINTED = "() => document.querySelectorAll('#rar-map .choroplethlayer path').length > 18"
SECTIONS = (
    "ansatte",
    "kontanthjaelp",
    "bidrag",
    "spredning",
    "folketal",
    "udgivelser",
    "raadet",
)


def opened(open_page, path="/rar", **options):
    page = open_page(path, **options)
    page.wait_for_function(PAINTED)
    return page


def headline(page):
    return page.locator("#rar-headline")


def read(page, name):
    come_to(page, f"#{name}", f"#rar-{name} .provenance")
    expect(page.locator(f"#rar-{name} .provenance").first).to_be_visible()


def trace(page, place):
    return page.evaluate(
        "place => document.querySelector('#rar-map .js-plotly-plot').data[place]", place
    )


def test_a_link_opens_the_view_it_was_made_from(open_page):
    page = opened(open_page, "/rar?opdeling=2015&aar=2015&uden_aarhus=1&kommune=0791")
    expect(headline(page)).to_contain_text("I 2015")
    expect(headline(page)).to_contain_text("uden Aarhus")
    expect(page.locator("#rar-definition")).to_have_value("2015")
    expect(page.locator("#rar-municipality")).to_have_value("0791")
    expect(page.locator("#rar-subtitle")).to_contain_text("8 kommuner i vest, 11 i øst")
    expect(page.locator("#rar-spoken")).to_contain_text("Viborg: vest")


def test_a_link_from_the_front_page_leads_to_a_page_that_is_whole(open_page):
    page = open_page("/")
    page.locator("main a[href^='/rar']").first.click()
    page.wait_for_url("**/rar*")
    come_live(page)
    page.wait_for_function(PAINTED)
    expect(page.locator("#rar-subtitle")).to_contain_text("7 kommuner i vest, 12 i øst")
    read(page, "udgivelser")
    page.select_option("#rar-year", "2012")
    expect(headline(page)).to_contain_text("I 2012")


def test_a_choice_moves_headline_map_figures_and_address_together(open_page):
    page = opened(open_page)
    before = trace(page, 0)["z"]
    page.select_option("#rar-year", "2012")
    expect(headline(page)).to_contain_text("I 2012")
    page.wait_for_function(
        "z => document.querySelector('#rar-map .js-plotly-plot').data[0].z.join() !== z.join()",
        arg=before,
    )
    expect(page.locator("#rar-gap-finding")).to_contain_text("i 2012 2,2")
    # Of the lines only the focus is sent: the point of the year, in this case on 30 November.
    for name in ("halves", "gap"):
        page.wait_for_function(
            "name => document.querySelector(`#rar-${name} .js-plotly-plot`).data[0].x"
            ".every(at => Math.floor(at) === 2012)",
            arg=name,
        )
    asks(page, aar="2012")


def test_every_line_is_named_where_it_ends_and_one_line_parts_the_map(open_page):
    page = opened(open_page, "/rar?kommune=0657")
    expect(page.locator("#rar-halves .textpoint text")).to_have_text(
        ["Vest 79,0", "Øst 77,2", "Herning 79,4"]
    )
    expect(page.locator("#rar-land .map-border")).to_have_count(2)
    expect(page.locator("#rar-land .side-name")).to_have_text(["Vest", "Øst"])
    come_to_rest(page)
    boxes = page.locator("#rar-halves .textpoint text").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(one => [one.top, one.bottom])"
    )
    rising = sorted(boxes)
    assert all(above[1] <= below[0] + 2 for above, below in pairwise(rising))
    read(page, "ansatte")
    expect(page.locator("#rar-ansatte-antal-graph .textpoint text")).to_have_count(2)


def test_the_ruler_reads_every_line_at_once(open_page):
    page = opened(open_page)
    come_to_rest(page)  # A figure that is drawn once more is another picture.
    box = page.locator("#rar-halves .nsewdrag").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 3, box["y"] + box["height"] / 2)
    readout = page.locator(".readout")
    expect(readout.locator(".readout-mark")).to_have_count(2)
    expect(readout).to_contain_text("Vest")
    expect(readout).to_contain_text("Øst")
    head = readout.locator(".readout-head").text_content()
    told = readout.bounding_box()
    page.mouse.move(told["x"] + told["width"] / 2, told["y"] + told["height"] / 2, steps=8)
    expect(readout.locator(".readout-head")).to_have_text(head)
    page.keyboard.press("Escape")
    expect(readout).to_have_count(0)


def test_another_picture_takes_the_ruler_away(open_page):
    page = opened(open_page)
    come_to_rest(page)  # A figure that is drawn once more is another picture.
    box = page.locator("#rar-halves .nsewdrag").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 3, box["y"] + box["height"] / 2)
    expect(page.locator(".readout")).to_be_visible()
    page.locator("#rar-measure").select_option("ledighed")
    expect(page.locator(".readout")).to_have_count(0)


def test_a_finger_reads_a_line_chart(open_page):
    page = opened(open_page, has_touch=True)
    come_to_rest(page)
    box = page.locator("#rar-halves .nsewdrag").bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] / 3, box["y"] + box["height"] / 2)
    expect(page.locator(".readout")).to_be_visible()
    page.touchscreen.tap(5, 5)
    expect(page.locator(".readout")).to_have_count(0)


def test_the_page_says_how_old_its_figures_are(open_page):
    page = opened(open_page)
    expect(page.locator("#rar-age")).to_contain_text("beskæftigelsesfrekvens november 2024")


def test_the_split_moves_viborg_to_the_other_side(open_page):
    page = opened(open_page)
    border = page.locator("#rar-land .map-border").first
    before = border.get_attribute("d")
    page.select_option("#rar-definition", "2015")
    expect(page.locator("#rar-subtitle")).to_contain_text("8 kommuner i vest, 11 i øst")
    expect(border).not_to_have_attribute("d", before)
    asks(page, opdeling="2015")


def test_back_walks_through_the_choices(open_page):
    page = opened(open_page)
    page.check("#rar-without input")
    expect(headline(page)).to_contain_text("Med Aarhus")
    asks(page, uden_aarhus="1")
    page.select_option("#rar-measure", "befolkning")
    expect(headline(page)).to_contain_text("Folketallet")
    page.wait_for_url("**maal=befolkning**")
    page.go_back()
    expect(page.locator("#rar-measure")).to_have_value("beskaeftigelse")
    expect(headline(page)).to_contain_text("Med Aarhus")
    page.go_back()
    expect(headline(page)).to_contain_text("Uden Aarhus var forskellen højst 0,3")
    asks(page)


def test_what_is_below_is_drawn_when_a_reader_comes_near(open_page):
    page = opened(open_page)
    expect(page.locator("#rar-raadet")).to_be_empty()
    for name in SECTIONS:
        read(page, name)
    expect(page.locator("#rar-raadet .seat-row").first).to_be_visible()
    expect(page.locator("#rar-multiples .multiple")).to_have_count(19)


def test_a_choice_reaches_the_sections_a_reader_has_seen(open_page):
    page = opened(open_page)
    read(page, "bidrag")
    expect(page.locator("#rar-bidrag")).to_contain_text("fra 2008 til 2024")
    page.select_option("#rar-base", "2013")
    expect(page.locator("#rar-bidrag")).to_contain_text("fra 2013 til 2024")


def test_one_municipality_is_chosen_everywhere_and_by_keyboard_alone(open_page):
    page = opened(open_page)
    read(page, "spredning")
    pictures = page.locator("#rar-multiples .multiple")
    pictures.first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(pictures.nth(1)).to_have_attribute("aria-pressed", "true")
    expect(pictures.nth(1)).to_be_focused()
    expect(page.locator("#rar-spoken")).to_contain_text("Hedensted")
    expect(page.locator("#rar-municipality")).to_have_value("0766")
    asks(page, kommune="0766")


def test_the_councils_own_figures_can_be_changed(open_page):
    page = opened(open_page, "/rar?serie=loenmodtagere")
    read(page, "udgivelser")
    expect(page.locator("#rar-udgivelser")).to_contain_text("revideres løbende")
    page.select_option("#rar-series", "ledige_aendring")
    expect(page.locator("#rar-udgivelser")).to_contain_text("august 2023")
    asks(page)


@pytest.mark.parametrize("view", ["", "?lang=en&maal=befolkning&kommune=0751"])
def test_axe_finds_nothing(open_page, accessible, view):
    page = opened(open_page, f"/rar{view}")
    for name in SECTIONS:
        read(page, name)
    accessible(page)


def test_a_phone_folds_the_controls_and_never_scrolls_sideways(open_page):
    page = opened(open_page, viewport={"width": 390, "height": 844})
    expect(page.locator("#rar-measure")).to_be_hidden()
    page.get_by_role("button", name="Valg").click()
    expect(page.locator("#rar-measure")).to_be_visible()
    for name in SECTIONS:
        read(page, name)
    come_to_rest(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    small = page.evaluate(
        """() => [...document.querySelectorAll('main button, main select')]
          .filter(one => one.offsetHeight && one.offsetHeight < 44)
          .map(one => one.outerHTML.slice(0, 80))"""
    )
    assert small == []


def test_a_year_fetched_ahead_is_painted_before_the_server_has_answered(open_page):
    page = opened(open_page)
    wait_for_steps(page)
    before = headline(page).inner_text()
    page.route("**/_dash-update-component*", lambda route: None)
    page.select_option("#rar-year", "2012")
    expect(headline(page)).not_to_have_text(before)
    expect(headline(page)).to_contain_text("2012")
