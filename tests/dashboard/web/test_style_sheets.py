"""The style sheets stay cheap where a page changes: a `:has()` that any element could answer, or
that styles any element below, makes every change of a page restyle all of it.
"""

import re
from pathlib import Path

import pytest

SHEETS = sorted((Path(__file__).parents[3] / "assets").glob("*.css"))
# By its class, id or attribute alone an element is known to matter; after a `+` too.
NAMED = re.compile(r"(?:\+ )?(?:[.#][\w-]+|\[[\w-]+(?:=[^\]]*)?\])+(?:, (?:[.#][\w-]+)+)*")


def asked_for(sheet):
    """What every `:has()` of a sheet asks for, those of print apart."""
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL).split("@media print")[0]
    return re.findall(r":has\(((?:[^()]|\([^()]*\))*)\)", text)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda one: one.name)
def test_what_an_element_has_is_asked_for_by_name(sheet):
    assert [one for one in asked_for(sheet) if not NAMED.fullmatch(one)] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda one: one.name)
def test_what_follows_from_what_an_element_has_is_named_too(sheet):
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL).split("@media print")[0]
    selectors = [one for rule in re.findall(r"([^{}]+)\{", text) for one in rule.split(",\n")]
    after = [one.split(":has(", 1)[1] for one in selectors if ":has(" in one]
    assert [one for one in after if re.search(r"[ >+~]\*", one)] == []
