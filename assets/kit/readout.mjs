// What a line chart says of one period: every series' value there, in a box beside its ruler. Plain
// numbers in pixels; `hover.mjs` draws them.

/**
 * @typedef {{ at: number, x: number, y: number, text: string, colour: string, isMarker: boolean }}
 *   Reading a point: its period, its place in pixels, what is said of it
 * @typedef {{ x: number, y: number }} Place
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Box
 * @typedef {{ width: number, height: number }} Size
 */

/** How far from its points a box stands, and how near a marked point draws the ruler to itself. */
export const GAP = 16;
export const DRAW = 10;

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

/** @param {Box} one @param {Box} other */
function meet(one, other) {
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
