"""A browser on a page, played without one: what it has on its screen, and what it does there."""

from dashboard.kit import current
from dashboard.kit.circle import arrival, follow
from dashboard.kit.look import theme
from dashboard.kit.page import view_of
from dashboard.kit.sections import section_key


class Reader:
    """A page as it came, and what its circle answers to what is done next."""

    def __init__(self, page, search="", snapshot=None):
        self.page, self.snapshot = page, snapshot or current.snapshot()
        self.view = view_of(page, self.snapshot, page.choice.parse(search), theme(None))
        self.search = page.canonical(self.snapshot, self.view.choice).search()
        self.state = arrival(self.view, self.search, {})
        self.values = {one.name: one.write(self.view.choice) for one in page.controls}

    def asks(self, search=None, tema="light", **values):
        """The answer to controls that were moved, or to an address that was gone to."""
        return follow(
            self.page,
            lambda version: self.snapshot,
            self.state,
            search=self.search if search is None else search,
            theme_name=tema,
            values=self.values | values,
        )

    def keys(self, answer=None):
        """What each section is drawn from, by name: as the page came, or after an answer."""
        view = answer.view if answer else self.view
        return {one.name: section_key(view, one) for one in self.page.sections}

    def redrawn(self, answer):
        """The sections that are to be drawn anew."""
        before, after = self.keys(), self.keys(answer)
        return {name for name in after if after[name] != before[name]}
