// What an element is to be, before there is one.

import assert from "node:assert/strict";
import { test } from "node:test";

import { sketch } from "../../assets/kit/sketch.mjs";

test("a sketch is called as its element, and says its class among its attributes", () => {
  assert.deepEqual(sketch("span", "rank", "1", { style: "width:50%" }), {
    name: "SPAN", attributes: { class: "rank", style: "width:50%" }, content: ["1"],
  });
  assert.deepEqual(sketch("li").attributes, {});
});

test("it holds one or several, and no text that says nothing", () => {
  const bar = sketch("span", "bar");
  assert.deepEqual(sketch("li", "", bar).content, [bar]);
  assert.deepEqual(sketch("li", "", ["", bar, "2"]).content, [bar, "2"]);
});
