// The names over a long table that scrolls sideways in a box of its own, in sight while its rows are
// read: nothing inside such a box sticks to the window. They stand in a line of their own before the
// box (`data-heads`), for the eye alone; whoever listens has the table's own.

import { drawBoxes } from "./boxes.mjs";
import { element } from "./elements.mjs";

/** How much of the table is in sight at the least, in heights of the line. */
const LEAST = 2;
let isDue = false;
/** @type {WeakMap<HTMLElement, string>} what is drawn in each line */
const drawn = new WeakMap();

function atNextFrame() {
  if (isDue) return;
  isDue = true;
  window.requestAnimationFrame(() => {
    isDue = false;
    const lines = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-heads]"));
    for (const line of lines) follow(line);
  });
}

/** @param {HTMLElement} line */
function follow(line) {
  const box = /** @type {HTMLElement} */ (line.nextElementSibling);
  const row = /** @type {HTMLTableRowElement | null} */ (box.querySelector("thead tr"));
  const name = row?.querySelector("a");
  line.hidden = !row || !name || name.getBoundingClientRect().top >= 0;
  if (line.hidden || !row) return;
  draw(line, row);
  const names = /** @type {HTMLElement} */ (line.firstElementChild);
  names.scrollLeft = box.scrollLeft;
  line.hidden = box.getBoundingClientRect().bottom < LEAST * names.offsetHeight;
}

/**
 * @param {HTMLElement} line
 * @param {HTMLTableRowElement} row
 */
function draw(line, row) {
  const cells = [...row.cells];
  const said = cells.map((cell) => `${widthOf(cell)} ${cell.innerHTML}`).join();
  if (drawn.get(line) === said) return;
  drawn.set(line, said);
  line.replaceChildren(element("div", "compared-names", cells.map(nameOf)));
}

/** @param {Element} cell */
const widthOf = (cell) => cell.getBoundingClientRect().width;

/** @param {HTMLTableCellElement} cell */
function nameOf(cell) {
  const [mark, door] = [cell.querySelector(".compared-mark"), cell.querySelector("a")];
  const content = [...(mark ? [mark.cloneNode()] : []), (door ?? cell).textContent ?? ""];
  const made = element("span", door?.className || cell.className, content);
  made.style.width = `${widthOf(cell)}px`;
  return made;
}

const changes = new MutationObserver(atNextFrame);
drawBoxes("heads", (line) => {
  const box = /** @type {Node} */ (line.nextElementSibling);
  changes.observe(box, { childList: true, subtree: true, characterData: true });
});
document.addEventListener("scroll", atNextFrame, { capture: true, passive: true });
window.addEventListener("resize", atNextFrame);
