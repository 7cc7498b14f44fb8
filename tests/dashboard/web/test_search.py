"""The index of the search: one file for a version and a language, kept for good."""

import pytest

from dashboard.kit import current
from dashboard.site import SITE
from dashboard.web.search import index_address


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_index_of_a_version_is_kept_for_good(client, lang):
    address = index_address(SITE.pages, current.snapshot().version, lang)
    answer = client.get(address)
    assert answer.status_code == 200 and answer.mimetype == "application/json"
    assert "immutable" in answer.headers["Cache-Control"]
    assert len(answer.get_json()["entries"]) > 300


def test_languages_have_their_own(client):
    version = current.snapshot().version
    assert index_address(SITE.pages, version, "da") != index_address(SITE.pages, version, "en")


@pytest.mark.parametrize(
    ("part", "other"), [(0, "2020-01-01T000000-00000000"), (1, "sv"), (2, "0123456789")]
)
def test_another_version_language_or_fingerprint_is_not_there(client, part, other):
    address = index_address(SITE.pages, current.snapshot().version, "da")
    folder, _, name = address.rpartition("/")
    parts = name.removesuffix(".json").split(".")
    parts[part] = other
    assert client.get(f"{folder}/{'.'.join(parts)}.json").status_code == 404
