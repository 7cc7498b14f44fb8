"""The style sheets stay cheap where a page changes: a `:has()` that any element could answer, or
that styles any element below, makes every change of a page restyle all of it; and a selector whose
last part names nothing is tried on every element that is styled.
"""

import re
from pathlib import Path

import pytest

SHEETS = sorted((Path(__file__).parents[3] / "assets").glob("*.css"))
# By its class, id or attribute alone an element is known to matter; after a `+` or a `>` too.
NAME = r"(?:[.#][\w-]+|\[[\w-]+(?:=[^\]]*)?\])+"
NAMED = re.compile(rf"(?:\+ |> )?{NAME}(?: > {NAME})*(?:, (?:[.#][\w-]+)+)*")
NAMELESS = re.compile(r"(?:^|.*[ >+~]):(?:is|where)")


def rules_of(sheet):
    """A sheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)


def on_screen(sheet):
    """What a sheet says before it speaks of print."""
    return rules_of(sheet).split("@media print")[0]


def asked_for(sheet):
    """What every `:has()` of a sheet asks for."""
    return re.findall(r":has\(((?:[^()]|\([^()]*\))*)\)", on_screen(sheet))


def nameless(text):
    """The selectors whose last part names nothing but in `:is()` or `:where()`."""
    found = []
    for rule in re.findall(r"([^{};]+)\{", text):
        bare, depth = "", 0
        for sign in rule:
            depth += (sign == "(") - (sign == ")")
            bare += sign if not depth and sign != ")" else ""
        found += [one.strip() for one in bare.split(",") if NAMELESS.fullmatch(one.strip())]
    return found


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda one: one.name)
def test_what_an_element_has_is_asked_for_by_name(sheet):
    assert [one for one in asked_for(sheet) if not NAMED.fullmatch(one)] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda one: one.name)
def test_what_follows_from_what_an_element_has_is_named_too(sheet):
    rules = re.findall(r"([^{}]+)\{", on_screen(sheet))
    selectors = [one for rule in rules for one in rule.split(",\n")]
    after = [one.split(":has(", 1)[1] for one in selectors if ":has(" in one]
    assert [one for one in after if re.search(r"[ >+~]\*", one)] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda one: one.name)
def test_every_rule_names_what_it_styles(sheet):
    assert nameless(rules_of(sheet)) == []


def test_a_rule_that_names_nothing_is_found():
    assert nameless(".a :is(.b, .c) td, .a:is(.b > i), th:where(.a), .b { color: red; }") == []
    css = "@media screen { .a :is(th, td), b { color: red; } } .a > :where(b) { color: red; }"
    assert nameless(css) == [".a :is", ".a > :where"]
