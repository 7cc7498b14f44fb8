// What we ask of Dash and Plotly, in one place.

import { keepForLive } from "./first.mjs";

/**
 * Offer functions to Dash's clientside callbacks as `ClientsideFunction(namespace, name)`. Each has
 * an output that it leaves as it is: without one Dash would call it on the first page alone.
 *
 * @param {string} namespace
 * @param {Record<string, (...said: any[]) => void>} functions
 */
export function offer(namespace, functions) {
  const known = (window.dash_clientside ??= /** @type {any} */ ({}));
  known[namespace] ??= {};
  for (const [name, run] of Object.entries(functions)) {
    known[namespace][name] = (/** @type {any[]} */ ...said) => {
      run(...said);
      return window.dash_clientside.no_update;
    };
  }
}

/**
 * Put properties into a component as if a reader had; what listens to them is called, also where
 * they say the same as before. Nothing happens where the component is gone;
 * before Dash stands it waits.
 *
 * @param {string} id
 * @param {Record<string, unknown>} props
 */
export function setProps(id, props) {
  if (keepForLive(id, props)) return;
  if (component(id)) window.dash_clientside.set_props(id, props);
}

/**
 * A property as Dash has it, also of a component that is nowhere in the document, such as a store.
 *
 * @param {string} id
 * @param {string} name
 * @returns {any}
 */
export function property(id, name) {
  return component(id)?.props?.[name];
}

/** @param {string} id */
function component(id) {
  try {
    return window.dash_component_api.getLayout(id);
  } catch {
    return undefined; // Dash throws for an id that no component has.
  }
}
