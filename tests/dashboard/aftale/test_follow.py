"""The page follows its reader: an act or an address in, what differs out, whatever came late."""

from base64 import b64encode
from dataclasses import replace

import pytest

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.follow import Seen, follow, painted_ahead, seen_of
from dashboard.aftale.measures.session_codec import decode, encode
from dashboard.aftale.measures.starts import default_case
from dashboard.aftale.result import Result
from dashboard.aftale.screen import screen_of
from dashboard.kit.look import theme
from dashboard.quota.agreement import History, Transfer, as_link

MOVE = {"do": "move", "from": "0751", "to": "0741", "persons": "5", "reason": ""}
LIGHT = theme("light")


class Browser:
    """What a tab has: its screen, address, history and how many acts it has sent."""

    def __init__(self, snapshot, search=""):
        self.snapshot, self.search, self.theme, self.acts = snapshot, search, "light", []
        history = History(default_case(snapshot))
        result = Result(history, AgreementChoice.parse(search))
        screen = screen_of(snapshot, result, LIGHT)
        self.history = encode(history)
        self.seen = seen_of(snapshot, result, screen, LIGHT, search=search)
        self.parts = dict(screen.parts)
        self.sent = 0

    def ask(self):
        return follow(
            lambda version: self.snapshot,
            Seen.read(self.seen.stored()),
            search=self.search,
            theme_name=self.theme,
            acts=self.acts,
            history=self.history,
        )

    def take(self, answer):
        self.search = self.search if answer.address is None else answer.address
        self.history, self.seen = encode(answer.result.history), answer.seen
        self.parts |= {name: part for name, part in answer.payload.items() if name != "figures"}
        self.acts = [act for act in self.acts if act["number"] > self.parts["event"]["number"]]
        return answer

    def do(self, act):
        self.send(act)
        return self.take(self.ask())

    def send(self, act):
        self.sent += 1
        self.acts = [*self.acts, {**act, "number": self.sent}]

    def go(self, search):
        self.search = search
        return self.take(self.ask())

    @property
    def present(self):
        return decode(self.history).present


@pytest.fixture
def browser(real):
    return Browser(real)


@pytest.fixture
def moved(real):
    return default_case(real).adding([Transfer("0751", "0741", 5)])


def address_of(case, **said):
    return AgreementChoice(case=as_link(case), **said).search()


def test_a_move_changes_screen_history_and_address_and_not_the_ground(browser, moved):
    answer = browser.do(MOVE)
    assert answer.address == address_of(moved)
    assert browser.present == moved
    assert answer.payload["headline"].startswith("Én flytning er foreslået")
    assert answer.payload["event"]["moved"] == 1
    assert answer.payload["map"]["flows"] and not {"figures", "land"} & set(answer.payload)
    assert answer.redrawn == set()


def test_only_what_differs_is_sent(browser):
    browser.do(MOVE)
    answer = browser.do({"do": "sign", "code": "0751", "value": "1"})
    assert {"headline", "table", "checks"} <= set(answer.payload)
    assert {"figures", "transfers", "clause", "form", "legend"}.isdisjoint(answer.payload)


def test_an_act_is_carried_out_once_though_the_browser_tells_of_it_again(browser, moved):
    browser.do(MOVE)
    browser.acts = [{**MOVE, "number": 1}]
    again = browser.take(browser.ask())
    assert browser.present == moved
    assert again.address is None


def test_what_a_browser_has_comes_back_as_it_was_stored(browser):
    browser.do(MOVE)
    assert Seen.read(browser.seen.stored()) == browser.seen
    assert Seen.read({"act": "x", "prints": [], "children": {"footer": 1}}) == Seen()


def test_an_answer_that_is_lost_is_made_good_by_the_next(browser, moved):
    browser.send(MOVE)
    browser.ask()
    browser.do(MOVE | {"from": "0615", "to": "0791", "persons": "12"})
    assert browser.present == moved.adding([Transfer("0615", "0791", 12)])
    assert browser.acts == []


def test_what_one_of_several_acts_could_not_do_is_said(browser, moved):
    browser.send(MOVE | {"persons": "500"})
    browser.do(MOVE)
    assert browser.present == moved
    assert "Aarhus har ikke så mange" in browser.parts["notices"][0]


def test_what_a_reader_has_seen_painted_is_not_said_with_the_act_after_it(browser, moved):
    browser.send(MOVE | {"persons": "500", "painted": True})
    browser.do(MOVE)
    assert browser.present == moved
    assert browser.parts["notices"] == []


