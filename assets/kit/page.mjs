// The browser's half of a page's circle (`dashboard.kit.circle` is the other). It draws what differs,
// keeps its own record of what is drawn, tells the server that and nothing else, and asks once more
// where the two do not agree. So no order of answers leaves a page other than its address says.

import { enter, repairAddress } from "./address.mjs";
import { announce, keepStill, spoken } from "./announcer.mjs";
import { offer, property, setProps } from "./dash.mjs";
import { drawPart, isRegistered, takeUpMaps } from "./drawers.mjs";
import { afterFrame } from "./elements.mjs";
import { drawFigure, whenDrawn } from "./figures.mjs";
import { isAwaited, knownFirst, showLive } from "./first.mjs";
import { followMine } from "./mine.mjs";
import { Prefetch, stepsAt } from "./prefetch.mjs";
import { afterDrawing, missing, namesOf, onArrival, toTell } from "./prints.mjs";
import { followSections } from "./sections.mjs";
import { isEqual, Unheard } from "./unheard.mjs";

export { register } from "./drawers.mjs";

const ASK_AT_MOST = 2;

/**
 * @typedef {import("./prints.mjs").Prints} Prints
 * @typedef {import("./drawers.mjs").PageView} PageView
 * @typedef {{ search: string, query: string, theme: string, version: string, prints: Prints,
 *   variables: Record<string, string> }} State
 *
 * @typedef {import("./prefetch.mjs").Step} Step
 * @typedef {import("./unheard.mjs").Said} Said
 *
 * @typedef {object} Screen a page that stands in the document
 * @property {PageView} page
 * @property {string} variables of its path
 * @property {string} search the address of what is drawn
 * @property {State} state the last that was drawn
 * @property {Prints} drawn
 * @property {object | null} payload the last that was drawn
 * @property {number} asked how many times running it has asked once more
 */

/** @type {Screen | null} */
let screen = null;
/** @type {State | null} what the server was asked from, until it has answered: no step leads on then */
let askedFrom = null;
let drawing = Promise.resolve();
export const prefetch = new Prefetch();
export const unheard = new Unheard({ setProps, property });

/** @type {() => HTMLElement | null} */
const rootOf = () => document.querySelector("[data-page]");

/**
 * Draw a payload; called whenever it or the state is another.
 *
 * @param {Record<string, any> | null} payload
 * @param {State | null} state
 */
function draw(payload, state) {
  if (!payload || !state || !isAwaited(state.variables, setProps)) return;
  const root = rootOf();
  if (!root) return;
  followMine(root, state.search);
  if (isReady(root)) {
    drawNow(root, payload, state);
    return;
  }
  const drawLater = () => (rootOf() === root ? drawNow(root, payload, state) : undefined);
  drawing = drawing.then(() => load(root)).catch(console.error).then(drawLater);
}

/**
 * Whether the drawers of a page are here; not every page has a module of its own.
 *
 * @param {HTMLElement} root
 */
function isReady(root) {
  const name = root.dataset.page ?? "";
  const modules = document.documentElement.dataset.modules ?? "";
  return isRegistered(name) || !modules.split(" ").includes(name);
}

/** The page of the first answer is one that a reader can choose in at once. */
export function takeUpFirst() {
  const root = rootOf();
  const known = root && knownFirst();
  if (!root || !known?.state) return;
  const here = arrived(root, known.state);
  takeUpMaps(here.page, known.payload);
  here.payload = known.payload;
  prefetch.learn(stepsAt(root.dataset.steps, known.state), known.state.prints);
}

/** @param {HTMLElement} root */
const load = (root) => import(new URL(`../${root.dataset.page}.mjs`, import.meta.url).href);

/**
 * @param {HTMLElement} root
 * @param {Record<string, any>} payload
 * @param {State} state
 */
function drawNow(root, payload, state) {
  // What was on its way when a later question was asked is no answer to that.
  if (state !== askedFrom) askedFrom = null;
  const here = standing(root, state) ?? arrived(root, state);
  unheard.answer();
  const isArrival = here.payload === null;
  if (isArrival) window.setTimeout(() => showLive(setProps));
  if (payload !== here.payload) {
    const failed = paint(here.page, payload, { isHeard: !isArrival });
    here.drawn = afterDrawing(here.drawn, namesOf(payload), state.prints, failed);
    here.payload = payload;
  }
  here.search = state.search;
  here.state = state;
  heal(here, state);
  prefetch.learn(stepsAt(root.dataset.steps, state), state.prints);
  if (isArrival) whenDrawn(root, () => followSections(root, state));
  else afterFrame(() => followSections(root, state));
}

