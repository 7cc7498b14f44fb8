"""What a reader does in the moment between an answer that Dash has carried out, so that address and
stores say it, and its drawing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

# Back is pressed when the answer is to be drawn; the drawing goes on when Back has asked.
GO_BACK = """() => {
  const { page } = window.dash_clientside;
  const draw = page.draw;
  window.hasGoneBack = false;
  page.draw = (...said) => {
    page.draw = draw;
    const plainly = window.fetch;
    const asked = new Promise(resolve => {
      window.fetch = (...question) => {
        const answer = plainly(...question);
        if (question[0].includes('_dash-update-component')) {
          window.fetch = plainly;
          resolve();
        }
        return answer;
      };
    });
    window.history.back();
    return asked.then(() => {
      window.hasGoneBack = true;
      return draw(...said);
    });
  };
}"""


@contextmanager
def going_back_before_the_next_drawing(page: Page) -> Iterator[None]:
    """Back is pressed between the next answer and its drawing; at the end both have been."""
    page.evaluate(GO_BACK)
    yield
    page.wait_for_function("() => window.hasGoneBack")
