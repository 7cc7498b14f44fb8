// The way to the server, with a clock that stands still until it is moved and answers made up here.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  PATIENCE_MS,
  SLOW_MS,
  Transport,
  pauseAfter,
  purposeOf,
  troubleOf,
} from "../../assets/kit/transport.mjs";

/** @typedef {import("../../assets/kit/transport.mjs").Way} Way */

const POST = "/_dash-update-component?endId=1";
const JSON_TYPE = { "content-type": "application/json" };

/** @param {string} output @returns {RequestInit} */
const asking = (output) => ({ method: "POST", body: JSON.stringify({ output }) });

/** @param {string} [text] */
const good = (text = "{}") => new Response(text, { headers: JSON_TYPE });

/** @param {number} status */
const bad = (status) => new Response("", { status });

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A transport to a server that gives these answers in turn; `null` is a network without answer. */
class World {
  /** @param {(Response | null | "never")[]} answers */
  constructor(answers) {
    this.answers = answers;
    /** @type {string[]} */
    this.asked = [];
    /** @type {Way[]} */
    this.told = [];
    /** @type {string[]} */
    this.marked = [];
    this.now = 0;
    this.place = "/kvoter";
    this.dropped = 0;
    /** @type {{ at: number, then: () => void }[]} */
    this.timers = [];
    this.transport = new Transport({
      fetch: (url, init) => this.fetch(url, init),
      after: (then, ms) => this.timers.push({ at: this.now + ms, then }),
      tell: (way) => this.told.push(way),
      mark: (purpose, isOpen) => this.marked.push(`${purpose} ${isOpen}`),
      isMain: (purpose) => purpose.includes("page"),
      isArrival: (purpose) => purpose === "shell-content.children",
      place: () => this.place,
      dropped: () => this.dropped++,
    });
  }

  /** @param {string} url @param {RequestInit} [init] @returns {Promise<Response>} */
  async fetch(url, init) {
    this.asked.push(`${url} ${init?.body ?? ""}`);
    const answer = this.answers.shift();
    if (answer === "never") {
      return new Promise((_, reject) =>
        init?.signal?.addEventListener("abort", () => reject(new Error("aborted"))),
      );
    }
    if (!answer) throw new TypeError("network");
    return answer;
  }

  /** @param {number} ms */
  async pass(ms) {
    this.now += ms;
    const due = this.timers.filter((one) => one.at <= this.now);
    this.timers = this.timers.filter((one) => one.at > this.now);
    for (const one of due) one.then();
    await settled();
  }

  get troubles() {
    return this.told.map((way) => way.trouble);
  }
}

test("an answer is what was asked for, nobody, a login, or a fault", () => {
  assert.equal(troubleOf(good()), null);
  assert.equal(troubleOf(new Response(null, { status: 204 })), null);
  for (const status of [429, 502, 503, 504]) assert.equal(troubleOf(bad(status)), "away");
  assert.equal(troubleOf(null), "away");
  for (const status of [401, 403]) assert.equal(troubleOf(bad(status)), "login");
  const page = new Response("<html>", { headers: { "content-type": "text/html" } });
  assert.equal(troubleOf(page), "login");
  for (const status of [400, 404, 500]) assert.equal(troubleOf(bad(status)), "failed");
});

test("pauses grow and stay bearable; a fault is tried twice", () => {
  assert.ok(Number(pauseAfter("away", 1)) < Number(pauseAfter("away", 3)));
  assert.equal(pauseAfter("away", 40), pauseAfter("away", 41));
  assert.notEqual(pauseAfter("failed", 1), undefined);
  assert.equal(pauseAfter("failed", 2), undefined);
});

test("questions are told apart by what they are for", () => {
  assert.equal(purposeOf(POST, asking("a.children")), "a.children");
  assert.equal(purposeOf("/_dash-layout"), "/_dash-layout");
  assert.equal(purposeOf("/forud/kvoter"), null);
  assert.equal(purposeOf("/_dash-component-suites/x.js"), null);
});

test("what is not Dash's goes straight through", async () => {
  const world = new World([null]);
  await assert.rejects(world.transport.send("/forud/kvoter"), /network/);
  assert.deepEqual(world.told, []);
});

test("a lost question is told at once, asked again, and heals", async () => {
  const world = new World([null, bad(502), good('{"a":1}')]);
  const answer = world.transport.send(POST, asking("part.search"));
  await settled();
  assert.deepEqual(world.troubles, ["away"]);
  await world.pass(400);
  await world.pass(800);
  assert.deepEqual(await (await answer).json(), { a: 1 });
  assert.deepEqual(world.troubles, ["away", null]);
  assert.equal(new Set(world.asked).size, 1);
  assert.equal(world.asked.length, 3);
});

