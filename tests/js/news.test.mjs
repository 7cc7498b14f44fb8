// What is told of the server and its versions.

import assert from "node:assert/strict";
import { test } from "node:test";

import { newsOf } from "../../assets/kit/news.mjs";

const READY = { version: "b", published_at: "2026-01-02T00:00:00Z" };
const SHOWN = { version: "a", published: "2026-01-01T00:00:00Z" };

test("another version than the page was made from is news, its own is none", () => {
  assert.equal(newsOf(READY, 0, SHOWN), "new");
  assert.equal(newsOf(READY, 0, { ...SHOWN, version: "b" }), "");
});

test("a page that its address holds to a version waits for no news", () => {
  assert.equal(newsOf(READY, 0, { ...SHOWN, version: "" }), "");
});

test("one answer that is missing is no outage, two are", () => {
  assert.equal(newsOf(null, 1, SHOWN), "");
  assert.equal(newsOf(null, 2, SHOWN), "away");
});
