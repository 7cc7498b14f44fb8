"""What the callback of /kvoter/aftale translates: an answer to Dash's outputs."""

import pytest
from dash import no_update
from dash.exceptions import PreventUpdate

from callbacks import aftale
from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.measures.session_codec import decode, encode
from dashboard.aftale.measures.starts import default_case
from dashboard.kit import current
from dashboard.kit.paths import AFTALE, DATA
from dashboard.quota.agreement import History, Transfer, as_link

MOVE = {"number": 1, "do": "move", "from": "0751", "to": "0741", "persons": "5", "reason": ""}
NOTHING_SEEN = {"search": "", "theme": "light"}


@pytest.fixture
def history(asked):
    return History(default_case(current.snapshot()))


@pytest.fixture
def following(history):
    """`follow`, called as the browser would by one that has nothing on its screen."""

    def call(acts=None, search="", theme="light", kept=history, path=AFTALE):
        return aftale.follow(
            search=search,
            acts=acts,
            theme_name=theme,
            history=encode(kept),
            stored=NOTHING_SEEN,
            path=path,
        )

    return call


def test_a_move_changes_address_history_and_payload(following, history):
    answer = following([MOVE])
    moved = history.present.adding([Transfer("0751", "0741", 5)])
    assert answer["address"] == AgreementChoice(case=as_link(moved)).search()
    assert decode(answer["history"]) == history.done(moved)
    assert answer["payload"]["headline"].startswith("Én flytning er foreslået")
    assert answer["state"]["act"] == 1


def test_what_the_browser_has_is_left_as_it_is(following):
    stored = NOTHING_SEEN | following()["state"]
    again = aftale.follow(
        search="",
        acts=None,
        theme_name="light",
        history="",
        stored=stored,
        path=AFTALE,
    )
    assert all(again[name] is no_update for name in ("address", "payload", "compared", "footer"))


def test_alternatives_and_sources_are_drawn_where_they_differ(following, history):
    two = history.done(history.present.branching("B"))
    answer = following([{"number": 1, "do": "compare", "value": "1"}], kept=two)
    assert "Forslag B" in str(answer["compared"])
    assert "/eksport/aftale/kommuner.csv" in str(answer["footer"])
    assert "Udlændingestyrelsen" in str(answer["footer"])


def test_a_reader_who_leaves_for_another_page_leaves_the_cases_as_they_are(following):
    with pytest.raises(PreventUpdate):
        following(path=DATA)
