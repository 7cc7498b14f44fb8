"""The page of data stays light however many versions there are."""

from datetime import UTC, datetime, timedelta

import pytest

from dashboard.data.versions import newest_versions
from dashboard.kit.choice import Choice
from dashboard.kit.view.changes import NEWEST, before_version
from dashboard.kit.view.markup import markup
from data.store import Store
from data.store.manifest import new_version

MANY = 40
FIRST = datetime(2026, 1, 1, tzinfo=UTC)


def version(number):
    return new_version((), FIRST + timedelta(hours=number))


class Counting(Store):
    """A store that remembers how many versions it was asked to read, None for all."""

    def __init__(self, folder):
        super().__init__(folder)
        self.asked = []

    def versions(self, most=None):
        self.asked.append(most)
        return super().versions(most)


@pytest.fixture
def many(tmp_path, data_dir):
    for number in range(MANY):
        one = version(number)
        folder = tmp_path / "versions" / one.id
        folder.mkdir(parents=True)
        (folder / "manifest.json").write_bytes(one.to_json())
    return Counting(tmp_path)


def test_the_newest_are_listed_and_all_can_be_unfolded(many):
    said = "".join(
        markup(one) for one in newest_versions(many.versions(most=5), many.count(), Choice())
    )
    assert said.count("<code>") == 5 and version(MANY - 1).id in said
    assert f"Vis alle {MANY} versioner" in said and 'data-later="/data/versioner"' in said


def test_where_all_are_listed_there_is_nothing_to_unfold(many):
    whole = newest_versions(many.versions(), many.count(), Choice())
    said = "".join(markup(one) for one in whole)
    assert "Vis alle" not in said and said.count("<code>") == MANY


def test_the_version_before_the_newest_is_found_without_reading_all(many):
    assert before_version(version(MANY - 1).id, many).id == version(MANY - 2).id
    assert many.asked == [NEWEST]


def test_the_version_before_an_old_one_is_found_among_all(many):
    assert before_version(version(3).id, many).id == version(2).id
    assert before_version(version(0).id, many) is None


def test_every_version_is_served_to_who_unfolds_them(client):
    answer = client.get("/data/versioner")
    assert answer.status_code == 200 and "<code>" in answer.text
