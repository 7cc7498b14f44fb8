"""The words: the same in both languages, and none used that is not there."""

import ast
import re
from collections import Counter
from datetime import date
from functools import lru_cache
from string import Formatter

import pytest

from dashboard.kit.config import ROOT
from dashboard.kit.words import LANGUAGES, catalogues, words
from dashboard.kit.words.numbers import day, number, published

CODE = [*(ROOT / "dashboard").rglob("*.py"), *(ROOT / "callbacks").rglob("*.py")]
KEY = re.compile(r"[a-z]+(?:\.[\w-]+)+")
# What a browser's own script or the law's texts ask for by a name the code puts together elsewhere.
ANY = ".+"
SUFFIXES = (".typ", ".csv", ".toml", ".py", ".json", ".svg", ".mjs", ".js", ".css")


def placeholders(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@lru_cache(maxsize=1)
def spelled():
    """Every text in the code: whole ones, and those put together as patterns, with their files."""
    whole, built = {}, set()
    for file in CODE:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.setdefault(node.value, set()).add(file.name)
            elif isinstance(node, ast.JoinedStr):
                built.add("".join(_pattern(part) for part in node.values))
    told = [pattern for pattern in built if re.search(r"[a-z]", pattern.replace(ANY, ""))]
    return whole, [re.compile(pattern) for pattern in told]


def _pattern(part):
    return re.escape(str(part.value)) if isinstance(part, ast.Constant) else ANY


def test_both_languages_have_the_same_keys():
    assert words("da").texts.keys() == words("en").texts.keys()


def test_both_languages_fill_the_same_places():
    danish, english = words("da").texts, words("en").texts
    assert [
        key for key in danish if placeholders(danish[key]) != placeholders(english.get(key, ""))
    ] == []


def test_no_text_is_empty():
    for lang in ("da", "en"):
        assert [key for key, text in words(lang).texts.items() if not text.strip()] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_files_of_a_language_share_a_table(lang):
    files = catalogues(lang)
    assert len(files) > 10
    tables = [
        line
        for file in files
        for line in re.findall(r"^\[[^\]]+\]", file.read_text("utf-8"), re.MULTILINE)
    ]
    assert [one for one, count in Counter(tables).items() if count > 1] == []


def test_every_key_that_the_code_spells_out_exists():
    known, rooms = words("da").texts, {key.split(".")[0] for key in words("da").texts}
    missing = {
        key: files
        for key, files in spelled()[0].items()
        if KEY.fullmatch(key) and key.split(".")[0] in rooms
        if not key.endswith(SUFFIXES) and not any(one.startswith(key) for one in known)
    }
    assert missing == {}


def test_every_key_is_used():
    whole, built = spelled()
    tables = {text.rstrip(".") for text in whole if KEY.fullmatch(text.rstrip("."))}
    unused = [
        key
        for key in words("da").texts
        if key not in whole
        and not any(key.startswith(f"{table}.") for table in tables)
        and not any(pattern.fullmatch(key) for pattern in built)
    ]
    assert unused == []


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
    assert published("2025-Q3") == "3. kvartal 2025"
    assert published("2025-Q1", "en") == "1st quarter 2025"
    assert published("2014") == "2014"
    assert published("") == ""


def test_lists_and_counts_follow_the_grammar_of_the_language():
    assert [words("da").listed(list("ABC")[:count]) for count in range(4)] == [
        "",
        "A",
        "A og B",
        "A, B og C",
    ]
    assert words("en").listed(["A", "B", "C"]) == "A, B and C"
    assert words("da").counted("quotas.persons", 1) == "1 person"
    assert words("da").counted("quotas.persons", 1039) == "1.039 personer"
    assert words("en").counted("quotas.persons", 0) == "0 persons"
