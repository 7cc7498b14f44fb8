import assert from "node:assert/strict";
import { test } from "node:test";

import { Acts } from "../../assets/aftale/acts.mjs";
import { again, fitting } from "../../assets/aftale/session.mjs";

test("every act that is not carried out is told of again, in order", () => {
  /** @type {object[][]} */
  const told = [];
  const acts = new Acts((open) => told.push(open));
  acts.send({ do: "move" });
  acts.send({ do: "undo" });
  assert.deepEqual(told.at(-1), [{ do: "move", number: 1 }, { do: "undo", number: 2 }]);
});

test("an act that is carried out is not told of again", () => {
  /** @type {object[][]} */
  const told = [];
  const acts = new Acts((open) => told.push(open));
  acts.send({ do: "move" });
  acts.send({ do: "move" });
  acts.done(1);
  acts.send({ do: "redo" });
  assert.deepEqual(told.at(-1), [{ do: "move", number: 2 }, { do: "redo", number: 3 }]);
});

test("a late answer brings no act back", () => {
  const acts = new Acts(() => {});
  acts.send({ do: "move" });
  acts.done(1);
  acts.done(0);
  assert.deepEqual(acts.open, []);
});

test("a tab takes up what it remembers, unless the address names another case", () => {
  const kept = { here: "abc", history: "x" };
  assert.equal(fitting(kept, ""), kept);
  assert.equal(fitting(kept, "abc"), kept);
  assert.equal(fitting(kept, "xyz"), null);
  assert.equal(fitting(null, ""), null);
});

test("what was not carried out is asked for again by itself, without files", () => {
  const open = [
    { do: "resume", history: "x", number: 1 },
    { do: "move", persons: "5", number: 2, painted: true },
    { do: "open", name: "a.csv", content: "…", number: 3 },
  ];
  assert.deepEqual(again(open), [{ do: "move", persons: "5" }]);
});
