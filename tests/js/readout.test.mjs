// What a chart says where a pointer is, and where it says it.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  beside, distance, headed, isOnItsWay, merged, nearest, nearestAcross, nearestMark, placed,
} from "../../assets/kit/readout.mjs";

/** @param {number} at @param {number} x @param {string} text */
const point = (at, x, text, isMarker = false) =>
  ({ at, x, y: 50, text, colour: "", isMarker });

const PLOT = { left: 0, right: 400, top: 0, bottom: 200 };
const ROOM = { left: 0, right: 500, top: 0, bottom: 230 };
const SIZE = { width: 120, height: 40 };

test("every series of the nearest period is read, and none of its neighbours", () => {
  const all = [point(2010, 0, "a"), point(2011, 50, "b"), point(2011, 50, "c"), point(2012, 99, "d")];
  assert.deepEqual(nearest(all, 60, 0).map((one) => one.text), ["b", "c"]);
  assert.deepEqual(nearest(all, -40, 0).map((one) => one.text), ["a"]);
  assert.deepEqual(nearest([], 60, 0), []);
});

test("what was announced within a year is read together", () => {
  const all = [point(2014.8, 48, "a"), point(2015.2, 52, "b"), point(2016, 70, "c")];
  assert.deepEqual(nearest(all, 49, 1).map((one) => one.text), ["a", "b"]);
  assert.deepEqual(nearest(all, 49, 0).map((one) => one.text), ["a"]);
});

test("a marked point is read where a line has a point that is nearer", () => {
  const all = [point(3960, 50, "line"), point(4000, 55, "mark", true)];
  assert.deepEqual(nearest(all, 50, 0).map((one) => one.text), ["mark"]);
  assert.deepEqual(nearest(all, 30, 0).map((one) => one.text), ["line"]);
});

test("what all begin with is said once", () => {
  assert.deepEqual(headed(["2015: Vest 1", "2015: Øst 2"]), {
    head: "2015",
    rows: ["Vest 1", "Øst 2"],
  });
  assert.deepEqual(headed(["2015: 1.000", "2015, ændring 1: 990", "2015: 90*, 2015, ændring 2"]), {
    head: "2015",
    rows: ["1.000", "ændring 1: 990", "90*, ændring 2"],
  });
  assert.deepEqual(headed(["2015: Vest 1", "2016: Øst 2"]).head, "");
  assert.deepEqual(headed(["uden"]), { head: "", rows: ["uden"] });
});

test("a box stands beside its points, and never over them or their numbers", () => {
  for (const x of [0, 60, 200, 390]) {
    for (const clear of [[], [{ left: x, right: x + 60, top: 0, bottom: 60 }]]) {
      const box = placed(SIZE, [point(1, x, "")], PLOT, ROOM, clear, 100);
      assert.ok(box.left > x || box.right < x || box.top >= ROOM.bottom);
      assert.ok(box.left >= ROOM.left && box.right <= ROOM.right);
      for (const one of clear) {
        assert.ok(box.left >= one.right || box.right <= one.left
          || box.top >= one.bottom || box.bottom <= one.top);
      }
    }
  }
});

test("where there is no room beside the points, a box stands below the plot", () => {
  const narrow = { ...ROOM, right: 130 };
  const box = placed(SIZE, [point(1, 60, "")], { ...PLOT, right: 130 }, narrow, [], 100);
  assert.ok(box.top >= narrow.bottom);
  assert.ok(box.left >= narrow.left && box.right <= narrow.right);
});

test("a pointer may go into a box, and leaves it behind when it goes elsewhere", () => {
  const box = { left: 100, right: 200, top: 0, bottom: 40 };
  const from = { x: 80, y: 100 };
  assert.ok(isOnItsWay({ x: 95, y: 70 }, from, box));
  assert.ok(isOnItsWay({ x: 150, y: 20 }, from, box));
  assert.ok(!isOnItsWay({ x: 120, y: 100 }, from, box));
  assert.ok(!isOnItsWay({ x: 60, y: 90 }, from, box));
});

/** @param {string} text @param {number} x @param {number} y @param {number} [size] */
const mark = (text, x, y, size = 10) =>
  ({ text, colour: "", box: { left: x, right: x + size, top: y, bottom: y + size } });

test("the nearest mark is named, and none where none is in reach", () => {
  const marks = [mark("a", 0, 0), mark("b", 40, 0), mark("c", 0, 40, 100)];
  assert.equal(nearestMark(marks, { x: 5, y: 5 }, 20)?.text, "a");
  assert.equal(nearestMark(marks, { x: 30, y: 5 }, 20)?.text, "b");
  assert.equal(nearestMark(marks, { x: 200, y: 5 }, 20), null);
  assert.equal(nearestMark([], { x: 5, y: 5 }, 20), null);
});

test("of marks that lie over each other, the one whose middle is nearest is named", () => {
  const marks = [mark("row", 0, 0, 100), mark("dot", 80, 80)];
  assert.equal(nearestMark(marks, { x: 84, y: 84 }, 20)?.text, "dot");
  assert.equal(nearestMark(marks, { x: 20, y: 20 }, 20)?.text, "row");
});

test("two ends that say the same are one mark", () => {
  const [both, other] = merged([mark("a", 0, 0), mark("b", 5, 5), mark("a", 90, 0)]);
  assert.deepEqual(both.box, { left: 0, right: 100, top: 0, bottom: 10 });
  assert.equal(other.text, "b");
  assert.equal(nearestMark([both], { x: 50, y: 5 }, 0)?.text, "a");
});

/** @typedef {import("../../assets/kit/readout.mjs").Box} Box */

/** @param {Box} one @param {Box} other */
const isClear = (one, other) => one.left >= other.right || one.right <= other.left
  || one.top >= other.bottom || one.bottom <= other.top;

test("the box of a mark covers neither it nor its name, wherever it lies", () => {
  for (const x of [0, 130, 245, 380, 490]) {
    for (const y of [0, 60, 110, 215]) {
      const core = mark("", x, y).box;
      const names = [{ left: 0, right: 40, top: y, bottom: y + 10 }];
      const others = [mark("", x + 20, y + 20).box, mark("", x - 40, y).box];
      const box = beside(SIZE, { core, names }, ROOM, others);
      assert.ok(isClear(box, core));
      assert.ok(names.every((one) => isClear(box, one)));
      assert.ok(box.left >= ROOM.left && box.right <= ROOM.right);
      assert.ok(distance({ x, y }, box) < 200);
    }
  }
});

test("a box goes where it covers least of the others", () => {
  const core = mark("", 200, 100).box;
  const above = { left: 0, right: 500, top: 0, bottom: 99 };
  const box = beside(SIZE, { core, names: [] }, ROOM, [above]);
  assert.ok(isClear(box, above));
});

test("where there is no room around a mark, its box stands below it", () => {
  const core = mark("", 10, 10).box;
  const box = beside(SIZE, { core, names: [] }, { left: 0, right: 130, top: 0, bottom: 30 }, []);
  assert.ok(box.top >= core.bottom);
  assert.ok(box.left >= 0 && box.right <= 130);
});

test("the nearest place across is found", () => {
  assert.equal(nearestAcross([0, 50, 100], 30), 1);
  assert.equal(nearestAcross([0, 50, 100], -9), 0);
  assert.equal(nearestAcross([0], 70), 0);
});
