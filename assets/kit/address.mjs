// The address in the browser's bar, where it is ours to write: Dash writes it after an answer.

/**
 * The page understood its address as `search`: what it did not understand leaves the address, in
 * place, so that Back never leads to it.
 *
 * @param {string} _id
 * @param {string | null} search
 */
export function repairAddress(_id, search) {
  const here = window.location;
  if (here.search === (search ?? "")) return;
  window.history.replaceState(window.history.state, "", addressOf(search ?? ""));
  tellAddress();
}

/**
 * The page has gone to an address of its own.
 *
 * @param {string} search
 */
export function enter(search) {
  if (window.location.search === search) return;
  window.history.pushState({}, "", addressOf(search));
  tellAddress();
}

/**
 * Go to an address of the house as a link of Dash does; before Dash stands it is fetched. While a
 * page that was fetched ahead is shown (`first.mjs`), Dash stands behind it.
 *
 * @param {string} address
 */
export function go(address) {
  if (document.documentElement.dataset.first === "true") {
    window.location.assign(address);
    return;
  }
  window.history.pushState({}, "", address);
  tellAddress();
}

/** @param {string} search */
const addressOf = (search) => window.location.pathname + search + window.location.hash;

// What Dash's own components call to be told.
export const WENT = "_dashprivate_pushstate";
const tellAddress = () => window.dispatchEvent(new CustomEvent(WENT));
