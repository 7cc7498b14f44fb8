// An answer is written out as the server meant it (`tests/cases/answers.json`).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { merged, optionsOf, partsOf, writeOut } from "../../assets/kit/answers.mjs";

const CASES = JSON.parse(readFileSync(new URL("../cases/answers.json", import.meta.url), "utf8"));

for (const { what, told, after, differing } of CASES.states) {
  test(`a state is put together where ${what}`, () => {
    assert.deepEqual(merged(told ?? {}, differing), after);
  });
}

test("options are called as the document knows them, as they are told, or as their value", () => {
  for (const { names, options, told } of CASES.options) {
    assert.deepEqual(optionsOf(told, names), options);
  }
});

for (const { what, parts, told } of CASES.parts) {
  test(`parts are as they were where ${what}`, () => {
    assert.deepEqual(partsOf(told), parts);
  });
}

const asked = () => ({
  state: [
    { id: "kvoter-state", property: "data", value: { search: "", prints: { age: "a1", map: "m1" } } },
    { id: "aftale-history", property: "data", value: "h1" },
  ],
});

test("what a question told and an answer tells back are one state; the question stays as it is", () => {
  const question = asked();
  const answer = { "kvoter-state": { data: { search: "?aar=2016", prints: { map: "m2" } } } };
  writeOut(question, answer, {});
  assert.deepEqual(answer["kvoter-state"].data, {
    search: "?aar=2016",
    prints: { age: "a1", map: "m2" },
  });
  assert.deepEqual(question, asked());
});

test("what is no state is as it came", () => {
  const answer = {
    "aftale-history": { data: "h2" },
    "kvoter-payload": { data: { headline: "x", map: "y" } },
    "kvoter-year": { options: ["2016"] },
  };
  writeOut(asked(), answer, {});
  assert.deepEqual(answer, {
    "aftale-history": { data: "h2" },
    "kvoter-payload": { data: { headline: "x", map: "y" } },
    "kvoter-year": { options: [{ value: "2016", label: "2016" }] },
  });
});

test("a question that nothing was told in, and an answer that there is not, are left alone", () => {
  const answer = { "kvoter-state": { data: { search: "" } } };
  const question = { state: [{ id: "kvoter-state", property: "data", value: null }] };
  writeOut(question, answer, {});
  assert.deepEqual(answer, { "kvoter-state": { data: { search: "" } } });
  writeOut({}, undefined, {});
});
