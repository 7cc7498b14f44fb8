// What a chart says where a pointer is, and where the box of it stands: every series' value in one
// period beside a ruler, or one dot or bar. Plain numbers in pixels; `hover.mjs` draws them.

/**
 * @typedef {{ at: number, x: number, y: number, text: string, colour: string, isMarker: boolean }}
 *   Reading a point: its period, its place in pixels, what is said of it
 * @typedef {{ x: number, y: number }} Place
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Box
 * @typedef {{ width: number, height: number }} Size
 * @typedef {{ box: Box, text: string, colour: string }} Mark a dot or a bar, and what is said of it
 */

/** How far from its points a box stands, and how near a marked point draws the ruler to itself. */
export const GAP = 16;
export const DRAW = 10;
/** What a pixel away from its mark costs a box, in pixels of what it covers. */
const FAR = 3;
/** Which of the places beside a core is the one below it. */
const BELOW = 5;

/**
 * The points of the period nearest to a place: those of one `at`, or of one step of `period` where
 * it is not zero (what was announced within a year stands side by side). A point with a mark of its
 * own is taken before those of a line that runs beside it.
 *
 * @param {Reading[]} readings
 * @param {number} x
 * @param {number} period
 */
export function nearest(readings, x, period) {
  if (!readings.length) return [];
  /** @param {Reading} one */
  const away = (one) => Math.abs(one.x - x);
  const marked = readings.filter((one) => one.isMarker && away(one) <= DRAW);
  const pool = marked.length ? marked : readings;
  const first = pool.reduce((best, one) => (away(one) < away(best) ? one : best));
  const stepOf = (/** @type {number} */ at) => (period ? Math.round(at / period) : at);
  return readings.filter((one) => stepOf(one.at) === stepOf(first.at));
}

/**
 * What all texts say first, up to a colon or a comma, and each without it; none where they begin
 * differently.
 *
 * @param {string[]} texts
 */
export function headed(texts) {
  const [head, ...more] = new Set(texts.map((text) => text.match(/^(.+?)[:,] /)?.[1] ?? ""));
  if (!head || more.length) return { head: "", rows: texts };
  /** @param {string} text */
  const without = (text) => text.slice(head.length + 2).replaceAll(`${head}, `, "");
  return { head, rows: texts.map(without) };
}

/**
 * Marks that say the same are one: both ends of what was and is.
 *
 * @param {Mark[]} marks
 * @returns {Mark[]}
 */
export function merged(marks) {
  /** @type {Map<string, Mark>} */
  const all = new Map();
  for (const mark of marks) {
    const before = all.get(mark.text);
    all.set(mark.text, before ? { ...before, box: around([before.box, mark.box]) } : mark);
  }
  return [...all.values()];
}

/**
 * The smallest box that holds some.
 *
 * @param {Box[]} boxes
 * @returns {Box}
 */
export function around(boxes) {
  return {
    left: Math.min(...boxes.map((one) => one.left)),
    right: Math.max(...boxes.map((one) => one.right)),
    top: Math.min(...boxes.map((one) => one.top)),
    bottom: Math.max(...boxes.map((one) => one.bottom)),
  };
}

/**
 * How far a place is from a box; nothing inside it.
 *
 * @param {Place} at
 * @param {Box} box
 */
export function distance(at, box) {
  const across = Math.max(box.left - at.x, at.x - box.right, 0);
  const down = Math.max(box.top - at.y, at.y - box.bottom, 0);
  return Math.hypot(across, down);
}

/**
 * The mark nearest to a place, the one with its middle nearest where several are as near; none within
 * `reach`, none at all.
 *
 * @param {Mark[]} marks
 * @param {Place} at
 * @param {number} reach
 * @returns {Mark | null}
 */
export function nearestMark(marks, at, reach) {
  /** @param {Mark} one */
  const far = ({ box }) => Math.hypot(at.x - (box.left + box.right) / 2, at.y - (box.top + box.bottom) / 2);
  const inReach = marks.filter((one) => distance(at, one.box) <= reach);
  const [first] = inReach.sort((one, other) =>
    distance(at, one.box) - distance(at, other.box) || far(one) - far(other));
  return first ?? null;
}

/** @param {Box} one @param {Box} other */
function overlap(one, other) {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 0 && down > 0 ? across * down : 0;
}

/** @param {Size} view @returns {Box} the part of the window that a box may lie in */
export const roomIn = ({ width, height }) =>
  ({ left: 8, right: width - 8, top: 8, bottom: height - 8 });

/**
 * The one that is nearest to a place.
 *
 * @param {Box[]} boxes
 * @param {Place} at
 */
export const nearestBox = (boxes, at) =>
  boxes.reduce((best, one) => (distance(at, one) < distance(at, best) ? one : best));

/**
 * @typedef {{ core: Box, names: Box[] }} Own what a box is about, and names of it that stand elsewhere
 *
 * Where the box of a mark goes: beside its `core` (the mark with the texts at it) and clear of its
 * `names`, in the room, near by and over as little as can be of what else there is; below the core
 * where there is no such place.
 *
 * @param {Size} size
 * @param {Own} own
 * @param {Box} room
 * @param {Box[]} others
 * @returns {Box}
 */
export function beside(size, own, room, others) {
  return clearPlace(size, own, room, others) ?? placesBeside(size, own.core, room)[BELOW];
}

