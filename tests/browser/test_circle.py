"""The circle between reader, browser and server when answers are late, lost or failed: whatever
happens on the way, the page ends as a fresh load of its own address, and the reader is told.
"""

import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import expect

from dashboard.kit.control import Chosen, Flag, Select
from dashboard.site import SITE
from tests.browser.ahead import wait_for_answers, wait_for_steps
from tests.browser.between import going_back_before_the_next_drawing
from tests.browser.held import ASKING, ask_nothing_ahead
from tests.browser.rest import SEEN, come_live, come_to_rest, read_through

POSTS = "**/_dash-update-component*"  # Dash posts with a query: without the star nothing is caught.
# What is asked again is asked ever more seldom.
HEALED_MS = 60_000
FOLLOWING = [page for page in SITE if page.screen and page.controls]
A_FRAME = "() => new Promise((then) => requestAnimationFrame(() => setTimeout(then)))"
ON_PURPOSE = "ERR_|Failed to load resource|Failed to fetch|Callback error|aborted"


@dataclass
class Way:
    """The way to the server: `fate` says of each question how many seconds its answer takes, or the
    status it fails with; None is a question that is lost.
    """

    page: object
    fate: Callable[[], float | int | None]
    held: list = field(default_factory=list)
    is_clear: bool = False

    def __post_init__(self):
        self.page.route(POSTS, self._take)

    def _take(self, route):
        fate = self.fate()
        if self.is_clear:
            route.continue_()
        elif fate is None:
            route.abort()
        elif fate >= 100:
            route.fulfill(status=int(fate), body="")
        else:
            answer = route.fetch()
            if self.is_clear:  # It was made so while this answer was on its way.
                route.fulfill(response=answer)
            else:
                self.held.append((time.monotonic() + fate, route, answer))

    def pass_time(self, seconds):
        """Let time pass, and every answer through whose time has come."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for one in [one for one in self.held if one[0] <= time.monotonic()]:
                self.held.remove(one)
                one[1].fulfill(response=one[2])
            self.page.wait_for_timeout(20)

    def clear(self):
        """From now on nothing is late; what was held comes at last."""
        self.is_clear = True
        while self.held:
            _, route, answer = self.held.pop()
            route.fulfill(response=answer)


def unfold(page):
    """Open every fold that holds controls: whether it stands open is the reader's own."""
    folds = page.locator("details:has(select, input)")
    folds.evaluate_all("all => all.map(one => one.open = true)")


def everything_of(page):
    """What there is to see when the page has come to rest and every section has been read."""
    come_to_rest(page)
    unfold(page)
    read_through(page)
    page.evaluate("window.scrollTo(0, 0)")
    come_to_rest(page)
    return page.evaluate(SEEN)


def assert_as_its_own_address(page, open_page):
    seen = everything_of(page)
    there = page.evaluate("location.pathname + location.search")
    fresh = everything_of(open_page(there))
    for part, own in fresh.items():
        assert seen[part] == own, f"{there}: {part}"


def path_of(page):
    return page.evaluate("location.pathname + location.search")


QUICK = [
    ("kvoter", {"area": "danmark", "measure": "kvote"}),
    ("kvoter", {"method": "egne", "measure": "kvote_andel"}),
    ("beregning", {"area": "danmark", "announcement": "2017.3"}),
    ("rar", {"measure": "befolkning", "series": "ledighed"}),
]


@pytest.mark.parametrize(("name", "choices"), QUICK)
def test_two_quick_choices_end_as_their_own_address(open_page, name, choices):
    shown = SITE.named(name)
    page = open_page(shown.path)
    wait_for_steps(page)
    unfold(page)
    way = Way(page, lambda: 0.4)
    for control, value in choices.items():
        page.select_option(f"#{shown.id(control)}", value, no_wait_after=True)
        way.pass_time(0.15)
    way.pass_time(1.5)
    way.clear()
    assert_as_its_own_address(page, open_page)
    for control, value in choices.items():
        expect(page.locator(f"#{shown.id(control)}")).to_have_value(value)


def unsteady(rng):
    """Answers late by up to 0.7 s, some lost, some failed; one fault of the server, since a second
    one of the same question is told and not asked again.
    """
    faults = [500]

    def fate():
        drawn = rng.random()
        if drawn < 0.15:
            return None
        if drawn < 0.3:
            return 502
        return faults.pop() if drawn < 0.4 and faults else 0.01 + rng.random() * 0.7

    return fate


