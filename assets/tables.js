// A figure's table, drawn from the rows that stand in its box (dashboard/components/table.py,
// `figure_table`). One Dash component for a whole table, however long.
(function () {
  "use strict";

  function element(tag, className, children) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...[].concat(children));
    return made;
  }

  function heading(text, isNumeric) {
    const made = element("th", isNumeric ? "numeric" : "", text);
    made.scope = "col";
    return made;
  }

  function linked(text, address) {
    if (!address) return text;
    const made = element("a", "", text);
    made.href = address;
    made.rel = "noreferrer";
    return made;
  }

  function cell(said, isNumeric, isRowHeading) {
    const content = Array.isArray(said) ? linked(said[0], said[1]) : said;
    const made = element(isRowHeading ? "th" : "td", isNumeric ? "numeric" : "", content);
    if (isRowHeading) made.scope = "row";
    return made;
  }

  function draw(box) {
    const said = JSON.parse(box.dataset.table);
    const numeric = said.headings.map((_, place) => said.numeric.includes(place));
    const rowHeading = numeric.indexOf(false);
    const rows = said.rows.map((row) => element("tr", "", row.map((text, place) =>
      cell(text, numeric[place], place === rowHeading))));
    const table = element("table", "data-table", [
      element("caption", "", said.caption),
      element("thead", "", element("tr", "", said.headings.map((text, place) =>
        heading(text, numeric[place])))),
      element("tbody", "", rows),
    ]);
    box.replaceChildren(table);
    box.drawn = box.dataset.table;
  }

  function drawAll() {
    for (const box of document.querySelectorAll("[data-table]")) {
      if (box.drawn !== box.dataset.table) draw(box);
    }
  }

  const options = { childList: true, subtree: true, attributes: true };
  options.attributeFilter = ["data-table"];
  new MutationObserver(drawAll).observe(document.documentElement, options);
})();
