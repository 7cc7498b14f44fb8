"""The search of the header: by keyboard and by touch, and the page of the same without scripts."""

import pytest
from playwright.sync_api import expect

from dashboard.kit.paths import INDEX
from tests.browser.axe import BEST_PRACTICE
from tests.browser.held import Held
from tests.browser.rest import come_live

# The first who opens it may wait until the index has been worked out.
INDEX_WITHIN_MS = 30_000
FINDER = "**/search/dialog.mjs"
SEARCHING = '[src*="kit/searching.mjs"]'


def dialog(page):
    return page.get_by_role("dialog")


def options(page):
    return dialog(page).get_by_role("option")


def selected(page):
    return dialog(page).locator("[aria-selected=true]")


def opened(page, key="/"):
    page.keyboard.press(key)
    field = page.get_by_role("combobox", name="Søg efter")
    expect(field).to_be_focused()
    expect(options(page).first).to_be_visible(timeout=INDEX_WITHIN_MS)
    return field


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_a_key_opens_it_arrows_walk_and_escape_gives_the_keyboard_back(open_page, key):
    page = open_page("/kvoter")
    page.locator("#kvoter-measure").focus()
    if key == "/":
        page.locator(".shell-search").focus()
    back = page.evaluate_handle("document.activeElement")
    field = opened(page, key)
    page.keyboard.type("herning")
    expect(selected(page)).to_contain_text("Herning")
    expect(field).to_have_attribute("aria-activedescendant", "search-0")
    page.keyboard.press("ArrowDown")
    expect(selected(page)).to_contain_text("Herning på denne side")
    expect(field).to_have_attribute("aria-activedescendant", "search-1")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(selected(page)).to_have_attribute("id", f"search-{options(page).count() - 1}")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    assert page.evaluate("back => document.activeElement === back", back)


def test_enter_leads_to_a_page(open_page):
    page = open_page("/")
    opened(page)
    page.keyboard.type("vækst")
    page.keyboard.press("Enter")
    page.wait_for_url("**/vaekst")
    come_live(page)
    expect(page.locator("main h1")).to_be_focused()


def led(page, typed, shown, to):
    """The page after Enter on the first that is found for what is typed."""
    opened(page)
    page.keyboard.type(typed)
    expect(selected(page)).to_contain_text(shown)
    page.keyboard.press("Enter")
    page.wait_for_url(to)
    come_live(page)
    return page


def test_a_subject_of_a_municipality_leads_to_its_figure_with_it_chosen(open_page):
    page = led(open_page("/"), "kvoter skive", "Kvoter: Skive", "**/kvoter?kommune=0779")
    expect(page.locator("h1")).to_contain_text("Skive")
    expect(page.locator(".shell-mine")).to_contain_text("Skive")


def test_several_municipalities_are_put_side_by_side_in_one_line(open_page):
    said = "Sammenlign: Herning, Viborg og Holstebro"
    page = led(open_page("/?kommune=0751"), "herning viborg holstebro", said, "**/sammenlign?**")
    for name in ("Herning", "Viborg", "Holstebro"):
        expect(page.locator("#sammenlign-table-html thead")).to_contain_text(name)
    expect(page.locator(".shell-mine")).to_contain_text("Aarhus")


def test_a_municipality_can_be_chosen_without_leaving_the_page(open_page):
    page = open_page("/rar?maal=ledighed")
    opened(page)
    page.keyboard.type("ringkobing")
    options(page).filter(has_text="på denne side").click()
    page.wait_for_url("**/rar?maal=ledighed&kommune=0760")
    expect(page.locator("#rar-land .map-selected")).to_have_count(1)
    expect(page.locator(".shell-mine")).to_contain_text("Ringkøbing-Skjern")