/**
 * Where the box of an area goes: beside the area and clear of its labels; beside the pointer, on the
 * area, where there is no room around it.
 *
 * @param {Size} size
 * @param {{ area: Box, labels: Box[], at: Place }} own
 * @param {Box} room
 * @param {Box[]} others
 * @returns {Box}
 */
export function besideArea(size, { area, labels, at }, room, others) {
  const pointer = { left: at.x, right: at.x, top: at.y, bottom: at.y };
  return clearPlace(size, { core: area, names: labels }, room, others)
    ?? beside(size, { core: pointer, names: labels }, room, others);
}

/** @param {Box} box @param {number} rim @returns {Box} */
export const grown = ({ left, right, top, bottom }, rim) =>
  ({ left: left - rim, right: right + rim, top: top - rim, bottom: bottom + rim });

/**
 * @param {Size} size
 * @param {Own} own
 * @param {Box} room
 * @param {Box[]} others
 * @returns {Box | null} null where there is no place that is clear
 */
function clearPlace(size, { core, names }, room, others) {
  const middle = { x: (core.left + core.right) / 2, y: (core.top + core.bottom) / 2 };
  /** @param {Box} box */
  const cost = (box) => others.reduce((sum, one) => sum + overlap(box, one), FAR * distance(middle, box));
  const [best] = placesBeside(size, core, room)
    .filter((box) => box.left >= room.left && box.right <= room.right && box.top >= room.top
      && box.bottom <= room.bottom && !names.some((one) => meet(one, box)))
    .sort((one, other) => cost(one) - cost(other));
  return best ?? null;
}

/**
 * @param {Size} size
 * @param {Box} core
 * @param {Box} room
 * @returns {Box[]} above, below and to both sides
 */
function placesBeside({ width, height }, core, room) {
  const [x, y] = [(core.left + core.right - width) / 2, (core.top + core.bottom - height) / 2];
  /** @param {number} at @param {number} low @param {number} high */
  const within = (at, low, high) => Math.max(low, Math.min(at, high));
  const columns = [x, core.left - GAP - width, core.right + GAP, core.left, core.right - width]
    .map((left) => within(left, room.left, room.right - width));
  const row = within(y, room.top, room.bottom - height);
  /** @type {[left: number, top: number][]} */
  const places = [
    ...[core.top - GAP - height, core.bottom + GAP].flatMap((top) =>
      columns.map((left) => /** @type {[number, number]} */ ([left, top]))),
    [core.right + GAP, row],
    [core.left - GAP - width, row],
  ];
  return places.map(([left, top]) => ({ left, right: left + width, top, bottom: top + height }));
}

/**
 * Which of some places across is nearest.
 *
 * @param {number[]} places
 * @param {number} x
 */
export function nearestAcross(places, x) {
  return places.reduce((best, one, at) =>
    (Math.abs(one - x) < Math.abs(places[best] - x) ? at : best), 0);
}

/** @param {Box} one @param {Box} other whether they share anything */
export function meet(one, other) {
  return one.left < other.right && other.left < one.right
    && one.top < other.bottom && other.top < one.bottom;
}

/**
 * Where a box goes: beside its points, at the top or the bottom of the plot, clear of all of `clear`
 * and away from the pointer; where there is no such place, below the plot.
 *
 * @param {Size} size
 * @param {Reading[]} readings
 * @param {Box} plot
 * @param {Box} room that the box must lie in from left to right
 * @param {Box[]} clear
 * @param {number} pointer its height
 * @returns {Box}
 */
export function placed(size, readings, plot, room, clear, pointer) {
  const [low, high] = [Math.min, Math.max].map((end) => end(...readings.map((one) => one.x)));
  const lefts = [high + GAP, low - GAP - size.width];
  if (high + low > plot.left + plot.right) lefts.reverse();
  const tops = [plot.top, plot.bottom - size.height];
  if (pointer < (plot.top + plot.bottom) / 2) tops.reverse();
  /** @param {number} left @param {number} top */
  const boxAt = (left, top) =>
    ({ left, right: left + size.width, top, bottom: top + size.height });
  const free = lefts
    .flatMap((left) => tops.map((top) => boxAt(left, top)))
    .find((box) => box.left >= room.left && box.right <= room.right
      && !clear.some((one) => meet(one, box)));
  const middle = (high + low - size.width) / 2;
  const left = Math.max(room.left, Math.min(middle, room.right - size.width));
  return free ?? boxAt(left, Math.max(plot.bottom, room.bottom) + 4);
}

/**
 * Whether a pointer that came from `from` is on its way into a box, or in it.
 *
 * @param {Place} at
 * @param {Place} from
 * @param {Box} box
 */
export function isOnItsWay(at, from, box) {
  const corners = [
    { x: box.left, y: box.top },
    { x: box.right, y: box.top },
    { x: box.right, y: box.bottom },
    { x: box.left, y: box.bottom },
  ];
  const isIn = at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom;
  return isIn || corners.some((one, index) => isInside(at, from, one, corners[(index + 1) % 4]));
}

/**
 * @param {Place} at
 * @param {Place} a
 * @param {Place} b
 * @param {Place} c
 */
function isInside(at, a, b, c) {
  /** @param {Place} from @param {Place} to */
  const side = (from, to) =>
    (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x);
  const sides = [side(a, b), side(b, c), side(c, a)];
  return sides.every((one) => one > 0) || sides.every((one) => one < 0);
}
