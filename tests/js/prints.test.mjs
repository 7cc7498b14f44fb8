// The browser's record of what is drawn.

import assert from "node:assert/strict";
import { test } from "node:test";

import { afterDrawing, missing, namesOf, onArrival, toTell } from "../../assets/kit/prints.mjs";

const PRINTS = {
  headline: "h1",
    "map.figure": "f1",
  "year.options": "o1",
  wrong: "w0",
};

test("a payload holds its parts, and of each figure ground and what stands on it", () => {
  const payload = { headline: "x", figures: { map: { changes: [] } } };
  assert.deepEqual(namesOf(payload), ["headline", "map.figure"]);
});

test("what is drawn has the prints it led to, the rest those of before", () => {
  const before = onArrival(PRINTS);
  const after = { ...PRINTS, headline: "h2", "map.figure": "f2" };
  assert.deepEqual(afterDrawing(before, ["headline"], after, []), { ...before, headline: "h2" });
});

test("what could not be drawn is missing until it is", () => {
  const drawn = afterDrawing(onArrival(PRINTS), ["headline"], PRINTS, ["headline"]);
  assert.deepEqual(missing(drawn, PRINTS), ["headline"]);
  assert.deepEqual(missing(afterDrawing(drawn, ["headline"], PRINTS, []), PRINTS), []);
});

test("an answer that was written over before it was drawn is missing", () => {
  const drawn = onArrival(PRINTS);
  const lost = { ...PRINTS, headline: "h2" };
  assert.deepEqual(missing(drawn, lost), ["headline"]);
});

test("the server is told what is drawn, and of options what Dash has put in", () => {
  const stored = { ...PRINTS, headline: "h2", "year.options": "o2" };
  const told = toTell(stored, onArrival(PRINTS));
  assert.deepEqual(told, { ...PRINTS, "year.options": "o2" });
});

test("before anything is drawn there is what came with the layout", () => {
  const told = toTell(PRINTS, null);
  assert.deepEqual(told, { "map.figure": "f1", "year.options": "o1" });
});
