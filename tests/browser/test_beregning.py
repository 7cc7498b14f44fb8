"""The calculation in a real browser: link in, what-if, follow, go back, by mouse and by keys."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.address import asks
from tests.browser.ahead import wait_for_steps
from tests.browser.rest import come_to_rest
from tools.reading import come_to

PATH = "/kvoter/beregning"
SECTIONS = ("distance", "curve", "tripling", "rules", "tables", "ukraine")
PAINTED = "() => document.querySelectorAll('#beregning-map .choroplethlayer path').length > 18"


def headline(page):
    return page.locator("#beregning-headline")


def ranked(page, name):
    return page.locator("#beregning-ranking .ranked", has_text=name)


def step(page, key):
    return page.locator(f"#beregning-chain .chain-{key}")


def section(page, name):
    """A section below, when a reader has come to it."""
    come_to(page, f"#beregning-{name}", f"#beregning-{name} > *")
    return page.locator(f"#beregning-{name}")


def places_on_map(page):
    return page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('#beregning-land [data-label]')]
          .map((one) => [one.dataset.label, one.querySelector('b').textContent]))"""
    )


@pytest.fixture
def opened(open_page):
    """The page with its map drawn."""

    def of(search="", **options):
        page = open_page(f"{PATH}{search}", **options)
        page.wait_for_function(PAINTED)
        return page

    return of


def test_a_link_opens_the_what_if_it_was_made_from(opened):
    search = "?landstal=6000&familie=3000&tal=0615i5000&noegle=befolkning&kommune=0615"
    page = opened(search)
    expect(headline(page)).to_contain_text("Horsens")
    expect(page.locator("#beregning-landstal")).to_have_value("6.000")
    expect(page.locator("#beregning-family")).to_have_value("3.000")
    expect(page.locator("#beregning-immigrants")).to_have_value("5.000")
    expect(page.get_by_label("Efter befolkning")).to_be_checked()
    expect(ranked(page, "Horsens")).to_have_attribute("aria-pressed", "true")
    assert f"?{urlsplit(page.url).query}" == search


def test_no_landstal_moves_the_map(opened):
    page = opened(viewport={"width": 1920, "height": 1080})
    expect(page.locator("img.qr[src]")).to_be_visible()
    box = page.locator(".chain-and-map")
    stood = [box.bounding_box()["y"]]
    for landstal in ("6.000", "12.000"):
        page.fill("#beregning-landstal", landstal)
        page.press("#beregning-landstal", "Enter")
        expect(headline(page)).to_contain_text(f"ved et landstal på {landstal}")
        stood.append(box.bounding_box()["y"])
    assert len(set(stood)) == 1, stood


def test_a_stop_moves_number_chain_map_ranking_and_address_together(opened):
    page = opened()
    expect(headline(page)).to_contain_text("1.110 flygtninge i 2015 ved et landstal på 4.000")
    page.get_by_role("button", name=re.compile("8.000")).click()
    expect(page.locator("#beregning-landstal")).to_have_value("8.000")
    expect(headline(page)).to_contain_text("ved et landstal på 8.000")
    expect(step(page, "beregnet")).to_contain_text("(8.000 + 4.000)")
    expect(page.locator("#beregning-gains")).to_contain_text("19 får flere, mest Aarhus")
    quota = step(page, "hele").locator(".chain-result").inner_text()
    expect(ranked(page, "Aarhus")).to_contain_text(quota)
    expect(page.locator("#beregning-land [data-label='0751'] b")).to_have_text(quota)
    page.wait_for_url("**?landstal=8000")


def test_a_stop_fetched_ahead_is_painted_before_the_server_has_answered(opened):
    page = opened()
    wait_for_steps(page)
    page.route("**/_dash-update-component*", lambda route: None)
    page.get_by_role("button", name=re.compile("12.000")).click()
    expect(headline(page)).to_contain_text("ved et landstal på 12.000")
    expect(step(page, "beregnet")).to_contain_text("(12.000 + 4.000)")


def test_a_second_reader_sees_the_same(opened):
    page = opened()
    page.locator("#beregning-landstal").fill("9.500")
    page.locator("#beregning-landstal").press("Enter")
    page.wait_for_url("**?landstal=9500")
    expect(headline(page)).to_contain_text("ved et landstal på 9.500")
    other = opened(f"?{urlsplit(page.url).query}")
    expect(headline(other)).to_have_text(headline(page).inner_text())
    come_to_rest(page)  # The figure follows the picture.
    come_to_rest(other)
    assert places_on_map(other) == places_on_map(page)


