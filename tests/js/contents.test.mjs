// Which section of a page its reader is in.

import assert from "node:assert/strict";
import { test } from "node:test";

import { whereIs } from "../../assets/kit/contents.mjs";

test("the last section whose top has passed the line is where a reader is", () => {
  assert.equal(whereIs([-900, -100, 200, 800], 250), 2);
  assert.equal(whereIs([-900, -100, 300, 800], 250), 1);
});

test("before the first section a reader is in none, and one that is not there is never come to", () => {
  assert.equal(whereIs([400, 800], 250), -1);
  assert.equal(whereIs([-50, Number.POSITIVE_INFINITY], 250), 0);
  assert.equal(whereIs([], 250), -1);
});

test("sections beside each other are told by their order", () => {
  assert.equal(whereIs([-100, 100, 100, 900], 250), 2);
});
