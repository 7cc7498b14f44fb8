// The way in: everything that every page has is in its place before Dash's renderer starts.

import { learnNext } from "./kit/ahead.mjs";
import { writeOut } from "./kit/answers.mjs";
import { sentence, tell } from "./kit/bar.mjs";
import { choose, chosenIn } from "./kit/choices.mjs";
import { followReader } from "./kit/contents.mjs";
import { listenToControls } from "./kit/controls.mjs";
import { keepFocus } from "./kit/elements.mjs";
import { listenToHover } from "./kit/hover.mjs";
import { shellKnown } from "./kit/known.mjs";
import { walkLists } from "./kit/lists.mjs";
import { keepWriting } from "./kit/mend.mjs";
import { listenForNews } from "./kit/news.mjs";
import { askAgain, takeUpFirst, tellScreen } from "./kit/page.mjs";
import { listenToPresses } from "./kit/press.mjs";
import { walkBoxes } from "./kit/roving.mjs";
import { followAnchor } from "./kit/sections.mjs";
import { Transport } from "./kit/transport.mjs";
import "./kit/heads.mjs";
import "./kit/later.mjs";
import "./kit/multiples.mjs";
import "./kit/paper.mjs";
import "./kit/qr.mjs";
import "./kit/scrollers.mjs";
import "./kit/shell.mjs";
import "./kit/still.mjs";
import "./kit/tables.mjs";
import "./kit/tracks.mjs";
import "./kit/use.mjs";

const frame = /** @type {HTMLElement} */ (document.getElementById("_dash-renderer"));

/** @param {string} purpose */
const isArrival = (purpose) => purpose.includes(`${frame.dataset.content}.`);

/** @param {string} purpose */
function isMain(purpose) {
  const address = document.querySelector("[data-address]")?.getAttribute("data-address");
  return isArrival(purpose) || (Boolean(address) && purpose.includes(`${address}.`));
}

/** @param {import("./kit/transport.mjs").Way} way */
function showWay({ trouble, isSlow }) {
  const reload = trouble === "away" ? "" : sentence("reload");
  tell("transport", trouble && { kind: trouble, text: sentence(`not-${trouble}`), button: reload });
  document.querySelector("main")?.setAttribute("aria-busy", String(Boolean(trouble) || isSlow));
}

/**
 * A box whose content is asked for says that it is being worked on.
 *
 * @param {string} purpose
 * @param {boolean} isOpen
 */
function mark(purpose, isOpen) {
  const box = document.getElementById(purpose.replace(/\.children$/, ""));
  box?.setAttribute("aria-busy", String(isOpen));
}

// A reader who comes back before another page has come finds the page without what was dropped.
let isDropped = false;
window.addEventListener("popstate", () => {
  if (isDropped) window.setTimeout(askAgain);
  isDropped = false;
});

const fetchPlainly = window.fetch.bind(window);
const transport = new Transport({
  fetch: fetchPlainly,
  after: window.setTimeout.bind(window),
  tell: showWay,
  mark,
  isMain,
  isArrival,
  place: () => window.location.pathname,
  dropped: () => (isDropped = true),
});
window.fetch = (input, init) =>
  typeof input === "string" ? transport.send(input, init) : fetchPlainly(input, init);
window.addEventListener("online", () => transport.wake());

listenForNews(() => transport.wake());
listenToControls();
listenToHover();
listenToPresses(choose, chosenIn);
walkLists();
walkBoxes();
keepFocus();
keepWriting();
followAnchor();
followReader();
takeUpFirst();
learnNext();

new window.DashRenderer({
  request_pre: tellScreen,
  request_post: (question, answer) => writeOut(question, answer, shellKnown().names),
});
