"""A version on the screen: its date for readers, and its id behind it."""

from __future__ import annotations

from dash import html

from dashboard.kit.words import words
from dashboard.kit.words.numbers import HERE, day
from data.snapshot import Snapshot


def version_text(snapshot: Snapshot, lang: str, key: str = "provenance.version") -> html.Span:
    """The text of `key` with the date the version was published here. That is never the date of its
    figures. The id is the element's title, and stands in full in files and links.
    """
    published = snapshot.published_at.astimezone(HERE).date()
    return html.Span(words(lang)(key, day=day(published, lang)), title=snapshot.version)
