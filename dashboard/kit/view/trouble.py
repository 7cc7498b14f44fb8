"""What a reader sees when a page could not be made: what to do, and nothing of the inside."""

from __future__ import annotations

from dash import html

from dashboard.kit import paths
from dashboard.kit.choice import Choice
from dashboard.kit.view.attributes import data
from dashboard.kit.words import words

TITLE = "trouble.title"
NO_DATA_TITLE = "trouble.no_data_title"


def layout(choice: Choice, address: str) -> html.Article:
    """That the page failed, with a way to try again and a way out."""
    w = words(choice.lang)
    home = paths.page_address(paths.HOME, choice.shared())
    return html.Article(
        [
            html.H1(w(TITLE)),
            html.P(w("trouble.text"), className="lead"),
            html.P(
                [
                    html.A(w("trouble.reload"), href=address, className="button"),
                    html.A(w("trouble.home"), href=home),
                ],
                className="doors-inline",
            ),
            html.P(w("trouble.remedy"), className="quiet"),
        ],
        className="text-page",
        **data(trouble="page"),
    )


def no_data(choice: Choice) -> html.Article:
    """That no version has been published yet, and who can do something about it."""
    w = words(choice.lang)
    return html.Article(
        [html.H1(w(NO_DATA_TITLE)), html.P(w("trouble.no_data_text"), className="lead")],
        className="text-page",
        **data(trouble="no-data"),
    )
