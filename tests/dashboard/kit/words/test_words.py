"""The words: the same in both languages, and none used that is not there."""

import re
from datetime import date
from pathlib import Path
from string import Formatter

import pytest

from dashboard.kit.config import ROOT
from dashboard.kit.words import words
from dashboard.kit.words.numbers import day, number, published

USED = re.compile(r"""\bw\(\s*"([a-z0-9_.-]+)\"""")
SPELLED = re.compile(r"""["']([a-z]+\.[a-z0-9_.]+)["']""")
CODE = [*(ROOT / "dashboard").rglob("*.py"), *(ROOT / "callbacks").rglob("*.py")]


def placeholders(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def used_keys():
    for file in CODE:
        source = file.read_text("utf-8")
        yield from ((file.name, key) for key in USED.findall(source))


def test_both_languages_have_the_same_keys():
    assert words("da").texts.keys() == words("en").texts.keys()


@pytest.mark.parametrize("key", sorted(words("da").texts))
def test_both_languages_fill_the_same_places(key):
    assert placeholders(words("da").texts[key]) == placeholders(words("en").texts[key])


def test_no_text_is_empty():
    for lang in ("da", "en"):
        assert [key for key, text in words(lang).texts.items() if not text.strip()] == []


def test_no_two_files_of_a_language_share_a_key():
    for lang in ("da", "en"):
        seen = [
            line
            for file in sorted((Path(ROOT) / "dashboard" / "wording" / lang).glob("*.toml"))
            for line in re.findall(r"^\[[^\]]+\]", file.read_text("utf-8"), re.MULTILINE)
        ]
        assert len(seen) == len(set(seen))


def test_every_key_that_the_code_spells_out_exists():
    missing = [(file, key) for file, key in used_keys() if not words("da").has(key)]
    assert missing == []


def test_titles_and_doors_that_are_named_by_key_exist():
    known = {key.split(".")[0] for key in words("da").texts}
    named = {
        key
        for file in CODE
        if file.parent.name in {"pages", "components"}
        for key in SPELLED.findall(file.read_text("utf-8"))
        if key.split(".")[0] in known and not key.endswith((".", ".csv", ".toml"))
    }
    prefixes = {key.rsplit(".", 1)[0] for key in words("da").texts}
    assert {key for key in named if not words("da").has(key) and key not in prefixes} == set()


def test_a_key_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        words("da")("shell.nowhere")


def test_an_unknown_language_answers_in_danish():
    assert words("sv").lang == "da"


def test_numbers_and_dates_as_a_reader_writes_them():
    assert number(1039) == "1.039"
    assert number(2.5, 1) == "2,5"
    assert number(-0.04, 1) == "0,0"
    assert number(-3) == "−3"
    assert number(3, signed=True) == "+3"
    assert number(1039.5, 1, "en") == "1,039.5"
    assert day(date(2014, 9, 30)) == "30. september 2014"
    assert day(date(2014, 9, 30), "en") == "30 September 2014"
    assert published("2014-09") == "september 2014"
    assert published("2014") == "2014"
    assert published("") == ""
