"""The check for those who see badly finds a fault wherever it stands, in either theme."""

import pytest

ADDED = """([row, css]) => {
  const table = document.querySelector('main').appendChild(document.createElement('table'));
  const rows = Array.from({ length: 40 }, (_, at) => at === row
    ? `<tr class="probe"><td>Samsø</td></tr>` : `<tr><td>Aarhus</td></tr>`);
  table.innerHTML = `<tbody>${rows.join('')}</tbody>`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
FAINT = {"light": "{ color: #eeeeee; }", "dark": "{ color: #333333; }"}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("row", "faint"), [(0, "tr"), (20, ".probe"), (39, "tr:last-child")])
def test_a_faint_row_is_found_in_the_theme_it_is_faint_in(open_page, accessible, theme, row, faint):
    page = open_page("/om")
    page.evaluate(ADDED, [row, f"[data-bs-theme={theme}] {faint} td {FAINT[theme]}"])
    with pytest.raises(AssertionError, match=rf'"{theme}",\s+"color-contrast"'):
        accessible(page)
