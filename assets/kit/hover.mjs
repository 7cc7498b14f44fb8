// What hovering shows. A line chart is read by a ruler: the pointer, or a finger that presses, gets
// the nearest period with all series in a box that never covers what it tells of, and that the
// pointer can go into. Escape takes away what any figure shows, without the pointer being moved, and
// it goes when the picture becomes another.

import { element } from "./elements.mjs";
import { headed, isOnItsWay, nearest, placed } from "./readout.mjs";

/** How long a box waits for a pointer that left its plot. */
const PATIENCE_MS = 300;
/** Around a point, so that its mark is clear of the box. */
const RIM = 8;
/** How far from its point a number may stand and still be its own. */
const OWN = 56;

/**
 * @typedef {import("./readout.mjs").Reading} Reading
 * @typedef {import("./readout.mjs").Box} Box
 * @typedef {{ plot: any, box: HTMLElement, ruler: HTMLElement, layer: HTMLElement,
 *   from: { x: number, y: number }, at: string }} Shown
 */

/** @type {Shown | null} */
let shown = null;
let leaving = 0;

/** Take away what hovering shows; of one figure, or of any. @param {any} [plot] */
export function closeHover(plot) {
  if (shown && (!plot || shown.plot === plot)) {
    shown.layer.remove();
    shown = null;
  }
  for (const one of (plot ?? document).querySelectorAll(".hoverlayer > *")) one.remove();
}

/** @param {EventTarget | null} target @returns {any} the line chart that a pointer is over */
function plotAt(target) {
  const plot = target instanceof Element ? target.closest(".js-plotly-plot") : null;
  const { layout, _fullLayout: full } = /** @type {any} */ (plot ?? {});
  return layout?.meta?.readout !== undefined && full?.xaxis ? plot : null;
}

/**
 * Every point that says something, in pixels of the window.
 *
 * @param {any} plot
 * @returns {{ readings: Reading[], frame: Box }}
 */
function read(plot) {
  const { xaxis, yaxis } = plot._fullLayout;
  const svg = plot.querySelector(".main-svg").getBoundingClientRect();
  const [left, top] = [svg.left + xaxis._offset, svg.top + yaxis._offset];
  const frame = { left, top, right: left + xaxis._length, bottom: top + yaxis._length };
  const readings = plot.data.flatMap((/** @type {any} */ trace) =>
    (trace.customdata ?? []).flatMap((/** @type {string} */ text, /** @type {number} */ index) => {
      if (!text) return [];
      const [at, value] = [trace.x[index], trace.y[index]];
      const place = { x: left + xaxis.d2p(at), y: top + yaxis.d2p(value) };
      const colour = trace.line?.color ?? trace.marker?.line?.color ?? trace.marker?.color ?? "";
      return [{ at, ...place, text, colour, isMarker: trace.mode === "markers" }];
    }));
  return { readings, frame };
}

/** @param {PointerEvent} event @param {any} plot */
function follow(event, plot) {
  window.clearTimeout(leaving);
  const at = { x: event.clientX, y: event.clientY };
  const before = shown?.plot === plot ? shown : null;
  if (before && isOnItsWay(at, before.from, before.box.getBoundingClientRect())) return;
  const { readings, frame } = read(plot);
  const chosen = nearest(readings, at.x, plot.layout.meta.readout);
  if (!chosen.length) return;
  const key = chosen.map((one) => one.text).join("\n");
  if (before?.at === key) {
    before.from = at;
    return;
  }
  closeHover();
  show(plot, chosen, frame, at, key);
}

/**
 * @param {any} plot
 * @param {Reading[]} chosen
 * @param {Box} frame
 * @param {{ x: number, y: number }} at
 * @param {string} key
 */
function show(plot, chosen, frame, at, key) {
  const { head, rows } = headed(chosen.map((one) => one.text));
  const box = element("div", "readout", [
    ...(head ? [element("p", "readout-head", head)] : []),
    ...rows.map((row, index) => {
      const mark = element("span", "readout-mark");
      mark.style.backgroundColor = chosen[index].colour;
      return element("p", "", [mark, element("span", "", row)]);
    }),
  ]);
  const ruler = element("span", "readout-ruler");
  // Numbers that stand side by side within a period have no one place to rule.
  ruler.hidden = chosen.some((one) => one.x !== chosen[0].x);
  // The figure itself is an image, so what is seen here stands beside it; its table says the same.
  const layer = element("div", "readout-layer", [ruler, box]);
  layer.setAttribute("aria-hidden", "true");
  (plot.closest("main > *") ?? document.body).append(layer);
  const origin = layer.getBoundingClientRect();
  const [x, y] = [-origin.left, -origin.top];
  ruler.style.cssText =
    `left:${chosen[0].x + x}px;top:${frame.top + y}px;height:${frame.bottom - frame.top}px`;
  const view = document.documentElement.getBoundingClientRect();
  const room = { left: 8, right: view.width - 8, top: 0, bottom: lowest(plot) };
  const place = placed(box.getBoundingClientRect(), chosen, frame, room, covers(plot, chosen), at.y);
  box.style.left = `${place.left + x}px`;
  box.style.top = `${place.top + y}px`;
  shown = { plot, box, ruler, layer, from: at, at: key };
}

/** @param {any} plot */
const lowest = (plot) => plot.getBoundingClientRect().bottom;

/**
 * The points that are told of, and the numbers beside them.
 *
 * @param {any} plot
 * @param {Reading[]} chosen
 * @returns {Box[]}
 */
function covers(plot, chosen) {
  const marks = chosen.map(({ x, y }) =>
    ({ left: x - RIM, right: x + RIM, top: y - RIM, bottom: y + RIM }));
  const texts = [...plot.querySelectorAll(".textpoint text, .bartext")]
    .map((one) => one.getBoundingClientRect())
    .filter((one) => chosen.some(({ x, y }) => x > one.left - OWN && x < one.right + OWN
      && y > one.top - OWN && y < one.bottom + OWN));
  return [...marks, ...texts];
}

/** @param {PointerEvent} event */
function move(event) {
  const plot = plotAt(event.target);
  if (plot) follow(event, plot);
  else if (shown && event.pointerType !== "touch") leave(event);
}

/** @param {PointerEvent} event */
function leave(event) {
  if (!shown) return;
  const at = { x: event.clientX, y: event.clientY };
  const isHeld = isOnItsWay(at, shown.from, shown.box.getBoundingClientRect());
  window.clearTimeout(leaving);
  if (!isHeld) leaving = window.setTimeout(closeHover, PATIENCE_MS);
}

/** @param {PointerEvent} event */
function press(event) {
  const plot = plotAt(event.target);
  if (plot) follow(event, plot);
  else if (!shown?.box.contains(/** @type {Node} */ (event.target))) closeHover();
}

/** Begin to follow pointer, finger and Escape. */
export function listenToHover() {
  document.addEventListener("pointermove", move, true);
  document.addEventListener("pointerdown", press, true);
  document.documentElement.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch") closeHover(); // A finger that is lifted has left, too.
  });
  window.addEventListener("resize", () => closeHover());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeHover();
  });
}
