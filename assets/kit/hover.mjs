// What hovering shows. A line chart is read by a ruler, dots and bars mark by mark, a map area by area,
// many small lines by one ruler through all of them: the pointer, or a finger that presses, gets what
// is nearest in a box that never covers what it tells of, and that the pointer can go into. Escape
// takes away what any figure shows, without the pointer being moved, and it goes when the picture
// becomes another.

import { PAINTED } from "./areas.mjs";
import { afterFrame, element, shape } from "./elements.mjs";
import { readable, readoutAt } from "./readings.mjs";
import { isOnItsWay } from "./readout.mjs";
import { ruledBox, rulerReading } from "./rulers.mjs";

/** How long a box waits for a pointer that left its plot. */
const PATIENCE_MS = 300;
/** How long a pointer that may be on its way into a box rests on another area before that is read. */
const REST_MS = 150;
/** How near a mark a pointer must be, and a finger, which is larger. */
const REACH = { mouse: 20, pen: 20, touch: 36 };

/**
 * @typedef {import("./readout.mjs").Place} Place
 * @typedef {import("./readout.mjs").Box} Box
 * @typedef {import("./readings.mjs").Readout} Readout
 * @typedef {{ picture: any, parts: Element[], box: HTMLElement | null, from: Place, at: string,
 *   readout?: Readout }} Shown `parts` are what was put on the screen, `box` the one of them a pointer
 *   may go into
 */

/** @type {Shown | null} */
let shown = null;
let leaving = 0;
/** @type {WeakSet<Element>} figures that say when they are drawn anew */
const heard = new WeakSet();
/** @type {MutationObserver | undefined} */
let watch;
/** @type {ResizeObserver | undefined} */
let sizes;
/** @type {PointerEvent | null} the last move, until the frame that it is read in */
let moved = null;

/** Take away what hovering shows; of one figure, or of any. @param {any} [picture] */
export function closeHover(picture) {
  if (!shown || (picture && shown.picture !== picture)) return;
  for (const part of shown.parts) part.remove();
  shown = null;
  watch?.disconnect();
  sizes?.disconnect();
}

/** @param {EventTarget | null} target @returns {any} the picture that a pointer is over */
function pictureAt(target) {
  return target instanceof Element ? ruledBox(target) ?? readable(target) : null;
}

/** @param {PointerEvent} event */
const placeOf = (event) => ({ x: event.clientX, y: event.clientY });

/** @param {PointerEvent} event @param {any} picture @param {{ isPress: boolean }} how */
function follow(event, picture, { isPress }) {
  window.clearTimeout(leaving);
  const at = placeOf(event);
  const before = shown?.picture === picture ? shown : null;
  if (ruledBox(picture)) {
    const read = rulerReading(picture, at);
    if (!read) leave(event);
    else if (read.at !== before?.at) {
      present(picture, read.at, at, () => ({ parts: read.put(), box: null }));
    }
    return;
  }
  const reach = REACH[/** @type {keyof typeof REACH} */ (event.pointerType)] ?? REACH.mouse;
  const found = readoutAt(picture, at, reach);
  if (before && before.at === found?.key) before.from = at;
  else if (before && !isPress && !found?.isExact && isHeld(before, at)) {
    // What is under it by then is read.
    const rest = () => follow(event, picture, { isPress: true });
    if (found?.outline) leaving = window.setTimeout(rest, REST_MS);
  } else if (found) show(picture, found, at);
  else leave(event);
}

/** @param {any} picture @param {Readout} found @param {Place} at */
function show(picture, found, at) {
  present(picture, found.key, at, () => ({ ...drawn(found, picture), readout: found }));
}

/**
 * A land that is painted anew may say the same of an area as before: its box stays, and goes along
 * where the land has moved.
 *
 * @param {any} picture
 */
function tellAgain(picture) {
  const before = shown;
  if (!before || before.picture !== picture) return;
  if (!before.readout?.isTrue?.()) closeHover();
  else {
    afterFrame(() => {
      if (shown !== before) return;
      const found = readoutAt(picture, before.from, 0);
      if (found?.key === before.at) show(picture, found, before.from);
      else closeHover();
    });
  }
}

/**
 * Show something else than what is shown.
 *
 * @param {any} picture
 * @param {string} at
 * @param {Place} from
 * @param {() => { parts: Element[], box: HTMLElement | null, readout?: Readout }} draw
 */
