// Parts that the server has written as HTML (`kit.view.written`).

import { mend } from "./mend.mjs";

/**
 * Put a part in its box. What a reader has unfolded in it stays unfolded.
 *
 * @param {HTMLElement | null} box
 * @param {string} html of our own server
 */
export function putWritten(box, html) {
  if (!box) return;
  const isOpen = [...box.querySelectorAll("details")].map((fold) => fold.open);
  const made = document.createElement("template");
  made.innerHTML = html;
  made.content.querySelectorAll("details").forEach((fold, at) => (fold.open ||= isOpen[at] ?? false));
  mend(box, [...made.content.childNodes]);
}
