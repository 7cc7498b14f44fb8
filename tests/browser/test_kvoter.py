"""The quota map in a real browser: link in, click, follow, go back, by mouse and by keyboard."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.address import asks
from tests.browser.ahead import wait_for_steps
from tests.browser.rest import come_live, come_to_rest
from tools.reading import come_to

LAND = "#kvoter-land path[data-kommune"
PAINTED = "() => document.querySelectorAll('#kvoter-map .choroplethlayer path').length > 18"


def wait_for_map(page):
    page.wait_for_function(PAINTED)


def headline(page):
    return page.locator("#kvoter-headline")


def ranked(page, name):
    return page.locator("#kvoter-ranking .ranked", has_text=name)


def values_on_map(page):
    """The municipalities' colour places, by code, as Plotly holds them."""
    return page.evaluate(
        """() => {
          const values = document.querySelector('#kvoter-map .js-plotly-plot').data[0];
          return Object.fromEntries(values.locations.map((code, i) => [code, values.z[i]]));
        }"""
    )


def wait_for_value(page, code, place):
    """The figure follows the picture."""
    page.wait_for_function(
        """([code, place]) => {
          const [values] = document.querySelector('#kvoter-map .js-plotly-plot')?.data ?? [];
          return values?.z[values.locations.indexOf(code)] === place;
        }""",
        arg=[code, place],
    )


def come_to_history(page, name="history"):
    """Scroll down as a reader does; what stands there is drawn then."""
    come_to(page, f"#kvoter-{name}", f"#kvoter-{name} .finding")


def test_a_link_opens_the_view_it_was_made_from(open_page):
    page = open_page("/kvoter?aar=2015&revision=1&maal=kvote_aendring&kommune=0751")
    wait_for_map(page)
    expect(headline(page)).to_contain_text("404 flere personer")
    expect(page.locator("#kvoter-measure")).to_have_value("kvote_aendring")
    expect(page.locator("#kvoter-revision")).to_have_value("1")
    expect(ranked(page, "Aarhus")).to_have_attribute("aria-pressed", "true")
    asks(page, aar="2015", maal="kvote_aendring", kommune="0751")


def test_a_link_from_another_page_leads_to_a_page_that_is_whole(open_page):
    page = open_page("/om")
    page.get_by_role("link", name="Kvoter", exact=True).click()
    come_live(page)
    expect(page.locator("#kvoter-ranking .ranked")).to_have_count(19)
    wait_for_map(page)
    come_to_history(page)
    expect(page.locator("#kvoter-history .finding")).to_be_visible()


def test_a_choice_moves_map_ranking_words_and_address_together(open_page):
    page = open_page("/kvoter")
    wait_for_map(page)
    page.select_option("#kvoter-measure", "kvote")
    expect(headline(page)).to_contain_text("Aarhus skulle modtage flest flygtninge")
    expect(page.locator("#kvoter-ranking .ranked").first).to_contain_text("Aarhus")
    wait_for_value(page, "0741", 0)
    assert values_on_map(page)["0751"] == 4
    expect(page).to_have_url(re.compile(r"/kvoter\?maal=kvote$"))


def test_a_step_fetched_ahead_is_painted_before_the_server_has_answered(open_page):
    page = open_page("/kvoter")
    wait_for_map(page)
    wait_for_steps(page)
    page.route("**/_dash-update-component*", lambda route: None)
    page.select_option("#kvoter-measure", "kvote_andel")
    expect(page.locator("#kvoter-ranking .ranked").first).to_contain_text("Aarhus")
    expect(headline(page)).to_contain_text("10,8 pct.")
    wait_for_value(page, "0751", 4)
    page.wait_for_url("**/kvoter?maal=kvote_andel")


