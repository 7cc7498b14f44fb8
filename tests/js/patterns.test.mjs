// Sentences as patterns are written out as they were (`tests/cases/patterns.json`).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { textsOf } from "../../assets/kit/patterns.mjs";

const CASES = JSON.parse(readFileSync(new URL("../cases/patterns.json", import.meta.url), "utf8"));

test("every sentence is written out with its own numbers", () => {
  for (const { texts, said } of CASES) assert.deepEqual(textsOf(said), texts);
});
