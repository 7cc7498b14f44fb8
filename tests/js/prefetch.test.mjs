// Steps fetched ahead: they lead on from the view they were fetched for, and from no other.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Prefetch, leadsOn } from "../../assets/kit/prefetch.mjs";

const HERE = { headline: "a", ranking: "b", "map.figure": "c" };
const STEP = {
  payload: { headline: "Samsø" },
  prints: { headline: "x", ranking: "b", "map.figure": "c" },
  search: "?kommune=0741",
};
const now = (/** @type {() => void} */ then) => then();

/** @param {Record<string, any>} answers */
function fetching(answers) {
  /** @type {string[]} */
  const asked = [];
  const get = async (/** @type {string} */ address) => {
    asked.push(address);
    return answers[address] ?? null;
  };
  return { asked, get };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("a step leads on from its view while that is what is drawn", async () => {
  const { get } = fetching({ "/forud/a": { "measure=share": STEP } });
  const prefetch = new Prefetch(get, now);
  prefetch.learn("/forud/a", HERE);
  await settled();
  assert.equal(prefetch.step("measure", "share", HERE), STEP);
  assert.equal(prefetch.step("measure", "share", { ...HERE, ranking: "other" }), null);
  assert.equal(prefetch.step("measure", "persons", HERE), null);
});

test("what the view did not have is brought by the step", () => {
  const step = { ...STEP, payload: { tiles: [] }, prints: { ...HERE, tiles: "t" } };
  assert.ok(leadsOn(step, HERE, { ...HERE, tiles: "of before" }));
  assert.ok(!leadsOn(step, { ...HERE, tiles: "s" }, { ...HERE, tiles: "of before" }));
});

test("what is drawn beside the view does not matter", () => {
  assert.ok(leadsOn(STEP, HERE, { ...HERE, wrong: "w" }));
});

test("steps of a view that was left are not taken, however late they come", async () => {
  /** @type {((steps: any) => void)[]} */
  const answers = [];
  const get = () => new Promise((resolve) => answers.push(resolve));
  const prefetch = new Prefetch(/** @type {any} */ (get), now);
  prefetch.learn("/forud/a", HERE);
  prefetch.learn("/forud/b", STEP.prints);
  answers[1]({ "measure=persons": { payload: {}, prints: STEP.prints } });
  answers[0]({ "measure=share": STEP });
  await settled();
  assert.equal(prefetch.step("measure", "share", HERE), null);
  assert.ok(prefetch.step("measure", "persons", STEP.prints));
});

test("a view is fetched once, and a page without steps asks for none", async () => {
  const { asked, get } = fetching({});
  const prefetch = new Prefetch(get, now);
  prefetch.learn("/forud/a", HERE);
  prefetch.learn("/forud/a", HERE);
  prefetch.learn("", HERE);
  await settled();
  assert.deepEqual(asked, ["/forud/a"]);
});

test("what is typed is asked for by its text, unless it is known", async () => {
  const address = "/forud/b?&tema=light";
  const asking = `${address}&trin=landstal%3D8.000`;
  const { asked, get } = fetching({ [address]: { "landstal=12.000": STEP }, [asking]: STEP });
  const prefetch = new Prefetch(get, now);
  prefetch.learn(address, HERE);
  await settled();
  assert.equal(await prefetch.typedStep("landstal", "12.000", () => HERE), STEP);
  assert.equal(await prefetch.typedStep("landstal", "8.000", () => HERE), STEP);
  assert.equal(await prefetch.typedStep("landstal", "nonsens", () => HERE), null);
  assert.deepEqual(asked, [address, asking, `${address}&trin=landstal%3Dnonsens`]);
});

test("a typed step that comes when something else is drawn is not taken", async () => {
  const { get } = fetching({ "/forud/b&trin=landstal%3D8": STEP });
  const prefetch = new Prefetch(get, now);
  prefetch.learn("/forud/b", HERE);
  let drawn = HERE;
  const step = prefetch.typedStep("landstal", "8", () => drawn);
  drawn = { ...HERE, ranking: "other" };
  assert.equal(await step, null);
});
