// Lists of municipalities, and what is typed into a number's field.

import assert from "node:assert/strict";
import { test } from "node:test";

import { areasIn, rowsIn } from "../../assets/kit/columns.mjs";
import { extents, nextRow, places } from "../../assets/kit/lists.mjs";

test("bars begin at zero and share a scale", () => {
  assert.deepEqual(extents([50, 100, null]), [
    { start: 0, length: 50 },
    { start: 0, length: 100 },
    { start: 0, length: 0 },
  ]);
  assert.deepEqual(extents([-25, 75]), [
    { start: 0, length: 25 },
    { start: 25, length: 75 },
  ]);
});

test("a mark stands on the scale of the bars, and makes room for itself", () => {
  assert.deepEqual(extents([50], [100]), [{ start: 0, length: 50 }]);
  assert.deepEqual(places([50], [100, 25, 0]), [100, 25, 0]);
  assert.deepEqual(places([-25, 75], [-25, 50]), [0, 75]);
});

test("nothing but zeros has no length", () => {
  assert.deepEqual(extents([0, 0]), [
    { start: 0, length: 0 },
    { start: 0, length: 0 },
  ]);
});

test("arrows walk, Home and End jump, and no key leads out of the list", () => {
  assert.equal(nextRow("ArrowDown", 0, 3), 1);
  assert.equal(nextRow("ArrowLeft", 2, 3), 1);
  assert.equal(nextRow("End", 0, 3), 2);
  assert.equal(nextRow("Home", 2, 3), 0);
  assert.equal(nextRow("ArrowUp", 0, 3), undefined);
  assert.equal(nextRow("ArrowDown", 2, 3), undefined);
  assert.equal(nextRow("x", 1, 3), undefined);
});

test("a table that travels by columns is rows, each with the keys it has", () => {
  const columns = { code: ["1", "2"], value: [null, 0], beside: [null, "3"] };
  assert.deepEqual(rowsIn(columns), [
    { code: "1", value: null },
    { code: "2", value: 0, beside: "3" },
  ]);
  assert.deepEqual(rowsIn({}), []);
  assert.deepEqual(rowsIn({ code: ["1", "2", "3"], rank: "", value: { 1: 7 } }).map(
    ({ value }) => value), [null, 7, null]);
  assert.deepEqual(rowsIn({ code: ["1", "2"], value: 0, beside: null }), [
    { code: "1", value: 0 },
    { code: "2", value: 0 },
  ]);
});

test("a municipality's text is its number in the form of all, unless it is said otherwise", () => {
  assert.deepEqual(areasIn({ code: ["1", "2", "3"], value: [7, null, 1039], text: [null, "–", "1.039"] }), [
    { code: "1", value: 7, text: "7" },
    { code: "2", value: null, text: "–" },
    { code: "3", value: 1039, text: "1.039" },
  ]);
  const exact = { code: ["1", "2"], value: 2.125, form: "0,00", official_value: { 1: 3 } };
  assert.deepEqual(areasIn(exact), [
    { code: "1", value: 2.125, form: "0,00", text: "2,13" },
    { code: "2", value: 2.125, form: "0,00", text: "2,13", official_value: 3, official: "3,00" },
  ]);
});

test("a value is written in its form as the server expects it to be", () => {
  const written = (/** @type {number} */ value, /** @type {string} */ form) =>
    areasIn({ code: ["1"], value, form })[0].text;
  assert.equal(written(2.143, "0,00"), "2,14");
  assert.equal(written(0.125, "0.00"), "0.13");
  assert.equal(written(1.005, "0,00"), "1,00");
  assert.equal(written(7, "0"), "7");
  assert.equal(written(7, "0,0"), "7,0");
  assert.equal(written(-0.44, "0,0"), "-0,4");
  assert.equal(written(1039.5, "0,0"), "1039,5");
});