def test_back_and_forward_walk_through_the_choices(open_page):
    page = open_page("/kvoter")
    page.select_option("#kvoter-measure", "kvote_andel")
    expect(headline(page)).to_contain_text("10,8 pct.")
    expect(page).to_have_url(re.compile("maal=kvote_andel"))  # It follows the picture.
    page.select_option("#kvoter-area", "danmark")
    expect(page.locator("#kvoter-ranking .ranked")).to_have_count(98)
    asks(page, maal="kvote_andel", omraade="danmark")
    page.go_back()
    expect(page.locator("#kvoter-ranking .ranked")).to_have_count(19)
    expect(page.locator("#kvoter-measure")).to_have_value("kvote_andel")
    page.go_back()
    expect(headline(page)).to_contain_text("112 af 1.039")
    expect(page.locator("#kvoter-measure")).to_have_value("kvote_pr_1000")
    page.go_forward()
    expect(headline(page)).to_contain_text("10,8 pct.")


def test_a_click_on_the_map_selects_everywhere_and_a_second_one_lets_go(open_page, centre_of):
    page = open_page("/kvoter")
    wait_for_map(page)
    page.mouse.click(*centre_of(page, "kvoter-map", "0791"))
    expect(ranked(page, "Viborg")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#kvoter-spoken")).to_contain_text("Viborg: 0,67 pr. 1.000 indbyggere (64 ")
    come_to(page, "#kvoter-own-history", "#kvoter-own-history > *")
    expect(page.locator("#kvoter-own-history")).to_contain_text("Kvoten for Viborg")
    page.evaluate("window.scrollTo(0, 0)")
    asks(page, kommune="0791")
    come_to_rest(page)
    page.mouse.click(*centre_of(page, "kvoter-map", "0791"))
    expect(ranked(page, "Viborg")).to_have_attribute("aria-pressed", "false")
    asks(page)


def test_the_ranking_selects_on_the_map_and_keeps_the_keyboard(open_page):
    page = open_page("/kvoter")
    wait_for_map(page)
    ranked(page, "Holstebro").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#kvoter-spoken")).to_contain_text("Silkeborg: 1,04 pr. 1.000 indbyggere")
    expect(headline(page)).to_contain_text("Silkeborg skulle modtage 94 flygtninge")
    expect(page.locator("#kvoter-municipality")).to_have_value("0740")
    expect(ranked(page, "Silkeborg")).to_be_focused()
    outlined, own = page.locator("#kvoter-land .map-selected"), page.locator(f"{LAND}='0740']")
    expect(outlined).to_have_attribute("d", own.get_attribute("d"))


def test_the_lens_adds_east_and_west_up_and_draws_their_border(open_page):
    page = open_page("/kvoter")
    wait_for_map(page)
    page.get_by_text("Flere valg").click()
    page.select_option("#kvoter-split", "2015")
    sums = page.locator("#kvoter-splitsums")
    expect(sums).to_contain_text("Vest, opdeling fra 2015 (8 kommuner)")
    expect(sums).to_contain_text("pct. af summen")
    expect(page.locator("#kvoter-land .map-border")).to_have_count(2)
    asks(page, oestvest="2015")
    page.select_option("#kvoter-measure", "kvote_andel")
    expect(headline(page)).to_contain_text("10,8 pct.")
    expect(sums).to_contain_text("Øst, opdeling fra 2015 (11 kommuner)")
    asks(page, oestvest="2015", maal="kvote_andel")
    page.go_back()
    page.go_back()
    expect(sums).to_be_empty()
    asks(page)


def test_east_and_west_are_read_whole_on_a_phone(open_page, uncut):
    page = open_page("/kvoter?oestvest=2017", viewport={"width": 390, "height": 844})
    expect(page.locator("#kvoter-splitsums tr")).to_have_count(2)
    uncut(page, "#kvoter-splitsums td")
    widths = "box => [box.scrollWidth, box.clientWidth]"
    all_of_it, seen = page.locator("#kvoter-splitsums").evaluate(widths)
    assert all_of_it <= seen


def test_a_chosen_municipality_far_down_the_list_is_in_view(open_page):
    page = open_page("/kvoter?omraade=danmark&kommune=0615")
    expect(ranked(page, "Horsens")).to_have_attribute("aria-pressed", "true")
    expect(ranked(page, "Horsens")).to_be_in_viewport()
    assert page.evaluate("scrollY") == 0


def test_every_control_can_be_worked_by_keyboard_alone(open_page):
    page = open_page("/kvoter")
    page.locator("#kvoter-measure").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#kvoter-measure")).to_have_value("kvote")
    expect(page.locator("#kvoter-ranking .ranked").first).to_contain_text("Aarhus")
    expect(page.locator("#kvoter-measure")).to_be_focused()


def test_the_cartographers_controls_are_reached_by_keyboard_and_stand_open_when_chosen(open_page):
    page = open_page("/kvoter")
    method = page.locator("#kvoter-method")
    expect(method).to_be_hidden()
    page.get_by_text("Flere valg").focus()
    page.keyboard.press("Enter")
    expect(method).to_be_visible()
    method.focus()
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile("klasser=kvantil"))
    expect(method).to_be_focused()
    expect(open_page("/kvoter?klasser=kvantil").locator("#kvoter-method")).to_be_visible()


