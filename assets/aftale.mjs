// `/kvoter/aftale`: what a reader does becomes an act that the server carries out, and what it leads
// to is put on the screen. The cases stay in the browser: in this page, in its address, and in the
// tab's own memory.

import { Acts } from "./aftale/acts.mjs";
import { askAhead } from "./aftale/ahead.mjs";
import { checks, table, tools, transfers } from "./aftale/board.mjs";
import { clause, followFiles, landstal, notes, ways } from "./aftale/case.mjs";
import { Fields } from "./aftale/fields.mjs";
import { MoveForm } from "./aftale/form.mjs";
import { recall, remember, rememberOpen } from "./aftale/session.mjs";
import { announce } from "./kit/announcer.mjs";
import { listenToAreas } from "./kit/areas.mjs";
import { paintAhead } from "./kit/choices.mjs";
import { copyText } from "./kit/clipboard.mjs";
import { property, setProps } from "./kit/dash.mjs";
import { afterFrame } from "./kit/elements.mjs";
import { mend } from "./kit/mend.mjs";
import { oneStop } from "./kit/roving.mjs";
import { register } from "./kit/page.mjs";

const FILE_AT_MOST = 1000000;
const TYPED_IN = "input:not([type=checkbox], [type=radio]), textarea";

/**
 * @typedef {import("./aftale/acts.mjs").Sent} Act
 * @typedef {import("./kit/prints.mjs").Prints} Prints
 * @typedef {import("./kit/drawers.mjs").PageView} PageView
 * @typedef {{ number: number, moved: number, is_opening: boolean, address: string }} Happened
 *
 * @typedef {object} Board the page as it stands in the document
 * @property {PageView} page
 * @property {Acts} acts
 * @property {Fields} fields
 * @property {Record<string, any>} words
 * @property {MoveForm | null} form
 * @property {number} ready the act that the form was made ready after
 * @property {boolean} isNew
 */

/** @type {Board | null} */
let board = null;

/**
 * @param {PageView} page
 * @returns {Board}
 */
function boardOf(page) {
  if (board?.page.root === page.root) return board;
  board = {
    page,
    acts: new Acts((open) => carryOut(open, page)),
    fields: new Fields(page.id),
    words: property(page.id("words"), "data"),
    form: null,
    ready: 0,
    isNew: true,
  };
  return board;
}

/**
 * What acts lead to is painted when the server has said it, and Dash hears of them after that.
 *
 * @param {Act[]} open
 * @param {PageView} page
 */
async function carryOut(open, page) {
  rememberOpen(open);
  const id = page.id("acts");
  const ask = (/** @type {() => Prints} */ prints) => askAhead(open, page, prints);
  const painted = await paintAhead(id, ask, () => setProps(id, { data: open }));
  if (!painted) return;
  boardOf(page).acts.painted(open);
  makeReady(painted.moved, boardOf(page));
}

/**
 * After a move the form is ready for the next, once.
 *
 * @param {number} moved the act that moved persons last, 0 for none
 * @param {Board} own
 */
function makeReady(moved, own) {
  if (moved > own.ready) own.form?.clear();
  own.ready = Math.max(own.ready, moved);
}

/** The board, while its page is the one on the screen. */
const here = () => (board?.page.root.isConnected ? board : null);

/**
 * @param {(part: any, words: Record<string, any>, fields: Fields) => import("./kit/elements.mjs").Content[]} make
 * @returns {import("./kit/drawers.mjs").Drawer}
 */
function drawn(make) {
  return (part, page, name) => {
    const { words, fields } = boardOf(page);
    mend(page.box(name), make(part, words, fields));
    if (page.box(name)?.dataset.roves) oneStop(page.box(name));
  };
}

/**
 * What stands below the first screen is drawn after the frame of the act.
 *
 * @param {import("./kit/drawers.mjs").Drawer} draw
 * @returns {import("./kit/drawers.mjs").Drawer}
 */
const below = (draw) => (...part) => afterFrame(() => draw(...part));

