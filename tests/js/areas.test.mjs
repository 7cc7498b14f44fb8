// What a land says of its areas, which small one is meant, and what of a figure's areas is hit.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readingsOf, smallNear } from "../../assets/kit/areas.mjs";
import { besideArea, meet } from "../../assets/kit/readout.mjs";
import { isWithin, ringsOf } from "../../assets/kit/regions.mjs";

const PAINT = /** @type {any} */ ({
  slots: [0, 1, 1],
  selected: ["0101"],
  hover: { patterns: ["# personer", "ikke fundet"], texts: ["0 39", "0 58", "1"] },
  colours: { 0: { fill: "#000" }, 1: { fill: "#111" } },
});

/** @param {number} left @param {number} top @param {number} width @param {number} height */
const box = (left, top, width, height) =>
  ({ left, top, right: left + width, bottom: top + height });

test("an area says what the paint says of it, in the colour of its class", () => {
  assert.deepEqual([...readingsOf(["0657", "0101", "0400"], PAINT)], [
    ["0657", { text: "39 personer", colour: "#000", isChosen: false }],
    ["0101", { text: "58 personer", colour: "#111", isChosen: true }],
    ["0400", { text: "ikke fundet", colour: "#111", isChosen: false }],
  ]);
});

test("a small area is met as far out as a target around it reaches", () => {
  const places = [{ code: "0563", box: box(100, 100, 6, 8) }];
  assert.equal(smallNear(places, { x: 111, y: 104 }), "0563");
  assert.equal(smallNear(places, { x: 116, y: 104 }), "");
});

test("of several small areas the nearest is met, and a large one only where it is seen", () => {
  const places = [
    { code: "0563", box: box(100, 100, 6, 6) },
    { code: "0561", box: box(114, 100, 6, 6) },
    { code: "0573", box: box(90, 90, 60, 60) },
  ];
  assert.equal(smallNear(places, { x: 108, y: 103 }), "0563");
  assert.equal(smallNear(places, { x: 112, y: 103 }), "0561");
  assert.equal(smallNear(places, { x: 145, y: 145 }), "");
});

test("rings are lifted between them, and one inside another is a hole", () => {
  const rings = ringsOf({
    x: [0, 10, 10, 0, 0, null, 4, 6, 6, 4, 4, null],
    y: [0, 0, 10, 10, 0, null, 4, 4, 6, 6, 4, null],
  });
  assert.equal(rings.length, 2);
  assert.equal(isWithin(rings, { x: 2, y: 5 }), true);
  assert.equal(isWithin(rings, { x: 5, y: 5 }), false);
  assert.equal(isWithin(rings, { x: 12, y: 5 }), false);
});

const SIZE = { width: 200, height: 60 };
const ROOM = box(8, 8, 1000, 700);

test("the box of an area lies beside it, clear of its label in the water, where least is covered", () => {
  const own = { area: box(300, 300, 60, 60), labels: [box(300, 380, 60, 30)], at: { x: 330, y: 330 } };
  const above = box(200, 200, 300, 90);
  const placed = besideArea(SIZE, own, ROOM, [above]);
  assert.equal([own.area, ...own.labels, above].some((one) => meet(one, placed)), false);
});

test("an area that fills the room has its box beside the pointer and clear of its label", () => {
  const own = { area: ROOM, labels: [box(480, 200, 60, 40)], at: { x: 500, y: 190 } };
  const placed = besideArea(SIZE, own, ROOM, []);
  assert.equal(meet(own.labels[0], placed), false);
  const { x, y } = own.at;
  assert.ok(x < placed.left || x > placed.right || y < placed.top || y > placed.bottom);
});