def move(page, shown, rng):
    """Move one of the page's controls, or go back."""
    control = rng.choice([one for one in shown.controls if isinstance(one, Select | Flag | Chosen)])
    own = f"#{shown.id(control.name)}"
    if rng.random() < 0.15 and path_of(page) != shown.address(shown.choice()):
        page.evaluate("history.back()")
    elif isinstance(control, Chosen):
        rows = page.locator(f"[data-selects={own[1:]}] [data-kommune]")
        if rows.count():
            rows.nth(rng.randrange(rows.count())).evaluate(
                "row => row.dispatchEvent(new MouseEvent('click', { bubbles: true }))"
            )
    elif page.locator(f"select{own}").count():
        values = page.locator(f"{own} option:not([disabled])").evaluate_all(
            "all => all.map(one => one.value)"
        )
        page.locator(own).evaluate(
            "(list, value) => { list.value = value;"
            " list.dispatchEvent(new Event('change', { bubbles: true })); }",
            rng.choice(values),
        )
    else:
        inputs = page.locator(f"{own} input")
        inputs.nth(rng.randrange(inputs.count())).evaluate("input => input.click()")


@pytest.mark.parametrize("seed", [1])
@pytest.mark.parametrize("name", [page.name for page in FOLLOWING])
def test_no_order_of_answers_leaves_a_page_other_than_its_address(
    open_page, complaints, name, seed
):
    rng = random.Random(f"{name} {seed}")
    shown = SITE.named(name)
    page = open_page(shown.address(shown.choice()))
    if shown.neighbours:
        wait_for_steps(page)
    way = Way(page, unsteady(rng))
    for _ in range(7):
        move(page, shown, rng)
        way.pass_time(rng.random() * 0.6)
    way.clear()
    wait_for_answers(page, HEALED_MS)
    expect(page.locator(".shell-news")).to_have_attribute("data-kind", "", timeout=HEALED_MS)
    complaints.forgive(ON_PURPOSE)
    assert_as_its_own_address(page, open_page)


def headline(page):
    return page.locator("#kvoter-headline")


def test_a_choice_without_connection_is_told_at_once_and_heals(open_page, complaints):
    page = open_page("/kvoter")
    come_to_rest(page)
    page.context.set_offline(True)
    page.select_option("#kvoter-area", "danmark", no_wait_after=True)
    bar = page.locator(".shell-news")
    expect(bar).to_contain_text("endnu ikke slået igennem på hele siden")
    expect(page.locator("main")).to_have_attribute("aria-busy", "true")
    expect(headline(page)).to_contain_text("i regionen")
    page.context.set_offline(False)
    expect(page.locator("#kvoter-ranking .ranked")).to_have_count(98, timeout=HEALED_MS)
    expect(bar).to_have_text("")
    expect(page.locator("main")).to_have_attribute("aria-busy", "false")
    expect(page).to_have_url(re.compile("omraade=danmark"))
    assert_as_its_own_address(page, open_page)
    complaints.forgive(ON_PURPOSE)


@pytest.mark.parametrize(
    ("status", "words"), [(502, "ingen forbindelse"), (401, "logge ind igen"), (403, "logge ind")]
)
def test_a_server_that_does_not_answer_is_told_at_once_and_heals(
    open_page, complaints, status, words
):
    page = open_page("/kvoter")
    come_to_rest(page)
    page.route(POSTS, lambda route: route.fulfill(status=status, body=""))
    page.select_option("#kvoter-area", "danmark", no_wait_after=True)
    bar = page.locator(".shell-news")
    expect(bar).to_contain_text(words)
    expect(bar.get_by_role("button")).to_have_count(0 if status == 502 else 1)
    page.unroute(POSTS)
    expect(page.locator("#kvoter-ranking .ranked")).to_have_count(98, timeout=HEALED_MS)
    expect(bar).to_have_text("")
    complaints.forgive(ON_PURPOSE)


def test_a_login_page_in_between_is_told(open_page):
    page = open_page("/kvoter")
    come_to_rest(page)
    for pattern in (POSTS, ASKING):
        page.route(
            pattern, lambda route: route.fulfill(body="<h1>Log ind</h1>", content_type="text/html")
        )
    page.select_option("#kvoter-area", "danmark", no_wait_after=True)
    expect(page.locator(".shell-news")).to_contain_text("logge ind igen")
    expect(headline(page)).to_contain_text("i regionen")
    page.unroute(POSTS)
    expect(page.locator("#kvoter-ranking .ranked")).to_have_count(98, timeout=HEALED_MS)