/** @type {Record<string, import("./kit/drawers.mjs").Drawer>} */
const drawers = {
  table: drawn(table),
  transfers: drawn(transfers),
  checks: drawn(checks),
  clause: below(drawn(clause)),
  landstal: below(drawn(landstal)),
  notes: below(drawn(notes)),

  tools(part, page, name) {
    drawn(tools)(part, page, name);
    const look = page.box("page")?.classList;
    look?.toggle("on-wall", part.is_on_wall);
    look?.toggle("is-compared", part.is_compared);
  },

  form(part, page, name) {
    const { words, fields } = boardOf(page);
    const form = new MoveForm(part, words, fields);
    boardOf(page).form = form;
    page.box(name)?.replaceChildren(form.element);
  },

  case: below((part, page, name) => {
    drawn(ways)(part, page, name);
    followFiles(page.box("footer"), part);
  }),

  event(part, page) {
    happen(part, boardOf(page));
  },
};

register("aftale", drawers);

/**
 * A page that is opened anew takes up what the tab remembers, and a case that was opened is read from
 * its sentence.
 *
 * @param {Happened} event
 * @param {Board} own
 */
function happen(event, own) {
  const kept = own.isNew ? recall(event.address) : null;
  own.isNew = false;
  own.acts.done(event.number);
  if (kept) resume(kept, own.acts);
  else remember(event.address, property(own.page.id("history"), "data"), own.acts.open);
  makeReady(event.moved, own);
  if (event.is_opening) toTheTop(own.page);
}

/**
 * Take up what the tab remembers, and what was asked for there and not carried out.
 *
 * @param {import("./aftale/session.mjs").Remembered} kept
 * @param {Acts} acts
 */
function resume({ history, open = [] }, acts) {
  acts.send({ do: "resume", history });
  for (const act of open) acts.send(act);
}

/** @param {PageView} page */
function toTheTop(page) {
  window.scrollTo(0, 0);
  page.box("headline")?.focus({ preventScroll: true });
}

/**
 * @param {File} file
 * @param {Acts} acts
 */
async function upload(file, acts) {
  if (file.size > FILE_AT_MOST) {
    acts.send({ do: "too_large", name: file.name });
    return;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  acts.send({ do: "open", name: file.name, content });
}

/**
 * @param {HTMLElement} button
 * @param {Board} own
 */
async function copy(button, own) {
  const address = new URL(window.location.href);
  address.searchParams.delete("storskaerm");
  await copyText(Promise.resolve(address.href));
  button.textContent = own.words.copied;
  announce(own.words.copied);
}

/**
 * What of the board an event happened in.
 *
 * @param {Event} event
 * @param {string} selector
 * @returns {[HTMLElement, Board] | null}
 */
function inside(event, selector) {
  const own = here();
  const found = /** @type {Element} */ (event.target).closest(selector);
  return own && found && own.page.root.contains(found)
    ? [/** @type {HTMLElement} */ (found), own] : null;
}

document.addEventListener("click", (event) => {
  const pressed = inside(event, "button[data-do]");
  if (pressed) pressed[1].acts.send({ ...pressed[0].dataset });
  const copier = inside(event, "button[data-copies]");
  if (copier) copy(...copier);
});

document.addEventListener("change", (event) => {
  const moved = inside(event, ":is(input, select, textarea)[data-do]");
  if (!moved) return;
  const [found, { acts }] = moved;
  const control = /** @type {HTMLInputElement} */ (found);
  if (control.type === "file") {
    if (control.files?.length) upload(control.files[0], acts);
    control.value = "";
    return;
  }
  const ticked = control.checked ? "1" : "";
  acts.send({ ...control.dataset, value: control.type === "checkbox" ? ticked : control.value });
});

document.addEventListener("submit", (event) => {
  const sent = inside(event, ".move-form");
  if (!sent) return;
  event.preventDefault();
  const { acts, form } = sent[1];
  if (form) acts.send(form.send());
});

// Escape leaves the big screen. Undo and redo by key, except where a text field has an undo of its own.
document.addEventListener("keydown", (event) => {
  const own = here();
  if (!own) return;
  const isOnWall = own.page.box("page")?.classList.contains("on-wall");
  if (event.key === "Escape" && isOnWall) own.acts.send({ do: "wall", value: "" });
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (/** @type {Element} */ (event.target).closest(TYPED_IN)) return;
  const key = event.key.toLowerCase();
  const isRedo = key === "y" || (key === "z" && event.shiftKey);
  if (key !== "z" && !isRedo) return;
  event.preventDefault();
  own.acts.send({ do: isRedo ? "redo" : "undo" });
});

listenToAreas((land, code) => {
  if (land.closest("[data-fills]")) here()?.form?.fill(code);
});
