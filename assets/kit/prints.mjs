// What is drawn, by name, as fingerprints: the browser's own record, which says what an answer must
// bring. Dash's stores cannot say it: an answer may lie in them and be written over before its turn
// to be drawn comes.

/** @typedef {Record<string, string>} Prints */

const OPTIONS = ".options";
const FIGURE = ".figure";

/** @param {string} name of a control's options, which Dash itself puts in */
const isOptions = (name) => name.endsWith(OPTIONS);

/** @param {string} name */
const isFigure = (name) => name.endsWith(FIGURE);

/**
 * The names of what a payload holds.
 *
 * @param {Record<string, any>} payload
 */
export function namesOf(payload) {
  const { figures = {}, ...parts } = payload;
  const ofFigures = Object.keys(figures).map((name) => name + FIGURE);
  return [...Object.keys(parts), ...ofFigures];
}

/**
 * What is drawn after a payload, without what could not be drawn.
 *
 * @param {Prints} drawn before it
 * @param {string[]} names in the payload
 * @param {Prints} prints of the view that the payload leads to
 * @param {string[]} failed
 * @returns {Prints}
 */
export function afterDrawing(drawn, names, prints, failed) {
  const made = names.filter((name) => name in prints).map((name) => [name, prints[name]]);
  const after = { ...drawn, ...Object.fromEntries(made) };
  for (const name of failed) delete after[name];
  return after;
}

/**
 * What is on the screen when a page has come: all that the server said, figures with the layout.
 *
 * @param {Prints} prints
 * @returns {Prints}
 */
export function onArrival(prints) {
  return Object.fromEntries(Object.entries(prints).filter(([name]) => !isOptions(name)));
}

/**
 * What the server is told that the browser has. Before the first drawing that is no more than what
 * comes with the layout.
 *
 * @param {Prints} stored as the server last said
 * @param {Prints | null} drawn
 * @returns {Prints}
 */
export function toTell(stored, drawn) {
  const kept = Object.entries(stored).filter(
    ([name]) => isOptions(name) || (drawn === null && isFigure(name)),
  );
  return { ...Object.fromEntries(kept), ...drawn };
}

/**
 * The names of what should be drawn and is not.
 *
 * @param {Prints} drawn
 * @param {Prints} prints
 */
export function missing(drawn, prints) {
  return Object.keys(prints).filter((name) => !isOptions(name) && drawn[name] !== prints[name]);
}