def test_nonsense_in_a_field_is_told_and_the_last_good_value_stays(opened):
    page = opened("?landstal=6000")
    field = page.locator("#beregning-landstal")
    field.fill("mange")
    field.press("Enter")
    expect(page.get_by_text("Der beregnes stadig med 6.000")).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(headline(page)).to_contain_text("ved et landstal på 6.000")
    asks(page, landstal="6000")
    field.fill("7000")
    field.press("Enter")
    expect(field).to_have_value("7.000")
    expect(field).not_to_have_attribute("aria-invalid", re.compile("."))


def test_nonsense_in_the_address_is_told_and_let_go(opened):
    page = opened("?landstal=mange&aar=2099")
    expect(page.locator("#beregning-remarks")).to_contain_text("landstal")
    expect(page.locator("#beregning-remarks")).to_contain_text("2099")
    page.wait_for_function("() => location.search === ''")


def test_back_and_forward_walk_through_the_what_ifs(opened):
    page = opened()
    page.get_by_role("button", name=re.compile("6.000")).click()
    page.wait_for_url("**?landstal=6000")
    page.get_by_label("Efter befolkning").check()
    page.wait_for_url("**noegle=befolkning")
    page.go_back()
    expect(page.get_by_label("Efter de foreløbige fordelingstal")).to_be_checked()
    expect(page.locator("#beregning-landstal")).to_have_value("6.000")
    page.go_back()
    expect(headline(page)).to_contain_text("Den fastsatte kvote er 1.039.")
    page.go_forward()
    expect(headline(page)).to_contain_text("ved et landstal på 6.000")


def test_the_ranking_selects_and_the_chain_and_the_fields_follow(opened):
    page = opened()
    ranked(page, "Samsø").click()
    expect(page.locator("#beregning-chain-title")).to_contain_text("Samsø")
    expect(page.locator("#beregning-own-title")).to_have_text("Tallene for Samsø")
    expect(page.locator("#beregning-reunified")).to_have_value(re.compile(r"^\d+$"))
    page.wait_for_url("**?kommune=0741")
    page.locator("#beregning-reunified").fill("60")
    page.locator("#beregning-reunified").press("Enter")
    expect(headline(page)).to_contain_text("Samsø ingen flygtninge")
    expect(page.locator("#beregning-gains")).to_contain_text("Får ikke længere en kvote: Samsø")
    asks(page, kommune="0741", tal="0741f60")
    page.get_by_role("button", name="Tilbage til grundberegningen").click()
    page.wait_for_url("**?kommune=0741")
    expect(page.locator("#beregning-gains")).to_contain_text("Vælg et andet landstal")


