"""A choice that nobody could fetch ahead is asked for by itself and painted before Dash answers;
whatever becomes of its asking, the page ends as its own address.
"""

import pytest

from dashboard.site import SITE
from tests.browser.ahead import wait_for_steps
from tests.browser.held import ASKING, Held, answers_held
from tests.browser.rest import SEEN, come_to_rest

# Another area, other lines, another group to be held against.
CHOICES = [
    ("kvoter", "area", "danmark"),
    ("kvoter", "area", "rar-vest"),
    ("beregning", "area", "danmark"),
    ("rar", "measure", "befolkning"),
    ("sammenlign", "group", "raad"),
]
HEADLINE = "main h1"


def open_with_steps(open_page, name):
    shown = SITE.named(name)
    page = open_page(shown.path)
    wait_for_steps(page)
    come_to_rest(page)
    return page, shown


def choose(page, shown, control, value):
    page.select_option(f"#{shown.id(control)}", value, no_wait_after=True)


@pytest.mark.parametrize(("name", "control", "value"), CHOICES)
def test_what_is_asked_for_is_painted_before_the_answer_which_says_the_same(
    open_page, name, control, value
):
    page, shown = open_with_steps(open_page, name)
    before = page.inner_text("main")
    with answers_held(page):
        choose(page, shown, control, value)
        page.wait_for_function("() => location.search.includes('=')")
        page.wait_for_function(
            "before => document.querySelector('main').innerText !== before", arg=before
        )
        painted = page.inner_text(HEADLINE)
    come_to_rest(page)
    assert page.inner_text(HEADLINE) == painted
    assert page.input_value(f"#{shown.id(control)}") == value
    here = page.evaluate("location.pathname + location.search")
    seen = page.evaluate(SEEN)
    fresh = open_page(here)
    come_to_rest(fresh)
    assert seen["words"] == fresh.evaluate(SEEN)["words"]
    assert seen["land"] == fresh.evaluate(SEEN)["land"]


def test_a_municipality_that_is_pressed_is_painted_before_the_answer(open_page):
    page, _ = open_with_steps(open_page, "kvoter")
    row = page.locator("#kvoter-ranking [data-kommune='0657']")
    with answers_held(page):
        row.click()
        page.wait_for_selector(".map-selected")
        assert row.get_attribute("aria-pressed") == "true"
        page.wait_for_url("**kommune=0657*")


def test_a_choice_whose_asking_is_lost_is_answered_by_dash(open_page, complaints):
    page, shown = open_with_steps(open_page, "kvoter")
    page.route(ASKING, lambda route: route.abort())
    choose(page, shown, "area", "danmark")
    page.wait_for_url("**/kvoter?omraade=danmark")
    come_to_rest(page)
    assert page.input_value("#kvoter-area") == "danmark"
    complaints.forgive("ERR_FAILED")


def test_one_whose_asking_takes_too_long_is_answered_by_dash(open_page):
    page, shown = open_with_steps(open_page, "kvoter")
    held = Held(page, ASKING)
    choose(page, shown, "area", "danmark")
    page.wait_for_url("**/kvoter?omraade=danmark")
    held.let_go()
    come_to_rest(page)
    assert page.input_value("#kvoter-area") == "danmark"


TWO = [
    ([("area", "danmark"), ("area", "rar-vest")], "?omraade=rar-vest"),
    # The second is known, and painted while the first is asked for.
    ([("area", "danmark"), ("measure", "kvote_andel")], "?maal=kvote_andel&omraade=danmark"),
]


@pytest.mark.parametrize(("choices", "search"), TWO)
def test_of_two_quick_choices_the_last_of_each_control_stands(open_page, choices, search):
    page, shown = open_with_steps(open_page, "kvoter")
    held = Held(page, ASKING)
    for control, value in choices:
        choose(page, shown, control, value)
    held.let_go()
    page.wait_for_function("search => location.search === search", arg=search)
    come_to_rest(page)
    assert page.evaluate("location.search") == search
    for control, value in dict(choices).items():
        assert page.input_value(f"#{shown.id(control)}") == value