def test_what_was_painted_last_stays_said(browser, real):
    browser.do(MOVE | {"persons": "500", "painted": True})
    assert browser.present == default_case(real)
    assert "Aarhus har ikke så mange" in browser.parts["notices"][0]


def test_what_cannot_be_done_is_said_and_changes_nothing(browser, real):
    answer = browser.do(MOVE | {"persons": "500"})
    assert answer.payload["notices"] == [
        "Aarhus har ikke så mange at afgive: der mangler 388. Skriv et mindre antal."
    ]
    assert browser.present == default_case(real)
    assert answer.address is None
    assert answer.payload["event"]["moved"] == 0


def test_a_broken_file_is_named_and_the_case_stays(browser, real):
    broken = b64encode(b"ikke;en;aftale").decode()
    notices = browser.do({"do": "open", "name": "rod.csv", "content": broken}).payload["notices"]
    assert notices[0] == "Filen rod.csv er ikke åbnet, og sagen på skærmen er ikke ændret."
    assert len(notices) > 1
    assert browser.present == default_case(real)
    answer = browser.do({"do": "too_large", "name": "alt.csv"})
    assert "alt.csv er for stor" in answer.payload["notices"][0]


def test_nonsense_asked_of_the_view_falls_back(browser):
    assert browser.do({"do": "measure", "value": "x"}).address is None
    assert browser.do({"do": "landstal", "value": "0"}).address is None


def test_an_address_opens_its_case_and_is_left_as_it_is(browser, real, moved):
    answer = browser.go(address_of(moved, lang="en"))
    assert answer.payload["headline"].startswith("One transfer proposed")
    assert answer.address is None
    assert decode(browser.history).past == (default_case(real),)


def test_back_walks_to_the_case_there_was(browser, real, moved):
    browser.do(MOVE)
    browser.go("")
    assert browser.present == default_case(real)
    assert decode(browser.history).future == (moved,)


def test_a_broken_link_is_said_and_the_case_on_the_screen_stays(browser, moved):
    browser.do(MOVE)
    answer = browser.go("?sag=abc")
    assert answer.payload["notices"][0].startswith("Linket kan ikke læses")
    assert browser.present == moved


def test_another_region_or_theme_is_another_map(browser):
    answer = browser.do({"do": "example", "value": "laesoe-2021"})
    assert len(answer.payload["figures"]["map"]["whole"]["data"][0]["locations"]) == 11
    assert answer.payload["event"]["is_opening"]
    assert "footer" in answer.redrawn
    browser.theme = "dark"
    assert "whole" in browser.take(browser.ask()).payload["figures"]["map"]


def test_a_look_moves_the_address_and_no_case(browser, real):
    browser.go("?lang=en")
    answer = browser.do({"do": "measure", "value": "pr_1000"})
    assert answer.address == "?lang=en&maal=pr_1000"
    assert browser.present == default_case(real)


def test_alternatives_are_drawn_only_while_they_are_looked_at(browser):
    browser.do({"do": "copy"})
    assert "compared" in browser.do({"do": "compare", "value": "1"}).redrawn
    assert "compared" in browser.do(MOVE).redrawn
    assert "compared" in browser.do({"do": "compare", "value": ""}).redrawn
    assert "compared" not in browser.do({"do": "undo"}).redrawn


def test_a_case_too_large_for_a_link_leaves_the_address_and_says_so(browser):
    answer = browser.do({"do": "case_comment", "value": "".join(map(str, range(1300)))[:4000]})
    assert "større, end et link kan rumme" in answer.payload["notices"][-1]
    assert answer.payload["case"]["text"].startswith("{")
    assert answer.address is None


def test_a_tab_takes_up_what_it_remembers(browser, real, moved):
    remembered = History(default_case(real)).done(moved)
    browser.do({"do": "resume", "history": encode(remembered)})
    assert decode(browser.history) == remembered
    browser.do({"do": "resume", "history": "x"})
    assert decode(browser.history) == remembered


def test_what_was_painted_ahead_is_all_that_the_answer_would_bring(browser):
    browser.send(MOVE)
    ahead = painted_ahead(browser.ask())
    browser.seen = replace(browser.seen, prints=browser.seen.prints | ahead["prints"])
    answer = browser.ask()
    assert set(answer.payload) == {"event"}
    assert answer.payload["event"]["moved"] == ahead["moved"] == 1
    assert answer.result.history.present.alternative.transfers
