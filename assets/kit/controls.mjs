// The controls of a page: what a choice leads to is painted first, and Dash hears of it after that.

import { choose, paintStep } from "./choices.mjs";
import { keepForLive } from "./first.mjs";

/** Begin to listen to controls. */
export function listenToControls() {
  document.addEventListener("change", changeList, true);
  document.addEventListener("click", tick, true);
  document.addEventListener("keydown", type, true);
  document.addEventListener("click", set);
  document.addEventListener("click", fold);
}

/** @param {Event} event */
function changeList(event) {
  const list = event.target;
  if (list instanceof HTMLSelectElement) take(event, list.id, list.value, list.value);
}

// React hears of a tick by its click.
/** @param {MouseEvent} event */
function tick(event) {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || !/^(radio|checkbox)$/.test(input.type)) return;
  const id = input.parentElement?.closest("[id]")?.id ?? "";
  const isRadio = input.type === "radio";
  const value = isRadio || input.checked ? input.value : "";
  take(event, id, value, isRadio ? value : [value].filter(Boolean));
}

/**
 * Paint a choice and pass it on; one whose step cannot be had goes its own way.
 *
 * @param {Event} event
 * @param {string} id
 * @param {string} text
 * @param {string | string[]} value as the component has it
 */
function take(event, id, text, value) {
  if (paintStep(id, text, value)) event.stopImmediatePropagation();
  else keepForLive(id, { value });
}

/**
 * What stands in a number's field after a key: Enter takes it as it is, up and down are a step.
 *
 * @param {string} key
 * @param {string} text
 * @param {number} by
 * @returns {string | undefined} nothing where the key is another
 */
function typedBy(key, text, by) {
  if (key === "Enter") return text;
  const way = { ArrowUp: by, ArrowDown: -by }[key];
  if (way === undefined) return undefined;
  return String(Math.max(0, Number(text.replace(/\D/g, "")) + way));
}

/** @param {KeyboardEvent} event */
function type(event) {
  const field = event.target;
  if (!(field instanceof HTMLInputElement)) return;
  const box = /** @type {HTMLElement | null} */ (field.closest("[data-typed-step]"));
  const text = box && typedBy(event.key, field.value, Number(box.dataset.typedStep));
  if (typeof text !== "string") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  choose(field.id, text);
}

// A button that writes its value into a field.
/** @param {MouseEvent} event */
function set(event) {
  const target = /** @type {Element} */ (event.target);
  const button = /** @type {HTMLElement | null} */ (target.closest("[data-sets]"));
  if (button) choose(button.dataset.sets ?? "", button.dataset.value ?? "");
}

// On a narrow screen the controls are folded away behind a button.
/** @param {MouseEvent} event */
function fold(event) {
  const button = /** @type {Element} */ (event.target).closest(".controls-fold");
  const isOpen = button?.getAttribute("aria-expanded") === "true";
  button?.setAttribute("aria-expanded", String(!isOpen));
}
