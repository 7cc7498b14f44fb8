"""What the callback of /kvoter/aftale translates: acts and addresses to cases and back."""

from base64 import b64encode

import pytest
from dash import no_update
from dash._callback_context import context_value
from dash._utils import AttributeDict
from dash.exceptions import PreventUpdate

from callbacks import aftale
from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.measures.kept import packed, unpacked
from dashboard.aftale.measures.starts import front
from dashboard.ids import Aftale, Shell
from dashboard.kit import current
from dashboard.kit.paths import AFTALE, DATA
from dashboard.quota.agreement import History, Transfer, as_link

MOVE = {"do": "move", "from": "0751", "to": "0741", "persons": "5", "reason": ""}


@pytest.fixture
def history(asked):
    return History(front(current.snapshot()))


@pytest.fixture
def following(history):
    """`follow`, called as the browser would after `moved` has moved."""

    def call(moved, act=None, search="", tema="light", kept=history, path=AFTALE):
        prop = {Aftale.ADDRESS: "search"}.get(moved, "data")
        context_value.set(AttributeDict(triggered_inputs=[{"prop_id": f"{moved}.{prop}"}]))
        return aftale.follow(search, act, tema, packed(kept), path)

    return call


def address_of(case, **said):
    return AgreementChoice(case=as_link(case), **said).search()


def test_a_move_changes_picture_history_and_address_and_not_the_ground(following, history):
    answer = following(Aftale.ACT, MOVE)
    moved = history.present.adding([Transfer("0751", "0741", 5)])
    assert answer["address"] == address_of(moved)
    assert unpacked(answer["history"]) == history.done(moved)
    assert answer["picture"]["headline"].startswith("Én flytning er foreslået")
    assert [1, "z"] in [change[:2] for change in answer["picture"]["map"]]
    still = ("map", "shape", "compared", "footer")
    assert all(answer[name] is no_update for name in still)


def test_what_cannot_be_done_is_said_and_changes_nothing(following, history):
    answer = following(Aftale.ACT, MOVE | {"persons": "500"})
    assert answer["picture"]["notices"] == [
        "Aarhus har ikke så mange at give af: der mangler 388. Skriv et mindre antal."
    ]
    assert unpacked(answer["history"]) == history
    assert answer["address"] is no_update
    assert answer["picture"]["is_moved"] is False


def test_a_broken_file_is_named_and_the_case_stays(following, history):
    broken = b64encode(b"ikke;en;aftale").decode()
    answer = following(Aftale.ACT, {"do": "open", "name": "rod.csv", "content": broken})
    assert answer["picture"]["notices"][0] == (
        "Filen rod.csv er ikke åbnet, og sagen på skærmen er ikke ændret."
    )
    assert len(answer["picture"]["notices"]) > 1
    assert unpacked(answer["history"]) == history


def test_a_file_that_is_too_large_is_named(following, history):
    answer = following(Aftale.ACT, {"do": "too_large", "name": "alt.csv"})
    assert "alt.csv er for stor" in answer["picture"]["notices"][0]


def test_nonsense_asked_of_the_view_falls_back(following):
    assert following(Aftale.ACT, {"do": "measure", "value": "x"})["address"] is no_update
    assert following(Aftale.ACT, {"do": "landstal", "value": "0"})["address"] is no_update


def test_an_address_opens_its_case_and_is_left_as_it_is(following, history):
    moved = history.present.adding([Transfer("0751", "0741", 5)])
    answer = following(Aftale.ADDRESS, search=address_of(moved, lang="en"))
    assert answer["picture"]["headline"].startswith("One transfer proposed")
    assert answer["address"] is no_update
    assert unpacked(answer["history"]).past == (history.present,)


def test_a_broken_link_is_said_and_the_case_on_the_screen_stays(following, history):
    moved = history.done(history.present.adding([Transfer("0751", "0741", 5)]))
    answer = following(Aftale.ADDRESS, search="?sag=abc", kept=moved)
    assert answer["picture"]["notices"][0].startswith("Linket kan ikke læses")
    assert unpacked(answer["history"]) == moved


def test_another_region_is_another_map(following):
    answer = following(Aftale.ACT, {"do": "example", "value": "laesoe-2021"})
    assert len(answer["map"].data[1].locations) == 11
    assert answer["picture"]["map"] is None
    assert "Udlændingestyrelsen" in str(answer["footer"])
    assert len(following(Shell.THEME, tema="dark")["map"].data) == 5


def test_a_look_moves_the_address_and_no_case(following, history):
    answer = following(Aftale.ACT, {"do": "measure", "value": "pr_1000"}, search="?lang=en")
    assert answer["address"] == "?lang=en&maal=pr_1000"
    assert unpacked(answer["history"]) == history


def test_alternatives_are_drawn_side_by_side_only_while_they_are_looked_at(following, history):
    two = history.done(history.present.branching("B"))
    answer = following(Aftale.ACT, {"do": "compare", "value": "1"}, kept=two)
    assert "Forslag B" in str(answer["compared"])
    search = AgreementChoice(is_compared=True).search()
    assert following(Aftale.ACT, {"do": "compare", "value": ""}, search, kept=two)["compared"] == []


def test_a_case_too_large_for_a_link_leaves_the_address_and_says_so(following, history):
    act = {"do": "case_comment", "value": "".join(map(str, range(1300)))[:4000]}
    answer = following(Aftale.ACT, act)
    assert "større, end et link kan rumme" in answer["picture"]["notices"][-1]
    assert answer["picture"]["case"]["link"] is False
    assert answer["picture"]["case"]["text"].startswith("{")
    assert answer["address"] is no_update


def test_a_tab_takes_up_what_it_remembers(following, history):
    kept = history.done(history.present.adding([Transfer("0751", "0741", 5)]))
    answer = following(Aftale.ACT, {"do": "resume", "history": packed(kept)})
    assert unpacked(answer["history"]) == kept
    nonsense = following(Aftale.ACT, {"do": "resume", "history": "x"})
    assert unpacked(nonsense["history"]) == history


def test_a_reader_who_leaves_for_another_page_leaves_the_cases_as_they_are(following):
    with pytest.raises(PreventUpdate):
        following(Aftale.ADDRESS, path=DATA)
