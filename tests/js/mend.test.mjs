// A list brought in line with another: where it grows or shrinks, so that the others find their like.

import assert from "node:assert/strict";
import { test } from "node:test";

import { breakIn } from "../../assets/kit/mend.mjs";

/** @param {string[]} texts @param {string} [kind] */
const rows = (texts, kind = "LI ") => texts.map((text) => ({ kind, text }));
/** @param {string[]} kinds */
const marks = (kinds) => kinds.map((one) => ({ kind: `path ${one}`, text: "" }));

test("a list that grows at its head, in its middle or at its end, breaks there", () => {
  assert.equal(breakIn(rows(["a", "b"]), rows(["new", "a", "b"])), 0);
  assert.equal(breakIn(rows(["a", "b"]), rows(["a", "new", "b"])), 1);
  assert.equal(breakIn(rows(["a", "b"]), rows(["a", "b", "new"])), 2);
});

test("one that shrinks breaks where what goes away begins", () => {
  assert.equal(breakIn(rows(["a", "b", "c", "d"]), rows(["a", "d"])), 1);
  assert.equal(breakIn(rows(["a", "b"]), []), 0);
});

test("what says nothing is held together by its kind", () => {
  const [edge, hatch, border] = ["map-selected-edge", "map-hatched", "map-border"];
  assert.equal(breakIn(marks([hatch, hatch, border, edge]), marks([hatch, border, edge])), 0);
  assert.equal(breakIn(marks([hatch, border]), marks([hatch, border, edge])), 2);
  assert.equal(breakIn(marks([border, edge]), marks([hatch, hatch, border, edge])), 0);
});

test("a group that comes does not take the place of another", () => {
  const list = { kind: "DIV ranks-box", text: "1 Aarhus 2 Viborg" };
  const key = { kind: "P ranked-key", text: "officielt" };
  const later = { kind: "DIV ranks-box", text: "1 Viborg 2 Aarhus" };
  assert.equal(breakIn([list], [key, later]), 0);
  assert.equal(breakIn([key, list], [later]), 0);
});

test("lists of one length break nowhere", () => {
  assert.equal(breakIn(rows(["a", "b"]), rows(["c", "d"])), 2);
});