/**
 * The screen, where the page is the one that was drawn last.
 *
 * @param {HTMLElement} root
 * @param {State} state
 */
function standing(root, state) {
  const isSame = screen?.page.root === root && screen.variables === JSON.stringify(state.variables);
  return isSame ? screen : null;
}

/**
 * @param {HTMLElement} root
 * @param {State} state
 */
function arrived(root, state) {
  const name = root.dataset.page ?? "";
  const id = (/** @type {string} */ suffix) => `${name}-${suffix}`;
  const page = {
    name,
    root,
    id,
    box: (/** @type {string} */ suffix) => document.getElementById(id(suffix)),
  };
  const variables = JSON.stringify(state.variables);
  const { search, prints } = state;
  unheard.clear();
  screen = { page, variables, search, state, drawn: onArrival(prints), payload: null, asked: 0 };
  return screen;
}

/**
 * Draw all of a payload, its first figure in this frame and the others after it.
 *
 * @param {PageView} page
 * @param {Record<string, any>} payload
 * @param {{ isHeard: boolean }} how
 * @returns {string[]} the names of what could not be drawn
 */
function paint(page, payload, { isHeard }) {
  const { figures = {}, ...parts } = payload;
  const [first, ...others] = Object.entries(figures);
  if (first) drawFigure(page.id(first[0]), first[1]);
  if (others.length) {
    afterFrame(() => others.forEach(([name, one]) => drawFigure(page.id(name), one)));
  }
  const before = spoken(page.root);
  const failed = Object.entries(parts).flatMap(([name, part]) => {
    try {
      drawPart(page, name, part);
      return [];
    } catch (error) {
      console.error(error);
      return [name];
    }
  });
  afterFrame(() => {
    if (spoken(page.root) !== before) keepStill();
    else if (isHeard && (parts.headline || parts.subtitle)) {
      announce(parts.headline || parts.subtitle);
    }
  });
  return failed;
}

/**
 * Ask once more for what should be drawn and is not; not for ever.
 *
 * @param {Screen} here
 * @param {State} state
 */
function heal(here, state) {
  if (!missing(here.drawn, state.prints).length) here.asked = 0;
  else if (here.asked < ASK_AT_MOST) {
    here.asked += 1;
    askAgain();
  }
}

/** Have the server look at the page as it is, though nobody has moved anything. */
export function askAgain() {
  const address = rootOf()?.dataset.address;
  if (address) setProps(address, { search: window.location.search });
}

/**
 * Put what is drawn into a question that is about to be sent. An answer that is carried out and not
 * drawn yet has put its address into the browser's bar, and stands in the store.
 *
 * @param {{ inputs?: Said[], state?: { id: string, property: string, value: any }[] }} question
 */
export function tellScreen(question) {
  const root = rootOf();
  const stored = question.state?.find((one) => one.id === root?.dataset.state);
  if (!root || !stored?.value) return;
  unheard.ask(question.inputs ?? []);
  const here = standing(root, stored.value);
  const prints = toTell(stored.value.prints, here && here.drawn);
  const { search } = here && isEqual(here.state, stored.value) ? here : stored.value;
  askedFrom = stored.value;
  stored.value = { ...stored.value, prints, search };
}

/**
 * The page on the screen, where a step may lead on from it: not while the server is asked.
 *
 * @returns {Screen | null}
 */
export function screenAtRest() {
  return screen && !askedFrom && screen.page.root === rootOf() ? screen : null;
}

/**
 * Paint a step at once. Address and Dash follow after the frame, so that Back leads to what was seen
 * before, however late the answer is.
 *
 * @param {Step} step
 * @param {() => void} tell Dash of it
 */
export function take(step, tell) {
  if (!screen) return;
  const { page } = screen;
  const failed = paint(page, step.payload, { isHeard: true });
  screen.drawn = afterDrawing(screen.drawn, Object.keys(step.prints), step.prints, failed);
  screen.search = step.search;
  followMine(page.root, step.search);
  afterFrame(() => {
    enter(step.search);
    tell();
    for (const [name, props] of Object.entries(step.values ?? {})) setProps(page.id(name), props);
  });
}

offer("page", { draw, repairAddress });