def test_a_fault_of_the_server_is_told_with_a_way_out(open_page, complaints):
    page = open_page("/kvoter")
    come_to_rest(page)
    asked = []
    page.route(POSTS, lambda route: (asked.append(1), route.fulfill(status=500, body="")))
    page.select_option("#kvoter-area", "danmark", no_wait_after=True)
    bar = page.locator(".shell-news")
    expect(bar).to_contain_text("Der opstod en fejl på serveren")
    assert len(asked) == 2
    page.unroute(POSTS)
    page.select_option("#kvoter-measure", "kvote_andel", no_wait_after=True)
    expect(page).to_have_url(re.compile("maal=kvote_andel&omraade=danmark"))
    expect(bar).to_have_text("")
    expect(page.locator("#kvoter-ranking .ranked")).to_have_count(98)
    complaints.forgive(ON_PURPOSE)


def test_a_page_walked_to_without_connection_comes_when_it_is_back(open_page, complaints):
    page = open_page("/rar")
    come_to_rest(page)
    page.context.set_offline(True)
    page.get_by_role("link", name="Kvoter", exact=True).click()
    bar = page.locator(".shell-news")
    expect(bar).to_contain_text("ingen forbindelse")
    page.context.set_offline(False)
    expect(headline(page)).to_be_visible(timeout=HEALED_MS)
    expect(page.locator("nav [aria-current=page]")).to_have_text("Kvoter")
    expect(page).to_have_title("Kommunekvoter – Midtjysk Overblik")
    expect(page.locator("#kvoter-ranking .ranked")).to_have_count(19)
    expect(bar).to_have_text("")
    assert_as_its_own_address(page, open_page)
    complaints.forgive(ON_PURPOSE)


def test_an_answer_that_comes_after_its_page_was_left_is_not_put_behind_the_next(open_page):
    page = open_page("/kvoter")
    come_to_rest(page)
    ask_nothing_ahead(page)
    held = []

    def hold(route):
        if "kvoter-address.search" in route.request.post_data:
            held.append(route)
        elif "shell-content.children" in route.request.post_data:
            # The next page is still on its way when the answer comes.
            late = held.pop()
            with page.expect_event("requestfinished", lambda one: one == late.request):
                late.continue_()
            page.evaluate(A_FRAME)
            route.continue_()
        else:
            route.continue_()

    page.route(POSTS, hold)
    with page.expect_request(lambda one: "kvoter-address.search" in (one.post_data or "")):
        page.select_option("#kvoter-area", "danmark", no_wait_after=True)
    page.locator(".shell-fold > summary").click()
    page.get_by_role("link", name="Om", exact=True).click()
    page.wait_for_selector("[data-page=om]")
    come_to_rest(page)
    assert path_of(page) == "/om"


def test_a_choice_is_heard_by_the_headline_once(open_page):
    page = open_page("/kvoter")
    come_to_rest(page)
    heard = page.locator("[data-announcer]")
    expect(heard).to_have_text("")
    page.select_option("#kvoter-measure", "kvote_andel")
    expect(heard).to_contain_text("10,8 pct.")
    expect(heard).to_have_text(headline(page).inner_text())


def test_back_takes_back_a_choice_that_is_painted_and_not_yet_answered(open_page):
    page = open_page("/kvoter")
    wait_for_steps(page)
    seen = everything_of(page)
    way = Way(page, lambda: 60.0)
    before = page.locator("#kvoter-headline").inner_text()
    page.select_option("#kvoter-measure", "kvote_andel")
    expect(page.locator("#kvoter-headline")).not_to_have_text(before)
    page.wait_for_url("**/kvoter?maal=kvote_andel")
    page.go_back()
    way.clear()
    expect(page.locator("#kvoter-headline")).to_have_text(before)
    assert path_of(page) == "/kvoter"
    assert everything_of(page) == seen


def test_back_takes_back_a_choice_that_is_answered_and_not_yet_drawn(open_page):
    page = open_page("/om")
    page.route("**/forud/**", lambda one: one.fulfill(status=204))
    page.goto("/kvoter")
    come_live(page)
    seen = everything_of(page)
    page.select_option("#kvoter-measure", "kvote_andel")
    page.wait_for_url("**/kvoter?maal=kvote_andel")
    come_to_rest(page)
    with going_back_before_the_next_drawing(page):
        page.select_option("#kvoter-measure", "kvote")
    assert everything_of(page)["words"] != seen["words"]
    assert path_of(page) == "/kvoter?maal=kvote_andel"
    expect(page.locator("#kvoter-measure")).to_have_value("kvote_andel")
