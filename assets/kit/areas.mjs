// The areas of a painted land: which one is under a pointer, what is said of it, and which is pressed.
// A label and the line to it are their area's, and no area is too small to be met. Plotly's figure,
// which lies below the land, is not asked.

import { shellKnown } from "./known.mjs";
import { textsOf } from "./patterns.mjs";
import { besideArea, distance, grown, nearestBox, roomIn } from "./readout.mjs";

/** What an area measures to a pointer across and down at least. */
const TARGET = 24;
const AREAS = "[data-label], [data-leader], [data-kommune]";
const TEXTS = ".map-label, .map-flow text, .side-name, .map-frame-name";
const BESIDE = "button, select, input, summary, a, p, li, th, td, h1, h2, h3";
/** What a box leaves around the texts of a map, where a reader may point next. */
const AIR = 12;
/** The event of a land that is painted anew. */
export const PAINTED = "painted";

/**
 * @typedef {import("./readout.mjs").Place} Place
 * @typedef {import("./readout.mjs").Box} Box
 * @typedef {import("./readings.mjs").Readout} Readout
 * @typedef {Pick<import("./land.mjs").Paint, "slots" | "colours" | "hover" | "selected">} Said
 * @typedef {{ text: string, colour: string, isChosen: boolean }} Reading
 */

/** @type {WeakMap<Element, () => Map<string, Reading>>} what is said in each box */
const saidIn = new WeakMap();

/**
 * Let the areas of a land say what is painted on it.
 *
 * @param {Element} box
 * @param {string[]} codes of the municipalities, in the order of the paint
 * @param {Said} paint
 */
export function readAreas(box, codes, paint) {
  /** @type {Map<string, Reading> | undefined} */
  let readings; // Worked out when a reader first asks.
  saidIn.set(box, () => (readings ??= readingsOf(codes, paint)));
  box.dispatchEvent(new Event(PAINTED));
}

/**
 * @param {string[]} codes
 * @param {Said} paint
 * @returns {Map<string, Reading>}
 */
export function readingsOf(codes, { slots, colours, hover, selected }) {
  const texts = textsOf(hover);
  return new Map(codes.map((code, index) => [code, {
    text: texts[index],
    colour: colours[String(slots[index])].fill,
    isChosen: selected.includes(code),
  }]));
}

/** @param {Element} target @returns {Element | null} the land that a pointer is over */
export function landUnder(target) {
  const box = target.closest("[data-land]");
  return box && saidIn.has(box) ? box : null;
}

/**
 * The area at a place of the window: what is seen there first, otherwise a small one near by.
 *
 * @param {Element} box
 * @param {Place} at
 * @returns {string} its code, "" where there is none
 */
export function areaAt(box, at) {
  const seen = document.elementsFromPoint(at.x, at.y)
    .map((one) => (box.contains(one) ? one.closest(AREAS) : null))
    .find((one) => one);
  return seen ? codeOf(seen) : smallNear(placesIn(box, "path[data-kommune], .map-label"), at);
}

/** @param {Element} one */
function codeOf(one) {
  const { label, leader, kommune } = /** @type {HTMLElement | SVGElement} */ (one).dataset;
  return label ?? leader ?? kommune ?? "";
}

/**
 * @param {Element} box
 * @param {string} selector
 * @returns {{ code: string, box: DOMRect }[]} what is seen of it
 */
function placesIn(box, selector) {
  return [...box.querySelectorAll(selector)]
    .map((one) => ({ code: codeOf(one), box: one.getBoundingClientRect() }))
    .filter((one) => one.box.width > 0);
}

/**
 * The nearest of those that are smaller than a target, where a target around it holds the place.
 *
 * @param {{ code: string, box: Box }[]} places
 * @param {Place} at
 * @returns {string} its code, "" where there is none
 */
export function smallNear(places, at) {
  const [first] = places
    .filter(({ box }) => isSmall(box) && distance(at, asTarget(box)) === 0)
    .sort((one, other) => distance(at, one.box) - distance(at, other.box));
  return first?.code ?? "";
}

/** @param {Box} box */
const isSmall = ({ left, right, top, bottom }) => Math.min(right - left, bottom - top) < TARGET;

/** @param {Box} box @returns {Box} what it measures to a pointer */
function asTarget({ left, right, top, bottom }) {
  const across = Math.max((TARGET - (right - left)) / 2, 0);
  const down = Math.max((TARGET - (bottom - top)) / 2, 0);
  return { left: left - across, right: right + across, top: top - down, bottom: bottom + down };
}

/**
 * @param {Element} box
 * @param {Place} at
 * @returns {Readout | null}
 */
export function readoutOfArea(box, at) {
  const code = areaAt(box, at);
  const said = saidIn.get(box)?.().get(code);
  if (!said) return null;
  const shapes = /** @type {SVGPathElement[]} */ (
    [...box.querySelectorAll(`path[data-kommune="${code}"]`)]);
  return {
    key: `${code} ${said.text}`,
    head: shellKnown().names[code] ?? "",
    rows: [said],
    outline: () => (said.isChosen ? [] : shapes.map(outlineOf)), // Which has one in its own colour.
    isExact: false,
    isTrue: () => saidIn.get(box)?.().get(code)?.text === said.text,
    place: (size, view) => {
      const texts = placesIn(box, TEXTS);
      const labels = texts.filter((one) => one.code === code).map((one) => one.box);
      const area = nearestBox(shapes.map((one) => one.getBoundingClientRect()), at);
      const others = [...texts.map((one) => grown(one.box, AIR)), ...around(box)];
      return besideArea(size, { area, labels, at }, roomIn(view), others);
    },
  };
}

/** @param {Element} box @returns {Box[]} what a reader reads and presses around a map */
const around = (box) => [...(box.closest("main")?.querySelectorAll(BESIDE) ?? [])]
  .map((one) => one.getBoundingClientRect());

/** @param {SVGPathElement} path @returns {Record<string, string>} as it lies in the window */
function outlineOf(path) {
  const { a = 1, b = 0, c = 0, d = 1, e = 0, f = 0 } = path.getScreenCTM() ?? {};
  return { d: path.getAttribute("d") ?? "", transform: `matrix(${[a, b, c, d, e, f].join(" ")})` };
}

/**
 * Hear of every area that is pressed: a press begins and ends on it.
 *
 * @param {(land: Element, code: string) => void} hear
 */
export function listenToAreas(hear) {
  let begun = "";
  /** @param {MouseEvent} event @returns {[land: Element | null, code: string]} */
  const under = ({ target, clientX, clientY }) => {
    const land = landUnder(/** @type {Element} */ (target));
    return [land, land ? areaAt(land, { x: clientX, y: clientY }) : ""];
  };
  document.addEventListener("pointerdown", (event) => ([, begun] = under(event)), true);
  document.addEventListener("click", (event) => {
    const [land, code] = under(event);
    if (land && code && code === begun) hear(land, code);
  });
}
