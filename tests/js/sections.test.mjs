// Which sections are asked for.

import assert from "node:assert/strict";
import { test } from "node:test";

import { keysOf, toAsk } from "../../assets/kit/sections.mjs";

/** @param {string} name @param {string} asked @param {boolean} isNear */
const section = (name, asked, isNear) => ({ seen: { name, asked, isNear } });

test("those that are near and follow another key than they were asked for with", () => {
  const unseen = section("history", "", false);
  const fresh = section("table", "a", true);
  const stale = section("footer", "a", true);
  const first = section("municipality", "", true);
  const wanted = { history: "b", table: "a", footer: "b", municipality: "b" };
  assert.deepEqual(toAsk([unseen, fresh, stale, first], wanted), [stale, first]);
});

test("one that the page no longer tells of is left alone", () => {
  assert.deepEqual(toAsk([section("table", "a", true)], {}), []);
});

test("a key is what all have in common, and the section's own", () => {
  assert.deepEqual(
    keysOf({ common: "tema=light", sections: { table: "aar=2016", history: "" } }),
    { table: "tema=light&aar=2016", history: "tema=light" },
  );
});