def test_on_a_page_of_text_it_becomes_the_reader_s_own_all_the_same(open_page):
    page = open_page("/om")
    opened(page)
    page.keyboard.type("viborg")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/om?kommune=0791")
    come_live(page)
    expect(page.locator(".shell-mine")).to_contain_text("Viborg")
    page.get_by_role("link", name="Fjern min kommune").click()
    come_live(page)
    expect(page.locator(".shell-mine")).to_have_text("Vælg kommune")
    page.wait_for_url("**/om")


def test_enter_on_a_municipality_leads_to_its_page(open_page):
    page = open_page("/kvoter")
    opened(page)
    page.keyboard.type("0657")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kommune/0657")
    expect(page.locator(".shell-mine")).to_contain_text("Herning")
    rar = page.get_by_role("link", name="RAR", exact=True)
    expect(rar).to_have_attribute("href", "/rar?kommune=0657")


def test_a_definition_is_unfolded_where_it_stands(open_page):
    page = open_page("/kvoter")
    opened(page)
    page.keyboard.type("landstal")
    options(page).filter(has_text="Indikator").first.click()
    page.wait_for_url("**/om#landstal")
    come_live(page)
    expect(page.locator("dt#landstal")).to_be_in_viewport()


def test_a_slash_that_is_written_is_a_slash(open_page):
    page = open_page("/kvoter/beregning")
    page.locator("input[type=text], .form-control").first.focus()
    page.keyboard.press("/")
    expect(dialog(page)).to_have_count(0)


def test_its_index_is_fetched_when_it_is_opened_and_once(open_page):
    page = open_page("/")
    asked = []
    page.on("request", lambda one: asked.append(one.url) if "soegeindeks" in one.url else None)
    page.reload()
    come_live(page)
    page.wait_for_load_state("networkidle")
    assert asked == []
    opened(page)
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    opened(page)
    assert len(asked) == 1


def test_it_can_be_used_with_a_thumb(open_page):
    page = open_page("/kvoter", viewport={"width": 390, "height": 844}, has_touch=True)
    page.locator(".shell-search").tap()
    expect(options(page).first).to_be_visible(timeout=INDEX_WITHIN_MS)
    page.keyboard.type("arhus")
    expect(options(page).first).to_contain_text("Aarhus")
    heights = [one.bounding_box()["height"] for one in options(page).all()]
    assert min(heights) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    options(page).nth(1).tap()
    page.wait_for_url("**/kvoter?kommune=0751")


def test_axe_finds_nothing_in_the_search(open_page, accessible):
    page = open_page("/om", reduced_motion="reduce")
    opened(page)
    page.keyboard.type("herning")
    expect(selected(page)).to_contain_text("Herning")
    accessible(page, BEST_PRACTICE)


def test_axe_finds_nothing_on_the_page_of_the_search(open_page, accessible):
    page = open_page("/soeg?q=herning&kommune=0760")
    accessible(page, BEST_PRACTICE)


def test_a_press_is_heard_though_the_index_arrives_under_it(open_page):
    page = open_page("/")
    held = Held(page, f"**{INDEX}/*")
    page.locator(".shell-search").click()
    page.get_by_role("combobox", name="Søg efter").fill("herning")
    first = options(page).first
    expect(first).to_contain_text("Herning")
    first.hover()
    page.mouse.down()
    with page.expect_request_finished(lambda one: INDEX in one.url):
        held.let_go()
    page.evaluate("() => new Promise((then) => setTimeout(then, 200))")
    page.mouse.up()
    page.wait_for_url("**/kommune/0657*")


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_what_is_typed_before_the_search_has_come_stands_in_its_field(open_page, key):
    page = open_page("/")
    held = Held(page, FINDER)
    page.keyboard.press(key)
    page.keyboard.type("hernx")
    page.keyboard.press("Backspace")
    page.keyboard.type("ing")
    field = page.get_by_role("combobox", name="Søg efter")
    expect(field).to_be_focused()
    expect(field).to_have_value("herning")
    expect(dialog(page).get_by_role("status")).to_have_text("Henter …")
    held.let_go()
    expect(selected(page)).to_contain_text("Herning", timeout=INDEX_WITHIN_MS)
    expect(field).to_have_value("herning")


