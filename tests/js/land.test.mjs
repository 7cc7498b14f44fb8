// What a paint changes in the figure below the land.

import assert from "node:assert/strict";
import { test } from "node:test";

import { changesOf } from "../../assets/kit/land.mjs";

const PAINT = /** @type {any} */ ({
  slots: [0, 1, 2],
  colours: { 0: { fill: "#000" }, 1: { fill: "#111" }, 2: { fill: "#222" } },
});

/** @param {string[][]} panels */
const values = (panels) => changesOf(PAINT, ["0657", "0101", "0400"], panels)
  .filter(([, attribute]) => attribute === "z")
  .map(([trace, , value]) => [trace, value]);

test("each panel has the values of those who stand in it", () => {
  assert.deepEqual(values([["0657", "0101"], ["0400"]]), [[0, [0, 1]], [1, [2]]]);
});

test("who stands in two panels has its value in both", () => {
  assert.deepEqual(values([["0657", "0101"], ["0101"]]), [[0, [0, 1]], [1, [1]]]);
});
