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

test("a step that is not known is asked for by what is chosen", async () => {
  const address = "/forud/b?&tema=light";
  const asking = `${address}&trin=landstal%3D8.000`;
  const { asked, get } = fetching({ [asking]: STEP });
  const prefetch = new Prefetch(get, now);
  prefetch.learn(address, HERE);
  await settled();
  assert.equal(await prefetch.askedStep("landstal", "8.000", () => HERE), STEP);
  assert.equal(await prefetch.askedStep("landstal", "nonsens", () => HERE), null);
  assert.deepEqual(asked, [address, asking, `${address}&trin=landstal%3Dnonsens`]);
});

test("a step that comes when something else is drawn is not taken", async () => {
  const { get } = fetching({ "/forud/b&trin=landstal%3D8": STEP });
  const prefetch = new Prefetch(get, now);
  prefetch.learn("/forud/b", HERE);
  let drawn = HERE;
  const step = prefetch.askedStep("landstal", "8", () => drawn);
  drawn = { ...HERE, ranking: "other" };
  assert.equal(await step, null);
});

test("a login page that answers for a step is none", async () => {
  const plainly = globalThis.fetch;
  const json = () => Promise.reject(new SyntaxError("<h1>Log ind</h1>"));
  globalThis.fetch = /** @type {any} */ (async () => ({ status: 200, json }));
  try {
    const prefetch = new Prefetch(undefined, now);
    prefetch.learn("/forud/b", HERE);
    assert.equal(await prefetch.askedStep("area", "b", () => HERE), null);
  } finally {
    globalThis.fetch = plainly;
  }
});

test("a step is there when the maps that it leads to are", async () => {
  const plainly = globalThis.fetch;
  /** @type {string[]} */
  const fetched = [];
  globalThis.fetch = /** @type {any} */ (async (/** @type {string} */ address) => {
    fetched.push(address);
    return { ok: true, text: async () => "M0,0" };
  });
  try {
    const borders = [{ line: "/land/graense", colour: "" }, { text: "Øst", colour: "" }];
    const payload = { land: "/land/b", map: { labels: "/land/navne" }, "local-borders": borders };
    const step = { payload, prints: HERE, search: "" };
    const { get } = fetching({ "/forud/b&trin=area%3Db": step });
    const prefetch = new Prefetch(get, now);
    prefetch.learn("/forud/b", HERE);
    assert.equal(await prefetch.askedStep("area", "b", () => HERE), step);
    assert.deepEqual(fetched.sort(), ["/land/b", "/land/graense", "/land/navne"]);
  } finally {
    globalThis.fetch = plainly;
  }
});
