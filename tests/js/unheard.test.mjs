import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Unheard } from "../../assets/kit/unheard.mjs";

const ID = "page-landstal";
/** @type {Map<string, unknown>} */
let controls;
/** @type {Unheard} */
let unheard;

beforeEach(() => {
  controls = new Map([[ID, "4.000"]]);
  unheard = new Unheard({
    setProps: (id, props) => controls.set(id, props.value),
    property: (id) => controls.get(id),
  });
});

const said = (/** @type {unknown} */ value) => [{ id: ID, property: "value", value }];

test("an answer that was on its way does not write over a choice", () => {
  unheard.chosen(ID, "value", "6.000")();
  controls.set(ID, "4.100");
  unheard.ask(said("4.100"));
  unheard.answer();
  assert.equal(controls.get(ID), "6.000");
});

test("the answer to a choice may write it otherwise", () => {
  unheard.chosen(ID, "value", "4100")();
  unheard.ask(said("4100"));
  controls.set(ID, "4.100");
  unheard.answer();
  assert.equal(controls.get(ID), "4.100");
});

test("a choice is told when it is time for it, not by an answer before that", () => {
  const tell = unheard.chosen(ID, "value", "6.000");
  unheard.answer();
  assert.equal(controls.get(ID), "4.000");
  tell();
  assert.equal(controls.get(ID), "6.000");
});

test("the newest choice is the one that is told", () => {
  unheard.chosen(ID, "value", "6.000")();
  unheard.chosen(ID, "value", "8.000")();
  controls.set(ID, "4.100");
  unheard.answer();
  assert.equal(controls.get(ID), "8.000");
});

test("a store says what was chosen before Dash has heard of it", () => {
  unheard.chosen("page-kommune", "data", "0657");
  assert.equal(unheard.value("page-kommune", "data"), "0657");
  assert.equal(unheard.value(ID, "value"), "4.000");
});

test("lists are compared by what is in them", () => {
  unheard.chosen(ID, "value", ["a"])();
  unheard.ask(said(["a"]));
  controls.set(ID, []);
  unheard.answer();
  assert.deepEqual(controls.get(ID), []);
});

test("another page knows nothing of it", () => {
  unheard.chosen(ID, "value", "6.000")();
  unheard.clear();
  controls.set(ID, "4.100");
  unheard.answer();
  assert.equal(controls.get(ID), "4.100");
});
