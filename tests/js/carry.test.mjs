// What links carry of the reader's municipality, and when it is another.

import assert from "node:assert/strict";
import { test } from "node:test";

import { carriedBy, moved } from "../../assets/kit/carry.mjs";

const HERE = "http://localhost/kvoter?aar=2015";
const pages = new Set(["/", "/kvoter", "/rar"]);
/** @param {string} href @param {string} code @param {string[]} [before] */
const carried = (href, code, before = []) =>
  carriedBy(href, HERE, { code, before: new Set(before), pages });

test("a link to a page takes the municipality along", () => {
  assert.equal(carried("/rar?maal=ledighed#bidrag", "0657"), "/rar?maal=ledighed&kommune=0657#bidrag");
  assert.equal(carried("/", "0657"), "/?kommune=0657");
});

test("what is no page, and what leads away, stays as it is", () => {
  assert.equal(carried("/eksport/kvoter/kort.csv", "0657"), null);
  assert.equal(carried("/kommune/0791", "0657"), null);
  assert.equal(carried("https://example.org/rar", "0657"), null);
});

test("another takes the place of the one that was carried, and of no other", () => {
  assert.equal(carried("/rar?kommune=0657", "0791", ["0657"]), "/rar?kommune=0791");
  assert.equal(carried("/rar?kommune=0751", "0791", ["0657"]), null);
  assert.equal(carried("/rar?kommune=0657", "", ["0657"]), "/rar");
  assert.equal(carried("/rar?kommune=0657", "0657", ["0657"]), null);
});

test("a view of a version is left as it was", () => {
  assert.equal(carried("/rar?version=2026-01-01T000000-00000000", "0657"), null);
});

const stood = { shown: "", search: "", example: "", isBack: false };

test("who is chosen is kept, and who is let go is forgotten", () => {
  assert.deepEqual(moved({ ...stood, search: "?kommune=0657" }), { shown: "0657", keeps: "0657" });
  assert.deepEqual(moved({ ...stood, shown: "0657" }), { shown: "", keeps: "" });
  assert.deepEqual(moved({ ...stood, shown: "0657", search: "?kommune=0657" }), { shown: "0657" });
});

test("who goes back to an address without one keeps theirs", () => {
  assert.deepEqual(moved({ ...stood, shown: "0657", isBack: true }), { shown: "" });
  const back = { ...stood, shown: "0657", search: "?kommune=0791", isBack: true };
  assert.deepEqual(moved(back), { shown: "0791", keeps: "0791" });
});

test("a page's own example is nobody's choice until it is chosen", () => {
  const page = { ...stood, example: "0751" };
  assert.deepEqual(moved({ ...page, shown: "0751" }), { shown: "0751" });
  assert.deepEqual(moved({ ...page, shown: "0657" }), { shown: "0751", keeps: "0751" });
});
