import assert from "node:assert/strict";
import { test } from "node:test";

import { usesOf } from "../../assets/kit/uses.mjs";

const VIEW = "/kvoter/aftale?version=1#kommuner";
/** @type {import("../../assets/kit/uses.mjs").Uses} */
const USES = {
  label: "Brug dette",
  copy: "Kopiér",
  lines: [{
    group: "Brug dette: Tal",
    title: "",
    sentence: "/eksport/aftale/kommuner.txt?version=1",
    doors: [
      ["PNG", "PNG: Tal", "/eksport/aftale/kommuner.png?version=1", "file"],
      ["Link", "Link: Tal", VIEW, "view"],
      ["QR", "QR: Tal", `/qr.svg?sti=${encodeURIComponent(VIEW)}`, "code"],
    ],
  }],
};

test("every address is of the state that is asked for", () => {
  const query = "?sag=a%2Cb&version=2";
  const [line] = usesOf(USES, query).lines;
  const view = `/kvoter/aftale${query}#kommuner`;
  assert.equal(line.sentence, `/eksport/aftale/kommuner.txt${query}`);
  assert.deepEqual(line.doors.map((door) => door[2]), [
    `/eksport/aftale/kommuner.png${query}`, view, `/qr.svg?sti=${encodeURIComponent(view)}`,
  ]);
});

test("the same state leaves the lines as they are", () => {
  assert.deepEqual(usesOf(USES, "?version=1"), USES);
});
