// A Plotly figure whose traces are areas of land (`charts.plotly.regions`): which one is under a
// pointer, and what is said of it.

import { around, besideArea, distance, headed, nearestBox, roomIn } from "./readout.mjs";

/**
 * @typedef {import("./readout.mjs").Place} Place
 * @typedef {import("./readout.mjs").Box} Box
 * @typedef {import("./readings.mjs").Readout} Readout
 * @typedef {[x: number, y: number][]} Ring
 * @typedef {{ x: any, y: any, frame: Box }} Axes of a trace, and where they lie in the window
 */

/**
 * @param {any} plot
 * @param {Place} at
 * @returns {Readout | null}
 */
export function readoutOfRegion(plot, at) {
  const svg = plot.querySelector(".main-svg").getBoundingClientRect();
  // What is drawn last lies on top: a frame of its own on the country.
  const found = plot.data.findLast((/** @type {any} */ trace) => {
    const { x, y, frame } = axesOf(plot, trace, svg);
    return trace.customdata && distance(at, frame) === 0
      && isWithin(ringsOf(trace), { x: x.p2d(at.x - frame.left), y: y.p2d(at.y - frame.top) });
  });
  if (!found) return null;
  const [text] = found.customdata;
  const { head, rows } = headed([text]);
  // One that reaches into several frames is as many traces.
  /** @type {Ring[]} */
  const rings = plot.data
    .filter((/** @type {any} */ trace) => trace.customdata?.[0] === text)
    .flatMap((/** @type {any} */ trace) => drawnRings(trace, axesOf(plot, trace, svg)));
  const texts = [...plot.querySelectorAll(".textpoint text")].map((one) => one.getBoundingClientRect());
  return {
    key: text,
    head,
    rows: [{ text: rows[0], colour: found.fillcolor }],
    outline: () => [{ d: rings.map((ring) => `M${ring.join("L")}Z`).join("") }],
    isExact: false,
    isTrue: () => false,
    place: (size, view) => {
      const area = nearestBox(rings.map(boxOf), at);
      return besideArea(size, { area, labels: texts, at }, roomIn(view), []);
    },
  };
}

/**
 * @param {any} plot
 * @param {any} trace
 * @param {DOMRect} svg
 * @returns {Axes}
 */
function axesOf(plot, trace, svg) {
  /** @param {"x" | "y"} letter */
  const axis = (letter) =>
    plot._fullLayout[(trace[`${letter}axis`] ?? letter).replace(letter, `${letter}axis`)];
  const [x, y] = [axis("x"), axis("y")];
  const [left, top] = [svg.left + x._offset, svg.top + y._offset];
  return { x, y, frame: { left, top, right: left + x._length, bottom: top + y._length } };
}

/**
 * @param {any} trace
 * @param {Axes} axes
 * @returns {Ring[]} its rings in the window
 */
const drawnRings = (trace, { x, y, frame }) => ringsOf(trace).map((ring) =>
  ring.map(([across, up]) => [frame.left + x.d2p(across), frame.top + y.d2p(up)]));

/**
 * The rings of a trace, which are lifted between them.
 *
 * @param {{ x: (number | null)[], y: (number | null)[] }} trace
 * @returns {Ring[]}
 */
export function ringsOf({ x, y }) {
  /** @type {Ring[]} */
  const rings = [[]];
  x.forEach((across, index) => {
    const up = y[index];
    if (across === null || up === null) rings.push([]);
    else rings[rings.length - 1].push([across, up]);
  });
  return rings.filter((ring) => ring.length);
}

/**
 * Whether a place is inside some rings; a ring inside another is a hole.
 *
 * @param {Ring[]} rings
 * @param {Place} at
 */
export function isWithin(rings, at) {
  const crossed = rings.map((ring) => ring.filter(([x, y], index) => {
    const [before, below] = ring[(index || ring.length) - 1];
    return (y > at.y) !== (below > at.y) && at.x < x + ((before - x) * (at.y - y)) / (below - y);
  }).length);
  return crossed.reduce((sum, one) => sum + one, 0) % 2 === 1;
}

/** @param {Ring} ring @returns {Box} */
const boxOf = (ring) => around(ring.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));
