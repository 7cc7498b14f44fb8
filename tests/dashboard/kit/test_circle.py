"""Any order of choices and answers leaves a page as a fresh load of its own address would be.

A browser is played that does what Dash does: a newer question drops the answer to an older one,
answers are taken whole, and what is fetched ahead may be painted before its answer has come.
"""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.kit import current
from dashboard.kit.charts.told import told_parts
from dashboard.kit.circle import State, arrival, follow, step
from dashboard.kit.control import Flag, Select, Typed
from dashboard.kit.look import theme
from dashboard.kit.page import view_of
from dashboard.site import SITE
from tests.written import written_parts, written_state

CASES = json.loads((Path(__file__).parents[2] / "cases" / "answers.json").read_text("utf-8"))
TEXTS = st.text(max_size=3)
BY_NAME = st.dictionaries(TEXTS, TEXTS, max_size=4)
STATE = st.builds(
    State,
    search=TEXTS,
    theme=TEXTS,
    version=TEXTS,
    variables=BY_NAME,
    prints=BY_NAME,
    query=TEXTS,
)
PAGES = [page for page in SITE if page.screen and page.controls]
LIGHT = theme("light")


class Browser:
    """What a browser has on its screen, in its controls and address, and what it waits for."""

    def __init__(self, page, search=""):
        self.page = page
        view = view_of(page, current.snapshot(), page.choice.parse(search), LIGHT)
        self.address = page.canonical(view.snapshot, view.choice).search()
        view = view_of(page, current.snapshot(), page.choice.parse(self.address), LIGHT)
        self.state = arrival(view, self.address, {})
        self.values = {one.name: one.write(view.choice) for one in page.controls}
        self.options = {
            one.name: [dict(each) for each in one.options(view.snapshot, view.choice)]
            for one in page.controls
            if isinstance(one, Select)
        }
        self.parts = dict(view.screen.parts) | {"wrong": {}, "remarks": list(view.remarks)}
        self.figures = {name: one.print for name, one in view.screen.figures.items()}
        self.pending = None

    def choose(self, control, value):
        self.values[control] = value
        self.ask()

    def go(self, search):
        self.address = search
        self.ask()

    def ask(self):
        self.asked = self.state.stored()
        self.pending = follow(
            self.page,
            current.snapshot,
            State.read(self.asked),
            search=self.address,
            theme_name="light",
            values=dict(self.values),
        )

    def paint_ahead(self, control, value):
        """Draw a step before its question is sent; it holds only for what is on the screen."""
        here = view_of(
            self.page, current.snapshot(), self.page.choice.parse(self.state.search), LIGHT
        )
        if {**here.screen.prints} != {name: self.state.prints[name] for name in here.screen.prints}:
            return
        declared = next(one for one in self.page.controls if one.name == control)
        try:
            choice = here.choice.but(**declared.read(value, here.choice))
        except ValueError:
            return
        found = step(here, view_of(self.page, current.snapshot(), choice, LIGHT), control)
        for name, props in found["values"].items():
            (self.values[name],) = props.values()
        self._draw(found["payload"], found["prints"])
        self.address = found["search"]
        prints = {**self.state.prints, **found["prints"]}
        self.state = replace(self.state, prints=prints, search=self.address)

    def answered(self):
        answer, self.pending = self.pending, None
        if answer is None:
            return
        self.address = self.address if answer.address is None else answer.address
        self.values |= answer.values
        self.options |= answer.options
        payload = written_parts(told_parts(answer.payload))
        assert payload == answer.payload
        self._draw(payload, answer.state.prints)
        self.state = State.read(written_state(self.asked, answer.state.since(self.asked)))
        assert self.state == answer.state

    def lost(self):
        """The answer does not come; the same question is asked again when the way is open."""
        if self.pending:
            self.ask()

    def _draw(self, payload, prints):
        self.figures |= {name: prints[f"{name}.figure"] for name in payload.get("figures", {})}
        self.parts |= {name: part for name, part in payload.items() if name != "figures"}


def same(browser, fresh):
    # What was typed and could not be read stays to be mended, as the reader left it.
    wrong = set(browser.parts["wrong"])
    told = {name: value for name, value in browser.values.items() if name not in wrong}
    assert told == {name: value for name, value in fresh.values.items() if name not in wrong}
    assert browser.options == fresh.options
    assert browser.figures == fresh.figures
    for name in fresh.parts:
        if name not in ("wrong", "remarks"):
            assert browser.parts[name] == fresh.parts[name], name