function present(picture, at, from, draw) {
  closeHover();
  shown = { picture, at, from, ...draw() };
  // A picture may be taken away under a pointer that rests.
  watch ??= new MutationObserver(() => {
    if (shown && !(shown.picture.isConnected && shown.parts[0].isConnected)) closeHover();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  // So may one whose place another view takes.
  sizes ??= new ResizeObserver(([{ contentRect }]) => {
    if (!contentRect.width) closeHover();
  });
  sizes.observe(picture);
  if (heard.has(picture)) return;
  heard.add(picture);
  // A figure that is drawn anew is another picture.
  picture.on?.("plotly_afterplot", () => closeHover(picture));
  picture.addEventListener(PAINTED, () => tellAgain(picture));
}

/**
 * @param {Readout} readout
 * @param {Element} picture
 * @returns {{ parts: Element[], box: HTMLElement }}
 */
function drawn({ head, rows, ruler, ring, outline, place }, picture) {
  const box = element("div", outline ? "readout readout-of-area" : "readout", [
    ...(head ? [element("p", "readout-head", head)] : []),
    ...rows.map(({ text, colour }) => {
      const mark = element("span", "readout-mark");
      mark.style.backgroundColor = colour;
      return element("p", "", [mark, element("span", "", text)]);
    }),
  ]);
  const lines = [
    framed("readout-ruler", ruler), framed("readout-ring", ring), outlined(outline?.()),
  ].flat();
  // The figure itself is an image, so what is seen here stands beside it; its table says the same.
  const layer = element("div", "readout-layer", [...lines, box]);
  layer.setAttribute("aria-hidden", "true");
  (picture.closest("main > *") ?? document.body).append(layer);
  const origin = layer.getBoundingClientRect();
  layer.style.setProperty("--x", `${-origin.left}px`);
  layer.style.setProperty("--y", `${-origin.top}px`);
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const { left, top } = place(box.getBoundingClientRect(), view);
  Object.assign(box.style, { left: `${left}px`, top: `${top}px` });
  return { parts: [layer], box };
}

/**
 * @param {string} className
 * @param {Box | undefined} place
 */
function framed(className, place) {
  if (!place) return [];
  const made = element("span", className);
  const { left, top, right, bottom } = place;
  made.style.cssText =
    `left:${left}px;top:${top}px;width:${right - left}px;height:${bottom - top}px`;
  return [made];
}

/** @param {Record<string, string>[]} [paths] */
function outlined(paths) {
  if (!paths) return [];
  const drawnAs = (/** @type {string} */ name) =>
    paths.map((attributes) => shape("path", { ...attributes, class: name }));
  return [shape("svg", { class: "readout-outline" }, ["readout-edge", "readout-line"].flatMap(drawnAs))];
}

/** @param {Shown} before @param {Place} at */
function isHeld({ box, from }, at) {
  return Boolean(box) && isOnItsWay(at, from, /** @type {Element} */ (box).getBoundingClientRect());
}

/** @param {PointerEvent} event */
function move(event) {
  if (!moved) window.requestAnimationFrame(readMove);
  moved = event;
}

function readMove() {
  const event = moved;
  moved = null;
  if (!event) return;
  const picture = pictureAt(event.target);
  if (picture) follow(event, picture, { isPress: false });
  else if (shown && event.pointerType !== "touch") leave(event);
}

/** @param {PointerEvent} event */
function leave(event) {
  if (!shown) return;
  window.clearTimeout(leaving);
  if (!isHeld(shown, placeOf(event))) leaving = window.setTimeout(closeHover, PATIENCE_MS);
}

/** @param {PointerEvent} event */
function press(event) {
  moved = null;
  const picture = pictureAt(event.target);
  if (picture) follow(event, picture, { isPress: true });
  else if (!shown?.box?.contains(/** @type {Node} */ (event.target))) closeHover();
}

/** Begin to follow pointer, finger and Escape. */
export function listenToHover() {
  document.addEventListener("pointermove", move, true);
  document.addEventListener("pointerdown", press, true);
  document.addEventListener("pointercancel", () => {
    if (shown?.readout?.outline) closeHover(); // A finger that scrolls past a map does not read it.
  });
  document.documentElement.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch") closeHover(); // A finger that is lifted has left, too.
  });
  window.addEventListener("resize", () => closeHover());
  // A figure that is scrolled sideways moves away from under what is said of it.
  document.addEventListener("scroll", ({ target }) => {
    if (target instanceof Element && shown && target.contains(shown.picture)) closeHover();
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    moved = null;
    window.clearTimeout(leaving);
    closeHover();
  });
}
