// Which sections are asked for.

import assert from "node:assert/strict";
import { test } from "node:test";

import { keyOf, toAsk } from "../../assets/kit/sections.mjs";

const LOOKED = { query: "lang=en&aar=2016&kommune=0657", theme: "light", version: "v" };

/** @param {string[]} follows @param {string} asked @param {boolean} isNear */
const section = (follows, asked, isNear) => ({ seen: { follows, asked, isNear } });

test("a key is what a section follows of the query, as it stands there, then version and theme", () => {
  assert.equal(keyOf(["lang", "kommune"], LOOKED), "lang=en&kommune=0657&version=v&tema=light");
  assert.equal(keyOf(["kommunekode"], LOOKED), "version=v&tema=light");
  assert.equal(keyOf(["aar"], { ...LOOKED, query: "" }), "version=v&tema=light");
});

test("those that are near and were asked for with another key than they should have", () => {
  const unseen = section(["aar"], "", false);
  const fresh = section(["aar"], keyOf(["aar"], LOOKED), true);
  const stale = section(["aar"], keyOf(["aar"], { ...LOOKED, query: "aar=2015" }), true);
  const first = section([], "", true);
  assert.deepEqual(toAsk([unseen, fresh, stale, first], LOOKED), [stale, first]);
});
