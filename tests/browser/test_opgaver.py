"""/opgaver in a real browser: what runs out, the tasks by link and by filter, on every screen."""

import re

import pytest
from playwright.sync_api import expect

from dashboard.opgaver.choice import SECTIONS
from tests.browser.address import asks
from tests.browser.rest import come_live, come_to_rest
from tools.reading import come_to


def wait_for_all(page):
    """Walk through the page until every section is drawn."""
    for name in SECTIONS:
        come_to(page, f"#opgaver-{name}", f"#opgaver-{name} .provenance")


def test_the_page_begins_with_what_runs_out_and_how_old_it_is(open_page):
    page = open_page("/opgaver", viewport={"width": 1920, "height": 1080})
    expect(page.locator("h1")).to_contain_text("udløb i juli 2025, og en ny er ikke fundet")
    age = page.locator(".subtitle + .fine-print > .age")
    expect(age).to_contain_text("Nyeste kilde om opgaverne")
    expect(page.locator("#aftaler .track-row .track-bar").first).to_be_visible()
    box = page.locator("#aftaler .tracks").bounding_box()
    assert box["y"] + box["height"] <= 1080


def test_a_filter_leaves_the_tasks_that_fit_and_goes_into_the_address(open_page):
    page = open_page("/opgaver")
    expect(page.locator(".task")).to_have_count(17)
    page.select_option("#opgaver-subject", "erhverv")
    expect(page.locator(".task")).to_have_count(3)
    expect(page.locator("#opgaver-opgaver-finding")).to_have_text(
        "3 af 17 opgaver passer til valget"
    )
    asks(page, omraade="erhverv")
    page.select_option("#opgaver-decides", "stat")
    expect(page.locator(".tasks")).to_have_text("Ingen opgave passer til valget.")
    asks(page, omraade="erhverv", beslutter="stat")
    page.go_back()
    expect(page.locator(".task")).to_have_count(3)
    page.go_back()
    expect(page.locator(".task")).to_have_count(17)


def test_a_link_opens_the_filter_it_was_made_from(open_page):
    page = open_page("/opgaver?beslutter=region&lang=en")
    expect(page.locator(".task")).to_have_count(1)
    expect(page.locator("#opgaver-decides")).to_have_value("region")
    expect(page.locator(".task h4")).to_have_text("The regional development strategy")


def test_a_task_is_linked_to_and_leads_to_its_figures(open_page):
    page = open_page("/opgaver#opgave-sosu-pau")
    task = page.locator("#opgave-sosu-pau")
    expect(task).to_be_in_viewport()
    task.get_by_role("link", name="Uddannelse").click()
    come_live(page)
    expect(page.locator("h1")).to_contain_text("elevpladser")


def test_themes_and_examples_unfold_by_keyboard(open_page):
    page = open_page("/opgaver")
    summary = page.locator("#opgave-beskaeftigelsessamarbejde summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#opgave-beskaeftigelsessamarbejde ol li")).to_have_count(11)
    expect(page.locator("#opgave-beskaeftigelsessamarbejde ol li").last).to_be_visible()


def test_without_a_plan_the_meetings_say_where_it_is_put_in(open_page):
    page = open_page("/opgaver")
    wait_for_all(page)
    expect(page.locator("#opgaver-moeder .finding")).to_contain_text(
        "Kommende møder er ikke fundet"
    )
    expect(page.locator("#opgaver-moeder a", has_text="Skemaet til mødeplanen")).to_be_visible()


@pytest.mark.parametrize("width", [320, 390, 1366])
@pytest.mark.parametrize("view", ["", "?lang=en"])
def test_nothing_is_cut_on_a_narrow_screen(open_page, uncut, width, view):
    page = open_page(f"/opgaver{view}", viewport={"width": width, "height": 844})
    wait_for_all(page)
    uncut(page, "main :is(h1, h3, h4, p, li, dd, .track-mark)")


def test_a_phone_has_room_for_a_finger(open_page):
    page = open_page("/opgaver", viewport={"width": 390, "height": 844})
    wait_for_all(page)
    come_to_rest(page)
    small = page.evaluate(
        """() => [...document.querySelectorAll('main button, main select, main summary, main h4 a')]
          .filter(one => one.offsetHeight && one.offsetHeight < 44)
          .map(one => one.outerHTML.slice(0, 80))"""
    )
    assert small == []


def test_english_is_complete(open_page):
    page = open_page("/opgaver?lang=en")
    wait_for_all(page)
    own = page.evaluate(
        """() => {
          const main = document.querySelector('main').cloneNode(true);
          for (const one of main.querySelectorAll('[lang=da], table, .track-name')) one.remove();
          return main.textContent;
        }"""
    )
    assert re.findall(r"\b(kommunerne|beslutter|Kilde|opgaver?|ikke fundet|møder?)\b", own) == []


@pytest.mark.parametrize("view", ["", "?lang=en&omraade=uddannelse"])
def test_axe_finds_nothing(open_page, accessible, view):
    page = open_page(f"/opgaver{view}")
    wait_for_all(page)
    accessible(page)
