// The search of the header: a field with a list under it, in a dialog above the page. Its index is
// fetched when it is first opened, and looked through here.

import { go } from "../kit/address.mjs";
import { element } from "../kit/elements.mjs";
import { addressWith, keep, mineNow, shellKnown } from "../kit/mine.mjs";
import { entriesOf, found, IS_ABOUT } from "./ranking.mjs";

const FIELD = "search-field", LIST = "search-list";

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

const field = element("input", "search-field");
const list = element("ul", "search-list");
const status = element("p", "search-status");
const dialog = built();

/** Open the search; what was looked for last stands there, to be written over. */
export async function open() {
  if (dialog.open) return;
  document.body.append(dialog);
  dialog.showModal();
  field.select();
  draw();
  if (isWhole) return;
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok) every = entriesOf(await answer.json());
  isWhole = Boolean(answer?.ok);
  if (isHeld) isStale = true;
  else draw(isWhole ? "" : words.failed, options[active]?.address);
}

function built() {
  Object.assign(field, { id: FIELD, type: "text", autocomplete: "off", spellcheck: false });
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", LIST);
  field.enterKeyHint = "go";
  list.id = LIST;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.results);
  status.setAttribute("role", "status");
  const label = element("label", "search-label", words.label);
  label.htmlFor = FIELD;
  const close = element("button", "search-close", words.close);
  close.type = "button";
  const made = element("dialog", "search", element("div", "search-box", [
    element("div", "search-head", [label, close]), field, status, list,
    element("p", "search-hint", words.hint),
  ]));
  made.setAttribute("aria-label", words.label);
  field.addEventListener("input", () => draw());
  field.addEventListener("keydown", walk);
  list.addEventListener("click", press);
  list.addEventListener("pointerdown", () => (isHeld = true));
  for (const kind of ["pointerup", "pointercancel"]) window.addEventListener(kind, release);
  made.addEventListener("click", ({ target }) => {
    if (target === made || target === close) made.close();
  });
  return made;
}

/** What is pressed is let go: the click that follows belongs to the list as it was. */
function release() {
  window.setTimeout(() => {
    isHeld = false;
    if (isStale && dialog.open) draw(isWhole ? "" : words.failed, options[active]?.address);
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
    : every.filter(({ kind }) => kind.name === "side").map((entry) => ({ entry, municipality: null }));
  const drawn = results.map(({ entry, municipality }) => ({
    title: municipality ? `${entry.title}: ${municipality.title}` : entry.title,
    detail: [entry.kind.label, entry.kind.name === "side" ? "" : entry.detail].filter(Boolean).join(" · "),
    address: addressOf(entry, municipality),
  }));
  const [first] = results;
  const { code = "", title = "" } = first?.entry ?? {};
  if (!code || !pages.includes(window.location.pathname)) return drawn;
  const here = words.here.replace("{name}", title);
  const stays = { title: here, detail: words.stays, address: addressWith(code), keeps: code };
  return [drawn[0], stays, ...drawn.slice(1)];
}

/**
 * @param {Entry} entry
 * @param {Entry | null} municipality
 */
function addressOf(entry, municipality) {
  if (!entry.address.startsWith("/")) return entry.address;
  const isAbout = entry.code || entry.address.includes(IS_ABOUT);
  const to = new URL(entry.address.replace(IS_ABOUT, municipality?.code ?? ""), window.location.href);
  const here = new URL(window.location.href).searchParams;
  for (const name of ["lang", "version"]) {
    const text = here.get(name);
    if (text) to.searchParams.set(name, text);
  }
  const code = municipality?.code ?? mineNow();
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
  else if (event.key === "Enter") follow(options[active]);
  else return;
  event.preventDefault();
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
