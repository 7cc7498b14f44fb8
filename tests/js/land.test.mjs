// What a paint changes in the figure above the land.

import assert from "node:assert/strict";
import { test } from "node:test";

import { changesOf } from "../../assets/kit/land.mjs";

const PAINT = /** @type {any} */ ({
  slots: [0, 1, 2],
  hover: { patterns: ["#", "ikke fundet"], texts: ["0 39", "0 58", "1"] },
  colours: { 0: { fill: "#000" }, 1: { fill: "#111" }, 2: { fill: "#222" } },
});

/** @param {string[][]} panels */
const values = (panels) => changesOf(PAINT, ["0657", "0101", "0400"], panels)
  .filter(([, attribute]) => attribute === "z")
  .map(([trace, , value]) => [trace, value]);

test("each panel has the values of those who stand in it", () => {
  assert.deepEqual(values([["0657", "0101"], ["0400"]]), [[0, [0, 1]], [1, [2]]]);
});

test("what is under the pointer is written out", () => {
  const [, , said] = changesOf(PAINT, ["0657", "0101", "0400"], [["0101", "0400"]])
    .find(([, attribute]) => attribute === "text") ?? [];
  assert.deepEqual(said, ["58", "ikke fundet"]);
});

test("who stands in two panels has its value in both", () => {
  assert.deepEqual(values([["0657", "0101"], ["0101"]]), [[0, [0, 1]], [1, [1]]]);
});
