// The search of the header: a list under the field of the dialog (`dashboard.kit.view.search`). Its
// index is fetched when it is first opened, and looked through here.

import { go } from "../kit/address.mjs";
import { element } from "../kit/elements.mjs";
import { shellKnown } from "../kit/known.mjs";
import { addressWith, keep, mineNow } from "../kit/mine.mjs";
import { addressFor, entriesOf, fold, found, IS_ABOUT } from "./ranking.mjs";

/**
 * @typedef {{ title: string, detail: string, address: string, keeps?: string }} Option `keeps` is
 *   the municipality that becomes the reader's
 * @typedef {import("./ranking.mjs").Entry} Entry
 */

const { words, index: address, pages, names, profile } = shellKnown();

/** What is known before the index has come: the municipalities. */
let every = entriesOf({
  kinds: [{ name: "kommune", label: words.municipality, weight: 0, is_local: false }],
  entries: Object.entries(names).map(([code, name]) =>
    [0, name, profile.replace(IS_ABOUT, code), "", "", code]),
});
let isWhole = false;
/** @type {Option[]} */
let options = [];
let active = 0;
/** Whether a finger is on the list, and what is known has changed since: it waits for the finger. */
let isHeld = false, isStale = false;

/** Whether Enter was pressed before there was something to follow: it is carried out when there is. */
let isWaiting = false;

const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("dialog[data-search]"));
const field = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
const list = /** @type {HTMLElement} */ (dialog.querySelector("[role=listbox]"));
const status = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));

field.addEventListener("input", () => {
  isWaiting = false;
  draw();
});
field.addEventListener("keydown", walk);
list.addEventListener("click", press);
list.addEventListener("pointerdown", () => (isHeld = true));
for (const kind of ["pointerup", "pointercancel"]) window.addEventListener(kind, release);
dialog.addEventListener("close", () => (isWaiting = false));

/**
 * The search has been opened: what is written in its field is looked for, what was looked for last
 * at first. Its index is fetched once.
 *
 * @param {boolean} isEntered whether Enter was pressed already
 */
export async function stand(isEntered) {
  isWaiting = false;
  draw();
  if (isEntered) enter();
  if (isWhole) return;
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok) every = entriesOf(await answer.json());
  isWhole = Boolean(answer?.ok);
  if (isHeld) isStale = true;
  else redraw();
}

/** Draw what is known now; a reader who has walked in the list stays where they are. */
function redraw() {
  draw(isWhole ? "" : words.failed, active ? options[active]?.address : "");
  if (isWaiting) follow(options[active]);
  isWaiting = false;
}

/** What is pressed is let go: the click that follows belongs to the list as it was. */
function release() {
  window.setTimeout(() => {
    isHeld = false;
    if (isStale && dialog.open) redraw();
    isStale = false;
  });
}

/**
 * @param {string} [trouble]
 * @param {string} [stays] the address of the option that is still the one to follow, if it is found
 */
function draw(trouble = "", stays = "") {
  options = optionsFor(field.value);
  list.replaceChildren(...options.map(({ title, detail }, at) => {
    const made = element("li", "search-option", [
      element("span", "", title), element("span", "search-detail", detail),
    ]);
    made.id = `search-${at}`;
    made.setAttribute("role", "option");
    return made;
  }));
  field.setAttribute("aria-expanded", String(options.length > 0));
  const count = words.count.replace("{count}", String(options.length));
  status.textContent = trouble || (isWhole ? field.value.trim() && count : words.loading);
  choose(Math.max(0, options.findIndex(({ address: one }) => one === stays)));
}

/**
 * What is found, and of a municipality that is found first also this page with it.
 *
 * @param {string} query
 * @returns {Option[]}
 */
function optionsFor(query) {
  const results = query.trim()
    ? found(every, query)
    : every.filter(isPage).map((entry) => ({ entry, municipalities: [] }));
  const drawn = results.map(({ entry, municipalities }) => ({
    title: municipalities.length ? `${entry.title}: ${listed(municipalities)}` : entry.title,
    detail: [entry.kind.label, entry.kind.name === "side" ? "" : entry.detail].filter(Boolean).join(" · "),
    address: addressOf(entry, municipalities),
  }));
  const [first] = results;
  const { code = "", title = "" } = first?.entry ?? {};
  if (!code || !pages.includes(window.location.pathname)) return drawn;
  const here = words.here.replace("{name}", title);
  const stays = { title: here, detail: words.stays, address: addressWith(code), keeps: code };
  return [drawn[0], stays, ...drawn.slice(1)];
}

/** @param {Entry} entry */
const isPage = ({ kind, address: where }) => kind.name === "side" && !where.includes("<");

/** @param {Entry[]} municipalities */
const listed = (municipalities) =>
  new Intl.ListFormat(document.documentElement.lang).format(municipalities.map(({ title }) => title));

/**
 * @param {Entry} entry
 * @param {Entry[]} municipalities
 */
function addressOf(entry, municipalities) {
  if (!entry.address.startsWith("/")) return entry.address;
  const isAbout = entry.code || entry.address.includes(IS_ABOUT);
  const to = new URL(addressFor(entry, municipalities), window.location.href);
  const here = new URL(window.location.href).searchParams;
  for (const name of ["lang", "version"]) {
    const text = here.get(name);
    if (text) to.searchParams.set(name, text);
  }
  const code = municipalities.length === 1 ? municipalities[0].code : mineNow();
  if (code && !isAbout) to.searchParams.set("kommune", code);
  return to.pathname + to.search + to.hash;
}

/** @param {number} at */
function choose(at) {
  active = at;
  [...list.children].forEach((row, index) => row.setAttribute("aria-selected", String(index === at)));
  const row = list.children[at];
  if (row) field.setAttribute("aria-activedescendant", row.id);
  else field.removeAttribute("aria-activedescendant");
  row?.scrollIntoView({ block: "nearest" });
}

/** @param {KeyboardEvent} event */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && options.length) choose((active + step + options.length) % options.length);
  else if (event.key === "Enter" && !event.isComposing) enter();
  else return;
  event.preventDefault();
}

/**
 * Follow what is chosen; until the index has come only what was walked to or is named in full: what
 * is likest may not have come yet.
 */
function enter() {
  const asked = fold(field.value);
  const [first] = found(every, field.value, 1);
  const isNamed = first && [fold(first.entry.title), first.entry.code].includes(asked);
  if (isWhole || active > 0 || isNamed) follow(options[active]);
  else isWaiting = true;
}

/** @param {MouseEvent} event */
function press(event) {
  const row = /** @type {Element} */ (event.target).closest("[role=option]");
  const option = row && options[[...list.children].indexOf(row)];
  if (option && (event.ctrlKey || event.metaKey)) window.open(option.address, "_blank", "noreferrer");
  else if (option) follow(option);
}

/** @param {Option | undefined} option */
function follow(option) {
  if (!option) return;
  dialog.close();
  if (option.keeps) keep(option.keeps);
  const to = new URL(option.address, window.location.href);
  const here = window.location;
  if (to.origin !== here.origin) window.location.assign(to.href);
  else if (to.pathname === here.pathname && to.search === here.search) here.hash = to.hash;
  else go(to.pathname + to.search + to.hash);
  if (to.pathname === here.pathname && to.hash) {
    document.getElementById(to.hash.slice(1))?.scrollIntoView();
  }
}
