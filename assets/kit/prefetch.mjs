// The choices one step away from what is on the screen: most are fetched while the browser rests, any
// other is asked for when it is made. A step leads from the view it was fetched for alone, and only while
// that view is what stands there.

import { whenSpare } from "./elements.mjs";
import { fetchMaps } from "./land.mjs";

/**
 * @typedef {Record<string, string>} Prints
 * @typedef {{ payload: Record<string, any>, prints: Prints, search: string,
 *   values?: Record<string, Record<string, unknown>> }} Step `search` is the address it leads to,
 *   `values` are what other controls say there
 * @typedef {(address: string) => Promise<Step | Record<string, Step> | null>} Fetch
 */

/**
 * Whether a step that was fetched for a view leads on from what is drawn. What that view did not
 * have, the step brings.
 *
 * @param {Step} step
 * @param {Prints} from prints of the view it was fetched for
 * @param {Prints} drawn
 */
export function leadsOn(step, from, drawn) {
  return Object.keys(step.prints).every((name) => !(name in from) || from[name] === drawn[name]);
}

/**
 * Where the steps from a view are; blank for a page without (`dashboard.kit.paths.prefetch_address`).
 *
 * @param {string | undefined} address of the page's steps
 * @param {{ query: string, theme: string, version: string }} state
 */
export function stepsAt(address, { query, theme, version }) {
  return address ? `${address}?${query}&tema=${theme}&tal=${version}` : "";
}

/** @type {Fetch} */
async function fetchSteps(address) {
  const answer = await fetch(address).catch(() => null);
  // A login page in between answers too, and is no step.
  return answer?.status === 200 ? answer.json().catch(() => null) : null;
}

export class Prefetch {
  /**
   * @param {Fetch} get
   * @param {(then: () => void) => void} rest when there is time to fetch
   */
  constructor(get = fetchSteps, rest = whenSpare) {
    this.get = get;
    this.rest = rest;
    this.address = "";
    /** @type {Prints} */
    this.from = {};
    /** @type {Record<string, Step>} */
    this.steps = {};
  }

  /**
   * Fetch the steps from a view, unless they are known.
   *
   * @param {string} address where they are; none for a page without
   * @param {Prints} prints of the view
   */
  learn(address, prints) {
    if (address === this.address) return;
    this.address = address;
    this.from = prints;
    this.steps = {};
    if (address) this.rest(() => this.#fetch(address));
  }

  /** @param {string} address */
  async #fetch(address) {
    if (address !== this.address) return;
    const steps = await this.get(address);
    if (!steps || address !== this.address) return;
    this.steps = /** @type {Record<string, Step>} */ (steps);
    for (const { payload } of Object.values(this.steps)) fetchMaps(payload);
  }

  /**
   * The step to the view in which a control says `value`, where it is known and leads on from what
   * is drawn.
   *
   * @param {string} control
   * @param {string} value
   * @param {Prints} drawn
   */
  step(control, value, drawn) {
    const step = this.steps[`${control}=${value}`];
    return step && leadsOn(step, this.from, drawn) ? step : null;
  }

  /**
   * The same for a step that is not known: it is asked for now, with what its maps are drawn from;
   * none where the server cannot read it.
   *
   * @param {string} control
   * @param {string} text
   * @param {() => Prints} drawn
   */
  async askedStep(control, text, drawn) {
    const { address, from } = this;
    const asked = `${address}&trin=${encodeURIComponent(`${control}=${text}`)}`;
    const step = /** @type {Step | null} */ (await this.get(asked));
    if (step) await fetchMaps(step.payload);
    return step && address === this.address && leadsOn(step, from, drawn()) ? step : null;
  }
}
