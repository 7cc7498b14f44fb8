"""/kommune/<kode> in a real browser: open, go on, change the year, take along, mouse and keys."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.ahead import wait_for_next
from tests.browser.held import Held
from tests.browser.rest import come_live, come_to_rest

HERNING = "/kommune/0657"
AFTER_HERNING = {
    "0661": "Holstebro",
    "0615": "Horsens",
    "0756": "Ikast-Brande",
    "0665": "Lemvig",
}
NEXT, PREVIOUS = "a[rel=next]", "a[rel=prev]"
# What stands on the screen in the very frame of a click.
PRESSED = """() => {
  document.querySelector('a[rel=next]').click();
  return [document.querySelector('main h1').textContent, document.title];
}"""


def headline(page):
    return page.locator("#kommune-headline")


def test_a_link_opens_the_municipality_and_the_year_it_was_made_from(open_page):
    page = open_page(f"{HERNING}?siden=2011")
    expect(headline(page)).to_contain_text("Herning Kommune")
    expect(page).to_have_title("Herning – Midtjysk Overblik")
    expect(page.locator("#kommune-since")).to_have_value("2011")
    expect(page.locator(".part-arbejde")).to_contain_text("siden 2011")
    expect(page.locator(".part-naboer .names a")).to_have_count(5)


def test_the_next_municipality_stands_in_the_frame_of_the_click(open_page):
    page = open_page(HERNING)
    wait_for_next(page)
    said, title = page.evaluate(PRESSED)
    assert "Holstebro Kommune" in said
    assert title == "Holstebro – Midtjysk Overblik"
    come_live(page)
    expect(page).to_have_url(re.compile("/kommune/0661$"))
    expect(page.locator("#first")).to_have_count(0)
    expect(headline(page)).to_have_text(said)
    expect(page.locator(".part-arbejde .standing")).to_have_count(8)
    expect(headline(page)).to_be_focused()
    page.go_back()
    come_live(page)
    expect(headline(page)).to_contain_text("Herning Kommune")
    page.go_forward()
    come_live(page)
    expect(headline(page)).to_contain_text("Holstebro Kommune")


def test_what_lies_below_the_screen_follows_the_frame_of_the_click(open_page):
    page = open_page(HERNING)
    wait_for_next(page)
    held = Held(page, "**/_dash-update-component*")
    below = page.evaluate(f"""() => {{
      ({PRESSED})();
      return [...document.querySelectorAll('#first [data-defers]')]
        .map((part) => [part.id, part.childElementCount]);
    }}""")
    assert dict(below)["kommune-mennesker-html"] and not dict(below)["kommune-kvoter-html"]
    page.wait_for_selector("#first #kommune-kvoter-html section", state="attached")
    ahead = page.locator("#first [data-defers]").all_text_contents()
    assert all(ahead) and len(ahead) == len(below)
    held.let_go()
    come_live(page)
    assert page.locator("[data-defers]").all_text_contents() == ahead


def test_for_who_saves_data_a_page_is_fetched_when_it_is_pointed_at_alone(open_page):
    page = open_page("/om")
    page.add_init_script("""Object.defineProperty(navigator, 'connection',
      { value: { saveData: true } });""")
    page.goto(page.url.replace("/om", HERNING))
    come_live(page)
    come_to_rest(page)
    fetched = "() => performance.getEntriesByType('resource').map((one) => one.name)"
    assert not [one for one in page.evaluate(fetched) if "/forud/" in one]
    page.locator(NEXT).hover()
    wait_for_next(page)


def test_who_goes_on_at_once_ends_where_the_address_says(open_page):
    page = open_page(HERNING)
    wait_for_next(page)
    for _ in range(4):
        page.locator(NEXT).first.click()
    expect(page.locator("#first")).to_have_count(0)
    code = page.evaluate("location.pathname").rpartition("/")[2]
    assert code in AFTER_HERNING
    expect(headline(page)).to_contain_text(f"{AFTER_HERNING[code]} Kommune")
    page.locator(PREVIOUS).click()
    expect(page).not_to_have_url(re.compile(f"{code}$"))
    come_live(page)
    expect(headline(page)).not_to_contain_text(f"{AFTER_HERNING[code]} Kommune")


def test_what_is_chosen_in_a_page_that_came_ahead_is_kept(open_page):
    page = open_page(HERNING)
    wait_for_next(page)
    page.evaluate(PRESSED)
    page.locator("#kommune-since").first.select_option("2008")
    come_live(page)
    expect(page).to_have_url(re.compile(r"/kommune/0661\?siden=2008$"))
    expect(page.locator(".part-arbejde")).to_contain_text("siden 2008")


def test_another_year_changes_the_figures_the_address_and_the_files(open_page):
    page = open_page(HERNING)
    page.locator(".part-arbejde summary").first.click()
    page.locator("#kommune-since").select_option("2008")
    expect(page).to_have_url(re.compile(r"/kommune/0657\?siden=2008$"))
    work = page.locator(".part-arbejde")
    expect(work).to_contain_text("procentpoint siden 2008")
    expect(work.locator("details").first).to_have_attribute("open", "")
    with page.expect_download() as loading:
        work.get_by_role("link", name=re.compile("CSV")).click()
    text = loading.value.path().read_text("utf-8-sig")
    assert "I Herning Kommune" in text and ";2008;" in text
    page.go_back()
    come_live(page)
    expect(work).to_contain_text("procentpoint siden 2015")


def test_a_neighbour_and_the_rule_are_reached_by_keyboard(open_page):
    # A smooth scroll to what is focused would still be under way when the key is pressed.
    page = open_page(HERNING, reduced_motion="reduce")
    page.locator(".part-arbejde .standings-rule a").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#regel$"))
    expect(page.locator("#regel")).to_be_in_viewport()
    page.get_by_role("link", name="Ikast-Brande", exact=True).focus()
    page.keyboard.press("Enter")
    # Until the live page has come the one that was fetched ahead stands before it.
    expect(headline(page).first).to_contain_text("Ikast-Brande Kommune")
    come_live(page)
    expect(headline(page)).to_be_focused()


def test_a_list_of_figures_has_one_stop_and_it_leads_to_the_rule(open_page):
    page = open_page(HERNING)
    lists = page.locator(".standings")
    expect(lists).to_have_count(4)
    expect(lists.locator("a, button, [tabindex]")).to_have_count(0)
    expect(page.locator(".standings-rule a[href='#regel']")).to_have_count(4)


def test_what_is_used_under_a_figure_is_one_stop_and_walked_with_the_arrows(open_page):
    page = open_page(HERNING, reduced_motion="reduce")
    line = page.locator(".part-arbejde").get_by_role("toolbar").first
    doors = line.locator("a, button")
    count = doors.count()
    assert count > 4 and line.get_by_role("link").count() >= count - 1
    doors.first.focus()
    page.keyboard.press("ArrowRight")
    expect(doors.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(doors.last).to_be_focused()
    page.keyboard.press("Tab")
    expect(line.locator(":focus")).to_have_count(0)
    page.keyboard.press("Shift+Tab")
    expect(doors.last).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("Tab")
    expect(line.locator(":focus")).to_have_count(0)


def test_the_municipality_of_the_page_goes_with_its_links(open_page):
    page = open_page(HERNING)
    page.get_by_role("link", name="RAR", exact=True).click()
    come_live(page)
    expect(page).to_have_url(re.compile("/rar.*kommune=0657"))


def test_an_unknown_code_leads_on(open_page, complaints):
    page = open_page("/kommune/9999")
    expect(page.locator("main h1")).to_have_text("Siden findes ikke")
    page.locator("main .doors a").first.click()
    page.wait_for_url("**/")
    come_live(page)
    expect(page.locator("#overblik-headline")).to_be_visible()
    complaints.forgive("404")


@pytest.mark.parametrize("code", ["0657", "0741", "0101"])
def test_the_page_is_accessible(open_page, accessible, code):
    page = open_page(f"/kommune/{code}")
    accessible(page)


@pytest.mark.parametrize("code", ["0657", "0741", "0760", "0400"])
@pytest.mark.parametrize("width", [320, 390, 820])
def test_nothing_scrolls_sideways(open_page, code, width):
    page = open_page(f"/kommune/{code}", viewport={"width": width, "height": 844})
    come_to_rest(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
