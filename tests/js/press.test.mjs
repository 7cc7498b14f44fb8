// What is chosen after a press.

import assert from "node:assert/strict";
import { test } from "node:test";

import { toggled } from "../../assets/kit/press.mjs";

test("one by itself: a press chooses it, a second one lets it go, another takes its place", () => {
  assert.equal(toggled("", "0657"), "0657");
  assert.equal(toggled("0657", "0657"), "");
  assert.equal(toggled("0657", "0791"), "0791");
});

test("several stand in the order they were pressed", () => {
  assert.equal(toggled("0657", "0791", 3), "0657~0791");
  assert.equal(toggled("0657~0791", "0657", 3), "0791");
});

test("where there are as many as may be, the oldest leaves", () => {
  assert.equal(toggled("0657~0791", "0615", 2), "0791~0615");
});
