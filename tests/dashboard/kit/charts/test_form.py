"""Values in the form of a table, and the texts that are no more than that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.charts.form import WHOLE, form_of, written
from dashboard.kit.words.numbers import number

LANGUAGES = ("da", "en")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("decimals", [0, 1, 2])
@given(values=st.lists(st.floats(0, 900), min_size=1))
def test_the_form_of_texts_is_that_of_their_decimals(values, decimals, lang):
    form = form_of((value, number(value, decimals, lang)) for value in values)
    assert form == number(0, decimals, lang)
    assert written(0, form) == form


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (2.143, "0,00", "2,14"),
        (0.125, "0.00", "0.13"),
        (1.005, "0,00", "1,00"),
        (7, "0", "7"),
        (7, "0,0", "7,0"),
        (-0.44, "0,0", "-0,4"),
        (1039.5, "0,0", "1039,5"),
    ],
)
def test_a_value_is_written_as_the_browser_writes_it(value, form, text):
    assert written(value, form) == text


def test_nothing_has_the_form_of_whole_numbers():
    assert form_of([]) == WHOLE