def test_it_can_be_worked_by_keyboard_alone(opened):
    page = opened()
    page.locator("#beregning-landstal").focus()
    page.keyboard.press("ArrowUp")
    expect(headline(page)).to_contain_text("ved et landstal på 4.100")
    expect(page.locator("#beregning-landstal")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**landstal=6000")
    expect(page.get_by_role("button", name=re.compile("6.000"))).to_be_focused()
    ranked(page, "Aarhus").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#beregning-chain-title")).to_contain_text("Silkeborg")


# Dash has the answer in its hands, and carries it out when a press after it has been told.
PRESS_BETWEEN = """value => {
  const plainly = Response.prototype.json;
  Response.prototype.json = async function () {
    const said = await plainly.call(this);
    const isCircle = Boolean(said.response?.['beregning-state']);
    if (!isCircle) return said;
    Response.prototype.json = plainly;
    const told = new Promise(resolve => {
      const tell = window.dash_clientside.set_props;
      window.dash_clientside.set_props = (...all) => {
        window.dash_clientside.set_props = tell;
        tell(...all);
        resolve();
      };
    });
    document.querySelector(`[data-value="${value}"]`).click();
    await told;
    return said;
  };
}"""


def test_a_press_is_not_written_over_by_the_answer_before_it(opened):
    page = opened()
    page.evaluate(PRESS_BETWEEN, "6.000")
    page.locator("#beregning-landstal").focus()
    page.keyboard.press("ArrowUp")
    page.wait_for_url("**landstal=6000")
    expect(page.locator("#beregning-landstal")).to_have_value("6.000")
    expect(headline(page)).to_contain_text("ved et landstal på 6.000")


def test_the_curve_the_rules_and_the_tables_follow(opened):
    page = opened("?landstal=6000")
    expect(section(page, "curve")).to_contain_text("Aarhus")
    expect(section(page, "tripling")).to_contain_text("53 kommuner")
    rules = section(page, "rules")
    expect(rules).to_contain_text("ændrer ikke landstallet på 4.000")
    page.get_by_role("button", name=re.compile("8.000")).click()
    expect(rules).to_contain_text("skal landstallet på 4.000 ændres")
    expect(section(page, "distance")).to_contain_text("Den største afvigelse har Viborg: +31.")
    tables = section(page, "tables")
    tables.locator("summary", has_text="Hvert trin for alle kommunerne").click()
    expect(tables.locator("details[open] tbody tr")).to_have_count(19)


def test_english_is_complete(opened):
    page = opened("?lang=en&landstal=6000")
    expect(headline(page)).to_contain_text("at a national quota of 6,000")
    for name in SECTIONS:
        section(page, name)
    text = page.locator("main").inner_text()
    text = re.sub(r"(Kommunekvoter for 2015|Befolkningen den 1|Folketal)[^\n]*", "", text)
    danish = r"\b(kommuner?|landstallet|personer|flygtninge|regionens|Kilde|Vælg|antaget)\b"
    assert re.findall(danish, text) == []


def test_what_is_downloaded_is_what_is_shown(opened):
    page = opened("?landstal=6000")
    with page.expect_download() as download:
        section(page, "tables").get_by_role("link", name="CSV: Hvert trin").click()
    content = download.value.path().read_text("utf-8-sig")
    assert headline(page).inner_text() in content
    assert "0751" in content or "751;Aarhus" in content


@pytest.mark.parametrize("view", ["", "?landstal=12000&omraade=danmark&maal=aendring"])
def test_axe_finds_nothing(opened, accessible, view):
    page = opened(view)
    for name in SECTIONS:
        section(page, name)
    accessible(page)


def test_a_phone_has_no_sideways_scroll_and_large_targets(opened):
    page = opened("?landstal=6000", viewport={"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    for button in page.locator(".preset").all():
        assert button.bounding_box()["height"] >= 44
    page.locator(".controls-fold").click()
    expect(page.locator("#beregning-announcement")).to_be_visible()


def test_estimates_are_hatched_and_the_official_quota_is_a_tick_on_each_bar(opened):
    page = opened()
    hatched = page.locator("#beregning-land .map-hatched")
    expect(hatched).to_have_count(19)
    assert hatched.first.get_attribute("fill").startswith("url(#")
    expect(page.locator("#beregning-legend")).to_contain_text("Skraveret")
    expect(page.locator("#beregning-ranking .ranked-bar.hatched")).to_have_count(19)
    expect(page.locator("#beregning-ranking .ranked-tick")).to_have_count(19)
    viborg = ranked(page, "Viborg")
    tick, bar = (viborg.locator(one).bounding_box() for one in (".ranked-tick", ".ranked-bar"))
    share = (tick["x"] + tick["width"] / 2 - bar["x"]) / bar["width"]
    assert share == pytest.approx(64 / 95, abs=0.02)
    page.get_by_role("button", name=re.compile("8.000")).click()
    expect(page.locator("#beregning-ranking .ranked-tick")).to_have_count(0)


def test_numbers_that_are_not_good_enough_are_said_to_be_so_and_have_no_colour(opened):
    page = opened("?aar=2022")
    expect(headline(page)).to_contain_text("Beregningen er ikke god nok for 2022: 11,4 pct.")
    expect(page.locator("#beregning-legend li")).to_have_count(1)
    colours = page.locator("#beregning-ranking .ranked-bar").evaluate_all(
        "bars => bars.map((bar) => bar.style.backgroundColor)"
    )
    assert len(set(colours)) == 1
    page.select_option("#beregning-announcement", "2015.0")
    expect(headline(page)).to_contain_text(
        "Vores tilnærmede beregning giver Region Midtjylland 1.110"
    )
    expect(page.locator("#beregning-legend li")).not_to_have_count(1)


def test_the_table_of_contents_leads_to_every_section(opened):
    page = opened()
    doors = page.get_by_role("navigation", name="Afsnit på siden").get_by_role("link")
    anchors = [door.get_attribute("href") for door in doors.all()]
    assert len(anchors) == 7
    for anchor in anchors:
        expect(page.locator(f"h2{anchor}")).to_have_count(1)
    doors.last.click()
    expect(page.locator("#ukraine")).to_be_in_viewport()
    expect(page.locator("#beregning-ukraine")).to_contain_text("De indgår ikke i landstal")
