"""The search stands in every document, closed: it can be written in before its list has come."""

import re

import pytest

from dashboard.kit.view.search import search_dialog
from dashboard.kit.words import words


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_dialog_is_closed_and_its_field_is_named_and_has_its_list(lang):
    said, w = search_dialog(lang), words(lang)
    assert re.match(r"<dialog (?![^>]*\bopen\b)", said) and said.endswith("</dialog>")
    field = re.search(r'<input id="([^"]+)"[^>]*aria-controls="([^"]+)"', said)
    assert field and f'for="{field[1]}"' in said and f'id="{field[2]}"' in said
    for name in ("label", "close", "results", "loading", "hint", "failed"):
        assert w(f"shell.search.{name}") in said


@pytest.mark.parametrize("path", ["/", "/kommune/0657", "/om?lang=en", "/nowhere"])
def test_it_stands_in_every_document_behind_what_its_module_reads(client, path):
    said = client.get(path).text
    assert said.count("<dialog ") == 1
    assert said.index("data-shell-known") < said.index("<dialog ")
    assert re.search(r'<script type="module" async src="[^"]+/kit/searching.mjs"', said)