def test_an_early_enter_is_carried_out_when_the_list_stands(open_page):
    page = open_page("/")
    held = Held(page, FINDER)
    page.keyboard.press("/")
    page.keyboard.type("herning")
    page.keyboard.press("Enter")
    held.let_go()
    page.wait_for_url("**/kommune/0657*", timeout=INDEX_WITHIN_MS)


def test_an_early_enter_waits_for_the_index_where_a_likeness_alone_has_been_found(open_page):
    page = open_page("/")
    held = Held(page, f"**{INDEX}/*")
    page.keyboard.press("/")
    page.keyboard.type("vaxkst")
    page.keyboard.press("Enter")
    page.keyboard.press("Backspace")
    page.keyboard.press("Enter")
    field = page.get_by_role("combobox", name="Søg efter")
    field.fill("vækst")
    page.keyboard.press("Enter")
    expect(dialog(page)).to_be_visible()
    held.let_go()
    page.wait_for_url("**/vaekst", timeout=INDEX_WITHIN_MS)


def test_escape_lets_an_early_enter_go(open_page):
    page = open_page("/")
    held = Held(page, FINDER)
    page.keyboard.press("/")
    page.keyboard.type("herning")
    page.keyboard.press("Enter")
    expect(dialog(page).get_by_role("status")).to_have_text("Henter …")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    held.let_go()
    page.evaluate(
        f"() => import(document.querySelector('{SEARCHING}')"
        ".src.replace('kit/searching', 'search/dialog'))"
    )
    assert page.url.endswith("/")
    field = opened(page)
    expect(field).to_have_value("herning")
    page.keyboard.type("viborg")
    expect(selected(page)).to_contain_text("Viborg")


def test_who_writes_on_after_enter_is_not_carried_away(open_page):
    page = open_page("/")
    held = Held(page, FINDER)
    page.keyboard.press("/")
    page.keyboard.type("herning")
    page.keyboard.press("Enter")
    page.keyboard.type(" kvoter")
    held.let_go()
    expect(selected(page)).to_contain_text("Kvoter: Herning", timeout=INDEX_WITHIN_MS)


def test_a_search_that_cannot_be_fetched_says_so_and_is_asked_for_again(open_page, complaints):
    page = open_page("/")
    page.route(FINDER, lambda route: route.abort())
    page.keyboard.press("/")
    expect(dialog(page).get_by_role("status")).to_contain_text("kan ikke hentes")
    dialog(page).get_by_role("button", name="Luk").click()
    expect(dialog(page)).to_have_count(0)
    page.unroute(FINDER)
    opened(page)
    complaints.forgive("ERR_FAILED")


def test_the_search_opens_while_the_other_scripts_are_on_their_way(open_page):
    page = open_page("/")
    held = Held(page, "**/main.mjs")
    page.reload(wait_until="commit")
    page.wait_for_selector(".shell-search")
    page.evaluate(f"() => import(document.querySelector('{SEARCHING}').src)")
    page.locator(".shell-search").click()
    page.keyboard.type("viborg")
    expect(selected(page)).to_contain_text("Viborg", timeout=INDEX_WITHIN_MS)
    held.let_go()
    come_live(page)
    expect(page.get_by_role("combobox", name="Søg efter")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/kommune/0791*")


def test_without_scripts_a_form_finds_the_same(browser, base_url):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{base_url}/rar?kommune=0657")
    page.locator(".shell-search").click()
    page.get_by_role("searchbox", name="Søg efter").fill("kvoter")
    page.get_by_role("button", name="Søg").click()
    expect(page.locator("h1")).to_contain_text("resultater for »kvoter«")
    first = page.locator(".found a").first
    expect(first).to_have_attribute("href", "/kvoter?kommune=0657")
    context.close()
