"""What was not found is never called unpublished: nobody has read everything."""

import re

import pytest

from dashboard.kit.words import words

# What is said of figures that a source itself says were not published would stand here.
ROOMS = ("beregning.", "aftale.", "papir.", "eksempel.", "quotas.")
CLAIMS = {
    "da": r"(ikke|aldrig|endnu ikke|intet) offentliggjort",
    "en": r"(not|never|nothing|nobody has) (yet )?(been )?published",
}


@pytest.mark.parametrize("lang", CLAIMS)
def test_nothing_is_called_unpublished_that_was_only_not_found(lang):
    texts = {key: text for key, text in words(lang).texts.items() if key.startswith(ROOMS)}
    assert len(texts) > 500
    claimed = re.compile(CLAIMS[lang], re.IGNORECASE)
    assert {key: text for key, text in texts.items() if claimed.search(text)} == {}


POETRY = r"regnet ud|regnes ud|regner ud|går op i|forlader nul|adressen husker|\bI snit\b|halvdel"


def test_the_words_are_those_of_the_field():
    texts = {key: text for key, text in words("da").texts.items() if key.startswith(ROOMS)}
    assert {key: text for key, text in texts.items() if re.search(POETRY, text)} == {}
