"""The page's own parts of the first answer hold what the scripts would draw."""

import pytest

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.drawers import DRAWERS
from dashboard.aftale.result import open_address
from dashboard.aftale.screen import screen_of
from dashboard.kit import current
from dashboard.kit.look import LIGHT
from dashboard.kit.page import view_of
from dashboard.kit.view.markup import markup
from dashboard.site import SITE


@pytest.fixture
def parts(asked):
    page = SITE.named("aftale")
    body = page.body(view_of(page, current.snapshot(), page.choice(), LIGHT))
    return next(
        one.data for one in body[0]._traverse() if getattr(one, "id", "") == page.id("payload")
    )


def test_every_number_of_the_table_stands_in_it(parts):
    drawn = markup(DRAWERS["table"](parts["table"]))
    for row in [*parts["table"]["rows"], parts["table"]["total"]]:
        assert f'scope="row">{row[0]}</th>' in drawn
        for text in row[1:]:
            assert f">{text}</td>" in drawn
    assert drawn.count("<tr") == len(parts["table"]["rows"]) + 2


def test_every_requirement_stands_with_its_answer_in_words(parts):
    drawn = markup(DRAWERS["checks"](parts["checks"]))
    assert parts["checks"]
    for answer, said, text in parts["checks"]:
        assert f'class="check-{answer}"><span class="answer">{said}</span>' in drawn
        assert text in drawn


def test_a_move_stands_with_its_persons():
    moved = {"persons": "12", "who": "fra Skive til Aarhus", "reason": "Kaserne", "is_last": True}
    drawn = markup(DRAWERS["transfers"]([moved]))
    assert "<strong>12</strong> fra Skive til Aarhus" in drawn
    assert "Kaserne" in drawn and "transfer last" in drawn


def test_the_reader_s_own_municipality_is_marked_in_map_and_table(real):
    parts = screen_of(real, open_address(real, AgreementChoice(selected="0657")), LIGHT).parts
    assert parts["map"]["selected"] == ["0657"]
    rows = markup(DRAWERS["table"](parts["table"])).split("<tr")
    (own,) = [row for row in rows if "mine" in row.partition(">")[0]]
    assert "Herning" in own
    outside = screen_of(real, open_address(real, AgreementChoice(selected="0461")), LIGHT).parts
    assert outside["map"]["selected"] == []
