// Text on a fill: its ink, and a rim of the fill around it. Each pair is a class of one style sheet, for
// a step gives many labels other colours: a class that says them outright costs the browser a fifth of
// what variables on the label do.

/** @typedef {import("./land.mjs").Look} Look */

/** @type {Set<string>} the classes that the sheet has */
const known = new Set();

/** @type {CSSStyleSheet | undefined} */
let sheet;

/**
 * Write the parts of a label in the ink that reads on a fill.
 *
 * @param {Look} look
 * @param {HTMLElement} label
 */
export function writeOn(look, label) {
  const name = `map-ink ${classOf(look)}`;
  for (const part of label.children) if (part.className !== name) part.className = name;
  // The first answer came with the colours on the label.
  label.style.removeProperty("--fill");
  label.style.removeProperty("--ink-on");
}

/** @param {Look} look */
function classOf({ fill, ink }) {
  const name = `on-${fill.slice(1)}-${ink.slice(1)}`;
  if (!known.has(name)) {
    known.add(name);
    const rim = `.1em .1em ${fill}, -.1em -.1em ${fill}, 0 0 .2em ${fill}`;
    sheetHere().insertRule(`.${name} { color: ${ink}; text-shadow: ${rim}; }`);
  }
  return name;
}

function sheetHere() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  return sheet;
}
