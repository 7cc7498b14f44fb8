// What is put on a figure, also when it is not there yet.

import assert from "node:assert/strict";
import { test } from "node:test";

import { changed, joined } from "../../assets/kit/figures.mjs";

test("changes are put into copies of the traces", () => {
  const traces = [{ z: [1] }, { marker: { color: "a", size: 3 } }];
  const made = changed(traces, [[0, "z", [2]], [1, "marker.color", "b"]]);
  assert.deepEqual(made, [{ z: [2] }, { marker: { color: "b", size: 3 } }]);
  assert.deepEqual(traces, [{ z: [1] }, { marker: { color: "a", size: 3 } }]);
});

test("a whole figure that waits gets the changes that come after it", () => {
  const whole = { data: [], layout: {} };
  const first = joined(undefined, { whole });
  const then = joined(first, { changes: [[0, "z", 1]] });
  assert.deepEqual(joined(then, { changes: [[0, "z", 2]] }), {
    whole,
    changes: [[0, "z", 1], [0, "z", 2]],
  });
});

test("changes wait for a figure that is on its way, and go with it when another is asked for", () => {
  const first = joined(undefined, { address: "/graf/a" });
  const then = joined(first, { changes: [[0, "z", 1]] });
  assert.deepEqual(then, { address: "/graf/a", changes: [[0, "z", 1]] });
  assert.deepEqual(joined(then, { address: "/graf/b" }), { address: "/graf/b" });
});

test("another whole figure takes the place of all that waits", () => {
  const whole = { data: [], layout: {} };
  assert.deepEqual(joined({ changes: [[0, "z", 1]] }, { whole }), { whole });
});
