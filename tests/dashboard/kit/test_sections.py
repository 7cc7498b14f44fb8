"""A section is asked for by a key that says all that it is drawn from."""

import pytest

from dashboard.kit import current
from dashboard.kit.look import theme
from dashboard.kit.page import view_of
from dashboard.kit.sections import section_key, section_view
from dashboard.site import SITE


@pytest.mark.parametrize("page", SITE, ids=lambda page: page.name)
def test_a_section_is_drawn_from_its_key_alone(page, asked):
    view = view_of(page, current.snapshot(), page.choice(lang="en"), theme(None))
    for section in page.sections:
        again = section_view(page, current.snapshot, section_key(view, section))
        assert again.choice.lang == "en" and again.snapshot == view.snapshot
        assert str(section.draw(again)) == str(section.draw(again))