def choices_of(page):
    """Every value that a reader can put into each control, and some that nobody should."""
    view = view_of(page, current.snapshot(), page.choice(), LIGHT)
    found = {}
    for one in page.controls:
        if isinstance(one, Select):
            offered = [each["value"] for each in one.options(view.snapshot, view.choice)]
            found[one.name] = [*offered, "vrøvl"]
        elif isinstance(one, Typed):
            found[one.name] = ["", "6.000", "20; 50; 80", "50; 20", "vrøvl"]
        elif one.prop == "data":
            found[one.name] = ["", "0751", "0615", "9999"]
        elif isinstance(one, Flag):
            found[one.name] = [[], ["1"]]
        else:
            found[one.name] = [0, 1]
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_any_order_of_choices_and_answers_ends_as_a_fresh_load(page, asked):
    offered = choices_of(page)
    near = page.neighbours(current.snapshot(), page.choice()) if page.neighbours else {}
    steps = [page.canonical(current.snapshot(), there).search() for there in near.values()]
    searches = ["", "?kommune=0751", "?lang=en", "?aar=1999&maal=vrøvl", *steps]
    moves = st.one_of(
        st.sampled_from(sorted(offered)).flatmap(
            lambda name: st.tuples(
                st.sampled_from(["choose", "ahead"]), st.just(name), st.sampled_from(offered[name])
            )
        ),
        st.tuples(st.just("go"), st.sampled_from(searches), st.none()),
        st.tuples(st.sampled_from(["answered", "lost"]), st.none(), st.none()),
    )

    @settings(max_examples=25)
    @given(st.lists(moves, max_size=8))
    def holds(played):
        browser = Browser(page)
        for move, what, value in played:
            if move == "go":
                browser.go(what)
            elif move == "answered":
                browser.answered()
            elif move == "lost":
                browser.lost()
            else:
                if move == "ahead":
                    browser.paint_ahead(what, value)
                browser.choose(what, value)
        browser.answered()
        same(browser, Browser(page, browser.address))

    holds()


STARTS = {
    "kvoter": ["?aar=2016&kommune=0657", "?omraade=rar-vest"],
    "rar": ["?kommune=0657", "?maal=ledighed"],
    "sammenlign": ["?kommuner=0657~0791~0661", "?kommuner=0657~0791&sorter=2"],
    "beregning": ["?landstal=6000&kommune=0657"],
}


@pytest.mark.parametrize("page", [one for one in PAGES if one.neighbours], ids=lambda one: one.name)
def test_what_is_painted_ahead_is_not_moved_back_by_the_answer(page, asked):
    for search in ["", *STARTS.get(page.name, ())]:
        start = Browser(page, search)
        here = view_of(page, current.snapshot(), page.choice.parse(start.address), LIGHT)
        for (control, value), _ in page.neighbours(here.snapshot, here.choice).items():
            browser = Browser(page, search)
            browser.values[control] = _as_it_has(page, control, value)
            browser.paint_ahead(control, browser.values[control])
            painted = browser.address
            browser.ask()
            browser.answered()
            assert browser.address == painted, (search, control, value)


def _as_it_has(page, control, value):
    """A value as the control's component has it."""
    declared = next(one for one in page.controls if one.name == control)
    return [value] * bool(value) if isinstance(declared, Flag) else value


@pytest.mark.parametrize("case", CASES["states"], ids=lambda case: case["what"])
def test_an_answer_tells_of_its_state_what_differs_from_the_question(case):
    state = State.read(case["after"])
    assert state.since(case["told"]) == case["differing"]
    assert written_state(case["told"] or {}, case["differing"]) == case["after"]


@given(STATE, STATE)
def test_what_was_told_and_what_differs_are_the_whole_state(told, after):
    assert written_state(told.stored(), after.since(told.stored())) == after.stored()
    assert after.since(after.stored()) == {}


def test_a_page_stays_on_the_version_it_was_loaded_with(asked):
    page = PAGES[0]
    browser = Browser(page)
    asked_of = []

    def snapshots(version):
        asked_of.append(version)
        return current.snapshot(version)

    follow(
        page,
        snapshots,
        browser.state,
        search=browser.address,
        theme_name="light",
        values=browser.values,
    )
    assert asked_of == [current.snapshot().version]
