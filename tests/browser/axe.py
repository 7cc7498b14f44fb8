"""What axe finds on a page: every rule once, and what depends on colours in both themes.

To weigh the colours of a text against what lies behind it is most of what axe does, and a table has
the same row hundreds of times. So contrast is asked of the first and the last rows of a kind alone;
every other rule is asked of the whole page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from dashboard.kit.view import ids
from tests.browser.rest import come_to_rest

AXE = Axe()
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
BEST_PRACTICE = (*TAGS, "best-practice")
CONTRAST, COLOURED = "color-contrast", ("color-contrast", "link-in-text-block")
THEMES = ("light", "dark")
# The list of what passed, and a selector for each element, would be most of the answer.
SHORT = {"resultTypes": ["violations"], "selectors": False}
THEME = "document.documentElement.dataset.bsTheme"
# Rows are of one kind when nothing but their texts, their names and their sizes tell them apart.
THIN = r"""(kept) => {
  const PLAIN = ['class', 'lang', 'hidden', 'disabled', 'open'];
  const STATE = /^aria-(pressed|selected|current|sort|disabled|expanded|invalid)$/;
  const SIZE = /^-?[\d.]+(px|%|em|rem)?$/;
  const numbers = new Map();
  const kindOf = (one) => {
    const names = one.getAttributeNames()
      .filter((name) => PLAIN.includes(name) || STATE.test(name));
    const styles = [...(one.style ?? [])].map((name) => [name, one.style.getPropertyValue(name)]);
    const hasText = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const written = JSON.stringify([one.tagName, hasText,
      names.map((name) => [name, one.getAttribute(name)]),
      styles.filter(([, value]) => !SIZE.test(value.trim())), [...one.children].map(kindOf)]);
    if (!numbers.has(written)) numbers.set(written, numbers.size);
    return numbers.get(written);
  };
  for (const list of document.querySelectorAll('tbody, ul, ol')) {
    const kinds = new Map();
    for (const row of list.children) {
      const kind = kindOf(row);
      kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
    }
    for (const rows of kinds.values()) {
      for (const row of rows.slice(kept, -1)) row.style.setProperty('display', 'none', 'important');
    }
  }
}"""
KEPT_ROWS = 3
# Dash has heard of the theme that its reader has; what is drawn by it is asked for at once.
IS_KNOWN = """([store, theme]) => document.documentElement.dataset.bsTheme === theme
  && window.dash_component_api.getLayout(store).props.data === theme"""


def violations(page: Page, tags: Sequence[str]) -> list[tuple[str, str, str]]:
    """Theme, rule and element of what axe finds on a page as it stands. Most rows of its tables are
    hidden afterwards.
    """
    # What is scrolled half under the contents is no smaller for it.
    page.evaluate("window.scrollTo(0, 0)")
    whole = {"runOnly": {"type": "tag", "values": tags}, "rules": {CONTRAST: {"enabled": False}}}
    found = _found(page, whole)
    _thin(page)
    return found + _found(page, _rules(CONTRAST))


def violations_of_colours(page: Page) -> list[tuple[str, str, str]]:
    """The same of what depends on colours, all of it unfolded, in the other theme than it had."""
    other = next(theme for theme in THEMES if theme != page.evaluate(THEME))
    page.emulate_media(color_scheme=other)
    page.wait_for_function(IS_KNOWN, arg=[ids.THEME, other])
    come_to_rest(page)
    unfold(page)
    _thin(page)
    return _found(page, _rules(*COLOURED))


def unfold(page: Page) -> None:
    """Open every fold of a page."""
    page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")


def _rules(*names: str) -> dict[str, Any]:
    return {"runOnly": {"type": "rule", "values": names}}


def _found(page: Page, asked: dict[str, Any]) -> list[tuple[str, str, str]]:
    theme = page.evaluate(THEME)
    found = AXE.run(page, options=SHORT | asked).response["violations"]
    return [(theme, one["id"], one["nodes"][0]["html"][:200]) for one in found]


def _thin(page: Page) -> None:
    page.evaluate(THIN, KEPT_ROWS)