def test_a_municipality_is_chosen_from_the_list_as_on_the_map(open_page):
    page = open_page("/kvoter")
    page.select_option("#kvoter-municipality", "0657")
    expect(headline(page)).to_contain_text("Herning skulle modtage 58 flygtninge, nr. 10 af 19")
    expect(ranked(page, "Herning")).to_have_attribute("aria-pressed", "true")
    expect(page).to_have_url(re.compile("kommune=0657"))
    page.select_option("#kvoter-municipality", "0")
    expect(ranked(page, "Herning")).to_have_attribute("aria-pressed", "false")
    expect(headline(page)).to_contain_text("Aarhus")


def test_the_regions_own_rate_is_a_line_through_the_ranking(open_page):
    page = open_page("/kvoter")
    head = page.locator("#kvoter-ranking .ranks-head")
    expect(head).to_contain_text("Hele regionen: 0,81")
    # Randers lies above the line by two hundredths, Ikast-Brande below by as many.
    reached = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll('#kvoter-ranking .ranked')].map(
          row => {
            const track = row.querySelector('.ranked-track');
            const at = track.getBoundingClientRect();
            const line = at.left + parseFloat(getComputedStyle(track, '::after').left);
            const bar = row.querySelector('.ranked-bar').getBoundingClientRect().right;
            return [row.querySelector('.name').textContent, bar - line];
          }))"""
    )
    assert reached["Randers"] > 0 > reached["Ikast-Brande"]
    assert min(reached, key=reached.get) == "Aarhus"
    page.select_option("#kvoter-measure", "kvote")
    expect(head).not_to_contain_text("Hele regionen")


def test_no_choice_of_what_is_shown_moves_the_map(open_page):
    page = open_page("/kvoter?aar=2015", viewport={"width": 1920, "height": 1080})
    wait_for_map(page)
    box = page.locator(".map-and-ranking")
    stood = {}
    for measure in ("kvote_pr_1000", "kvote", "kvote_andel", "kvote_aendring"):
        page.select_option("#kvoter-measure", measure)
        for revision in ("0", "1"):
            page.select_option("#kvoter-revision", revision)
            expect(page.locator("#kvoter-subtitle")).to_contain_text(
                "landstal på 12.000" if revision == "1" else "landstal på 4.000"
            )
            stood[measure, revision] = box.bounding_box()["y"]
    assert len(set(stood.values())) == 1, stood


def test_an_address_of_counts_shows_counts(open_page):
    page = open_page("/kvoter?maal=kvote")
    expect(ranked(page, "Aarhus")).to_contain_text("112")
    expect(page.locator("#kvoter-ranking .ranked").first).to_contain_text("Aarhus")
    expect(page.locator("#kvoter-measure")).to_have_value("kvote")


@pytest.mark.parametrize("width", [390, 320])
def test_the_histories_fit_the_width_of_a_phone(open_page, width):
    page = open_page("/kvoter?kommune=0740", viewport={"width": width, "height": 700})
    come_to(page, "#kvoter-own-history", "#kvoter-own-history .main-svg")
    come_to_rest(page)
    wide = page.locator(".history .panel").evaluate_all(
        "all => all.map(one => one.scrollWidth > one.clientWidth)"
    )
    assert wide and not any(wide)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_link_leads_to_how_a_lower_landstal_was_carried_out(open_page):
    page = open_page("/kvoter#nedsaettelser")
    expect(page.locator("#nedsaettelser")).to_be_in_viewport()
    expect(page.locator("#nedsaettelser")).to_contain_text("Ballerup")
    expect(page.locator("#samme-landstal")).to_contain_text("fra 24 til 81")


def test_tiles_and_table_show_the_same_figures(open_page):
    page = open_page("/kvoter")
    page.get_by_text("Felter", exact=True).click()
    tile = page.locator("#kvoter-tiles [data-kommune='0741']")
    expect(tile).to_be_visible()
    expect(tile).to_contain_text("2,14")
    page.get_by_text("Tabel", exact=True).click()
    row = page.locator("#kvoter-table tr", has=page.get_by_role("rowheader", name="Samsø"))
    expect(row).to_contain_text("0741")
    expect(row).to_contain_text("1,36–2,14")
    expect(page.locator("#kvoter-table tbody tr")).to_have_count(20)
    expect(page.locator("#kvoter-table tbody tr").last).to_contain_text("Hele regionen")
    expect(page.locator("#kvoter-table")).to_contain_text("I alt i regionen: 1.039 personer")
    asks(page, visning="tabel")


def test_a_partial_year_says_who_is_known_and_gives_no_sum(open_page):
    page = open_page("/kvoter?aar=2015&visning=tabel")
    expect(page.locator("#kvoter-notices")).to_contain_text("Tal fundet for 10 af 19 kommuner")
    expect(page.locator("#kvoter-notices")).to_contain_text("1.314")
    expect(page.locator("#kvoter-ranking")).to_contain_text("Ikke fundet (9)")
    expect(page.locator("#kvoter-table")).to_contain_text("Ingen sum")
    wait_for_map(page)
    assert -2 in values_on_map(page).values()


def test_own_limits_are_taken_and_nonsense_is_let_go(open_page):
    page = open_page("/kvoter?maal=kvote&klasser=egne")
    limits = page.locator("#kvoter-breaks")
    limits.fill("20; 50; 80")
    limits.press("Enter")
    expect(page.locator("#kvoter-legend")).to_contain_text("21–50")
    asks(page, maal="kvote", klasser="egne", graenser="20~50~80")
    limits.fill("halvtreds")
    limits.press("Enter")
    expect(page.get_by_text("Skriv stigende tal med semikolon imellem")).to_be_visible()
    expect(limits).to_have_attribute("aria-invalid", "true")
    expect(limits).to_have_attribute("aria-describedby", "kvoter-breaks-wrong")
    expect(limits).to_have_value("halvtreds")
    expect(page.locator("#kvoter-legend")).to_contain_text("21–50")
    limits.fill("30; 60")
    limits.press("Enter")
    expect(page.locator("#kvoter-legend")).to_contain_text("31–60")
    expect(page.locator("#kvoter-breaks-wrong")).to_have_text("")
    expect(limits).not_to_have_attribute("aria-invalid", "true")
    asks(page, maal="kvote", klasser="egne", graenser="30~60")


@pytest.mark.parametrize(
    "nonsense",
    ["?aar=banan&maal=x", "?aar=99999&revision=-4", "?graenser=3~2~1", "?kommune=9999", "?%ff=%00"],
)
def test_nonsense_in_the_address_opens_the_front_view(open_page, nonsense):
    page = open_page(f"/kvoter{nonsense}")
    expect(headline(page)).to_contain_text("Aarhus skulle modtage flest flygtninge i regionen")
    page.wait_for_function("() => location.search === ''")


def test_back_leads_out_of_a_view_whose_address_held_nonsense(open_page):
    page = open_page("/om")
    page.goto("/kvoter?aar=2015&maal=banan")
    come_live(page)
    page.select_option("#kvoter-measure", "kvote")
    page.wait_for_url("**/kvoter?aar=2015&maal=kvote")
    page.go_back()
    page.wait_for_url("**/kvoter?aar=2015")
    expect(page.locator("#kvoter-measure")).to_have_value("kvote_pr_1000")
    page.go_back()
    page.wait_for_url("**/om")


def test_the_theme_redraws_the_map_at_once(open_page):
    page = open_page("/kvoter?kommune=0751")
    wait_for_map(page)
    page.locator(".shell-fold > summary").click()
    page.select_option("select[data-theme-choice]", "dark")
    expect(page.locator("#kvoter-land .map-selected")).to_have_css("stroke", "rgb(235, 84, 133)")
    asks(page, kommune="0751")


def test_english_is_complete(open_page):
    page = open_page("/kvoter?lang=en&aar=2015&kommune=0741")
    wait_for_map(page)
    expect(headline(page)).to_contain_text("no. 10 of the 10 we have figures for")
    text = page.locator("main").inner_text()
    danish = re.findall(r"\b(kommuner?|udmelding|landstal|personer|regionens|Kilde|Vælg)\b", text)
    assert danish == []


def test_what_is_downloaded_is_what_is_shown(open_page):
    page = open_page("/kvoter")
    with page.expect_download() as download:
        page.locator("#kvoter-footer").get_by_role("link", name="CSV").click()
    content = download.value.path().read_text("utf-8-sig")
    assert "men færrest i forhold til folketallet" in content
    assert "1;Samsø;0741;2,14;8" in content


def test_the_map_names_itself_and_its_text_says_what_it_shows(open_page):
    page = open_page("/kvoter")
    box = page.get_by_role("img", name=re.compile("Kort over kommunekvoter"))
    shown = re.compile("Aarhus skulle modtage.*For hele regionen er tallet 0,81 pr. 1.000")
    expect(box).to_have_accessible_description(shown)


@pytest.mark.parametrize("view", ["", "?visning=felter&omraade=danmark", "?visning=tabel&aar=2015"])
def test_axe_finds_nothing(open_page, accessible, view):
    page = open_page(f"/kvoter{view}")
    page.wait_for_selector("#kvoter-ranking .ranked")
    accessible(page)


def test_a_phone_folds_the_controls_and_keeps_the_map_in_view(open_page):
    page = open_page("/kvoter", viewport={"width": 390, "height": 844})
    expect(page.locator("#kvoter-measure")).to_be_hidden()
    fold = page.get_by_role("button", name="Valg")
    fold.click()
    expect(page.locator("#kvoter-measure")).to_be_visible()
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390
    small = page.evaluate(
        """() => [...document.querySelectorAll('main button, main select')]
          .filter(one => one.offsetHeight && one.offsetHeight < 44)
          .map(one => one.outerHTML.slice(0, 80))"""
    )
    assert small == []


def test_the_map_and_its_ranking_fit_on_the_rooms_screen(open_page):
    page = open_page("/kvoter", viewport={"width": 1920, "height": 1080})
    wait_for_map(page)
    for part in ("#kvoter-map", "#kvoter-legend", "#kvoter-ranking"):
        box = page.locator(part).bounding_box()
        assert box["y"] + box["height"] <= 1080, part
