"""The frame: one current page, the state carried along, and what the scripts need to know."""

from datetime import UTC, datetime

import pytest

from dashboard.kit.choice import Choice
from dashboard.kit.view import shell
from dashboard.kit.view.markup import markup
from dashboard.kit.view.theme import resolved_theme, theme_switch
from dashboard.site import SITE
from data.snapshot import Snapshot

OLD = Snapshot("2025-01-01T000000-00000001", datetime(2025, 1, 1, tzinfo=UTC), {}, {})
NEW = "2026-01-01T000000-00000002"


def test_the_page_one_is_on_is_marked_and_no_other():
    said = markup(shell.header(SITE, Choice(), "/kvoter", {}))
    assert said.count("aria-current") == 1
    assert '<a href="/kvoter" aria-current="page">' in said


def test_doors_keep_language_and_version():
    choice = Choice(lang="en", version=OLD.version)
    said = markup(shell.header(SITE, choice, "/", {}))
    in_navigation = [page for page in SITE if page.is_in_navigation]
    # The brand, the search, and the two doors of where a municipality stands.
    assert said.count(f"lang=en&amp;version={OLD.version}") == 4 + len(in_navigation)
    assert 'data-language="da"' in said


def test_a_page_made_from_the_newest_figures_waits_for_news_and_a_pinned_one_does_not():
    def attributes(choice):
        framed = shell.framed(
            None, site=SITE, choice=choice, path="/", title="x", snapshot=OLD, cookies={}
        )
        return framed.to_plotly_json()["props"]

    assert attributes(Choice())["data-version"] == OLD.version
    assert attributes(Choice(version=OLD.version))["data-version"] == ""


def test_an_older_version_is_said_with_a_door_to_the_newest():
    choice = Choice(version=OLD.version)
    notice = shell.version_notice(choice, asked=OLD.version, shown=OLD, newest=NEW, path="/om")
    said = markup(notice)
    assert "1. januar 2025" in said
    assert 'href="/om"' in said


def test_the_newest_version_needs_no_word():
    asked = {"asked": OLD.version, "shown": OLD, "newest": OLD.version, "path": "/"}
    assert shell.version_notice(Choice(version=OLD.version), **asked) == []
    assert shell.version_notice(Choice(), **{**asked, "asked": "", "newest": NEW}) == []


def test_an_unknown_version_is_cut_short_and_escaped():
    asked = "<script>" * 30
    said = markup(shell.version_notice(Choice(), asked=asked, shown=OLD, newest=NEW, path="/"))
    assert "<script>" not in said
    assert said.count("script") <= 5


def test_the_footer_has_the_day_of_the_version_on_the_screen_and_its_id_behind_it():
    said = markup(shell.footer(Choice(), OLD))
    assert f'<span title="{OLD.version}">Version af 1. januar 2025.' in said
    assert said.count(OLD.version) == 1


def test_only_known_themes_are_believed():
    assert resolved_theme({"tema": "dark"}) == "dark"
    assert resolved_theme({"tema": "neon"}) == resolved_theme({}) == "light"
    assert '<option selected value="dark">' in markup(theme_switch("da", {"tema_valg": "dark"}))


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_bar_is_not_seen_until_it_has_something_to_say(lang):
    drawn = markup(shell.bar(lang))
    assert 'data-kind=""' in drawn and "<span></span>" in drawn
