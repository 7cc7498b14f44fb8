// The search in the browser answers every case that the one in Python answers.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { addressFor, entriesOf, fold, found } from "../../assets/search/ranking.mjs";

const file = new URL("../cases/search.json", import.meta.url);
const cases = JSON.parse(readFileSync(file, "utf-8"));
const every = entriesOf(cases);

for (const { says, query, found: expected } of cases.cases) {
  test(says, () => {
    const titles = found(every, query).map(({ entry, municipalities }) =>
      [entry.title, municipalities.map(({ title }) => title).join(" + ")]);
    assert.deepEqual(titles, expected);
  });
}

test("whoever writes a title gets it first", () => {
  const alone = every.filter(({ address }) => !address.includes("<"));
  for (const one of alone) assert.equal(found(every, one.title)[0].entry, one);
});

test("several municipalities stand in the address in the order they were asked for", () => {
  const [{ entry, municipalities }] = found(every, "viborg herning skive");
  assert.equal(addressFor(entry, municipalities), "/sammenlign?kommuner=0791~0657~0779");
});

test("no more are found than asked for", () => {
  assert.equal(found(every, "region", 2).length, 2);
});

test("words are compared in plain letters", () => {
  assert.equal(fold("Århus"), "aarhus");
  assert.equal(fold("Nord-/Vest"), "nord vest");
  assert.equal(fold("Café § 6"), "cafe 6");
});
