// What a line chart says of one period, and where it says it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { headed, isOnItsWay, nearest, placed } from "../../assets/kit/readout.mjs";

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