test("a newer question for the same takes the place of one that waits", async () => {
  const world = new World([null, good('{"new":1}')]);
  const older = world.transport.send(POST, asking("page.search"));
  await settled();
  const newer = world.transport.send(POST, { ...asking("page.search"), headers: { x: "2" } });
  assert.equal((await older).status, 204);
  assert.deepEqual(await (await newer).json(), { new: 1 });
  assert.deepEqual(world.troubles, ["away", null]);
  await world.pass(PATIENCE_MS);
  assert.equal(world.asked.length, 2);
});

test("what is asked for is marked until the last question for it is answered", async () => {
  const world = new World([null, good()]);
  const older = world.transport.send(POST, asking("section.children"));
  await settled();
  const newer = world.transport.send(POST, asking("section.children"));
  await Promise.all([older, newer]);
  assert.deepEqual(world.marked, [
    "section.children true",
    "section.children true",
    "section.children false",
  ]);
});

test("a newer question for something else does not", async () => {
  const world = new World([null, good('{"b":1}'), good('{"a":1}')]);
  const first = world.transport.send(POST, asking("page.search"));
  await settled();
  await world.transport.send(POST, asking("other.children"));
  assert.deepEqual(world.troubles, ["away"]);
  await world.pass(400);
  assert.deepEqual(await (await first).json(), { a: 1 });
});

test("a login in between is told and waited for", async () => {
  const world = new World([bad(401), good()]);
  const answer = world.transport.send(POST, asking("page.search"));
  await settled();
  assert.deepEqual(world.troubles, ["login"]);
  await world.pass(400);
  assert.equal((await answer).status, 200);
  assert.deepEqual(world.troubles, ["login", null]);
});

test("a fault is not asked for ever, and is said until the same is answered", async () => {
  const world = new World([bad(500), bad(500), good()]);
  const answer = world.transport.send(POST, asking("page.search"));
  await settled();
  await world.pass(400);
  assert.equal((await answer).status, 500);
  assert.deepEqual(world.troubles, ["failed"]);
  await world.transport.send(POST, asking("page.search"));
  assert.deepEqual(world.troubles, ["failed", null]);
});

test("an answer that does not come within reason is asked for again", async () => {
  const world = new World(["never", good()]);
  const answer = world.transport.send(POST, asking("page.search"));
  await world.pass(SLOW_MS);
  assert.deepEqual(world.told, [{ trouble: null, isSlow: true }]);
  await world.pass(PATIENCE_MS);
  assert.deepEqual(world.troubles, [null, "away"]);
  await world.pass(400);
  assert.equal((await answer).status, 200);
  assert.deepEqual(world.told.at(-1), { trouble: null, isSlow: false });
});

test("a section that is slow does not make the page look old", async () => {
  const world = new World(["never"]);
  world.transport.send(POST, asking("section.children"));
  await world.pass(SLOW_MS);
  assert.deepEqual(world.told, []);
});

test("what waits is tried at once when the network is there again", async () => {
  const world = new World([null, good()]);
  const answer = world.transport.send(POST, asking("page.search"));
  await settled();
  world.transport.wake();
  assert.equal((await answer).status, 200);
});

test("another page that has come lets go of what the one before it waited for", async () => {
  const world = new World([null, bad(500), bad(500), good()]);
  const waiting = world.transport.send(POST, asking("page.search"));
  await settled();
  const failing = world.transport.send(POST, asking("section.children"));
  await settled();
  world.timers = world.timers.filter((one) => one.at !== 400);
  world.answers = [good()];
  await world.transport.send(POST, asking("shell-content.children"));
  assert.equal((await waiting).status, 204);
  assert.equal((await failing).status, 204);
  assert.equal(world.troubles.at(-1), null);
});

test("an answer for a path that was left is dropped, and what brings the next page is not", async () => {
  const world = new World([good(), good(), good()]);
  const late = world.transport.send(POST, asking("page-state.data"));
  world.place = "/rar";
  assert.equal((await late).status, 204);
  assert.equal(world.dropped, 1);
  const here = await world.transport.send(POST, asking("page-state.data"));
  const arrival = world.transport.send(POST, asking("shell-content.children"));
  world.place = "/vaekst";
  assert.equal(here.status, 200);
  assert.equal((await arrival).status, 200);
  assert.equal(world.dropped, 1);
});
