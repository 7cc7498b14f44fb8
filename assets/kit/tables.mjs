// A figure's table, drawn from the rows that stand in its box (`kit.view.table.figure_table`).

import { drawBoxes } from "./boxes.mjs";
import { element } from "./elements.mjs";
import { nameShown } from "./mine.mjs";

/**
 * @typedef {string | [text: string, address: string]} Cell
 * @typedef {{ caption: string, headings: string[], rows: Cell[][], numeric: number[],
 *   marked?: number[], danish?: number[] }} Table
 */

/**
 * @param {string} text
 * @param {boolean} isNumeric
 */
function heading(text, isNumeric) {
  const made = element("th", isNumeric ? "numeric" : "", text);
  made.scope = "col";
  return made;
}

/**
 * @param {string} text
 * @param {string} address
 */
function linked(text, address) {
  if (!address) return text;
  const made = element("a", "", text);
  made.href = address;
  made.rel = "noreferrer";
  return made;
}

/**
 * @param {Cell} said
 * @param {boolean} isNumeric
 * @param {boolean} isRowHeading
 */
function cell(said, isNumeric, isRowHeading) {
  const content = Array.isArray(said) ? linked(said[0], said[1]) : said;
  const className = isNumeric ? "numeric" : "";
  if (!isRowHeading) return element("td", className, content);
  const made = element("th", className, content);
  made.scope = "row";
  return made;
}

/**
 * @param {HTMLTableCellElement} made
 * @param {boolean} isDanish
 */
function speaking(made, isDanish) {
  if (isDanish) made.lang = "da";
  return made;
}

/**
 * @param {HTMLElement} box
 * @param {Table} said
 */
function draw(box, said) {
  const numeric = said.headings.map((_, index) => said.numeric.includes(index));
  const rowHeading = numeric.indexOf(false);
  const rows = said.rows.map((row, at) =>
    element("tr", said.marked?.includes(at) ? "marked" : "", row.map((one, index) => speaking(cell(one, numeric[index], index === rowHeading), Boolean(said.danish?.includes(index))))),
  );
  const headings = said.headings.map((text, index) => heading(text, numeric[index]));
  box.replaceChildren(
    element("table", "data-table", [
      element("caption", "", said.caption),
      element("thead", "", element("tr", "", headings)),
      element("tbody", "", rows),
    ]),
  );
}

/** The rows of the municipality that the page shows have its colour. */
function markMine() {
  const name = nameShown();
  if (!name && !document.querySelector(".data-table tr.mine")) return;
  for (const row of /** @type {NodeListOf<HTMLTableRowElement>} */ (
    document.querySelectorAll(".data-table tbody tr"))) {
    row.classList.toggle("mine", Boolean(name) && [...row.cells].some((one) => one.textContent === name));
  }
}

drawBoxes("table", (box, said) => {
  draw(box, said);
  markMine();
});
document.addEventListener("mine", markMine);
