// Plotly figures, drawn in their place: whole, or with what a choice changes put into what is there.
// A figure that is not there yet is waited for, and gets the newest alone. An answer says of a whole
// one where it is fetched, which is tried until something newer takes its place.

import { closeHover } from "./hover.mjs";

const WAIT_MS = 50;
const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 30000;

/**
 * @typedef {[trace: number, attribute: string, value: unknown]} Change
 * @typedef {{ data: Record<string, any>[], layout: Record<string, unknown> }} Figure
 * @typedef {{ whole?: Figure, address?: string, changes?: Change[] }} Drawing `address` is where the
 *   whole is
 */

/** @type {Map<string, Drawing>} what waits to be drawn, by the id of its graph */
const wanted = new Map();

/**
 * What waits and what comes after it, as one drawing: changes are put on the whole before them.
 *
 * @param {Drawing | undefined} waiting
 * @param {Drawing} next
 * @returns {Drawing}
 */
export function joined(waiting, next) {
  if (next.whole || next.address || !waiting) return next;
  return { ...waiting, changes: [...(waiting.changes ?? []), ...(next.changes ?? [])] };
}

/**
 * Traces with changes put in; those given stay as they are. What is for a trace that is not there
 * is for the whole figure that is on its way.
 *
 * @param {Record<string, any>[]} traces
 * @param {Change[]} changes `[trace, attribute, value]`, the attribute with at most one point in it
 */
export function changed(traces, changes) {
  const made = traces.map((trace) => ({ ...trace }));
  for (const [index, attribute, value] of changes) {
    if (!made[index]) continue;
    const [name, inner] = attribute.split(".");
    made[index][name] = inner ? { ...made[index][name], [inner]: value } : value;
  }
  return made;
}

/**
 * @param {string} id of its graph
 * @param {Drawing} drawing
 */
export function drawFigure(id, drawing) {
  wanted.set(id, joined(wanted.get(id), drawing));
  if (drawing.address) fetchWhole(id, drawing.address);
  else paint(id);
}

/** @param {string} id */
const pageOf = (id) => document.getElementById(id)?.closest("[data-page]") ?? null;

/**
 * Fetch a whole figure for the page that stands there now; one that was left and come back to has
 * its own.
 *
 * @param {string} id
 * @param {string} address
 */
async function fetchWhole(id, address, page = pageOf(id), tries = 0) {
  const answer = await fetch(address).catch(() => null);
  const whole = answer?.ok ? await answer.json().catch(() => null) : null;
  const waiting = wanted.get(id);
  if (waiting?.address !== address) return;
  if (!page || page !== pageOf(id)) wanted.delete(id);
  else if (whole) {
    wanted.set(id, { whole, changes: waiting.changes });
    paint(id);
  } else {
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries);
    window.setTimeout(() => fetchWhole(id, address, page, tries + 1), pause);
  }
}

/** @param {string} id */
function paint(id) {
  const box = document.getElementById(id);
  const drawing = wanted.get(id);
  if (drawing?.address) return;
  if (!box || !drawing) {
    wanted.delete(id);
    return;
  }
  const plot = /** @type {any} */ (box.querySelector(".js-plotly-plot"));
  if (!plot?._fullLayout || !window.Plotly) {
    window.setTimeout(() => paint(id), WAIT_MS);
    return;
  }
  wanted.delete(id);
  const { data, layout } = drawing.whole ?? plot;
  closeHover(plot);
  window.Plotly.react(plot, changed(data, drawing.changes ?? []), layout, plot._context);
}

/**
 * When the first figure of a page is on the screen, or is not to be seen at all.
 *
 * @param {HTMLElement} root
 * @param {() => void} then
 */
export function whenDrawn(root, then) {
  const first = /** @type {HTMLElement | null} */ (root.querySelector(".figure-canvas"));
  const isDrawn = !first?.offsetHeight || first.querySelector(".main-svg");
  if (isDrawn) window.setTimeout(then, 0);
  else if (root.isConnected) window.setTimeout(() => whenDrawn(root, then), WAIT_MS);
}
