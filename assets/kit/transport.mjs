// The way to the server. What Dash asks is asked again until it is answered or something newer takes
// its place, and a reader is told at once that a choice has not been carried out, and why.

/**
 * Why there is no answer: nobody is there; a login stands in between; it went wrong over there.
 *
 * @typedef {"away" | "login" | "failed"} Trouble
 * @typedef {{ trouble: Trouble | null, isSlow: boolean }} Way how things stand
 */

export const SLOW_MS = 1000;
export const PATIENCE_MS = 20000;
const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 8000;
const FAILS_AT_MOST = 2;

const OURS = /^\/_dash-(update-component|layout|dependencies)$/;
const AWAY = new Set([408, 425, 429, 502, 503, 504]);
const LOGIN = new Set([401, 403, 407, 511]);
/** @type {Trouble[]} */
const GRAVEST_FIRST = ["login", "failed", "away"];

/**
 * What is wrong with an answer; nothing where it is what was asked for. A page instead of figures is
 * a login that somebody has put in between.
 *
 * @param {Response | null} answer none where the network gave none
 * @returns {Trouble | null}
 */
export function troubleOf(answer) {
  if (!answer || AWAY.has(answer.status)) return "away";
  if (LOGIN.has(answer.status)) return "login";
  if (!answer.ok) return "failed";
  const isAnswer = answer.status === 204 || (answer.headers.get("content-type") ?? "").includes("json");
  return isAnswer ? null : "login";
}

/**
 * How long to wait before the next try; nothing where there is to be none.
 *
 * @param {Trouble} trouble
 * @param {number} tries so far
 */
export function pauseAfter(trouble, tries) {
  if (trouble === "failed" && tries >= FAILS_AT_MOST) return undefined;
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1));
}

/**
 * What a question is for: a newer one for the same takes its place.
 *
 * @param {string} url
 * @param {RequestInit} [init]
 */
export function purposeOf(url, init) {
  const path = new URL(url, "http://localhost").pathname;
  if (!OURS.test(path)) return null;
  return typeof init?.body === "string" ? String(JSON.parse(init.body).output) : path;
}

/**
 * @typedef {object} Question
 * @property {Trouble | null} trouble
 * @property {boolean} isSlow
 * @property {() => void} replace
 * @property {() => void} wake
 * @property {AbortController} stop
 */

export class Transport {
  /**
   * @param {object} means
   * @param {(url: string, init?: RequestInit) => Promise<Response>} means.fetch
   * @param {(then: () => void, ms: number) => any} means.after
   * @param {(way: Way) => void} means.tell called when things stand otherwise than before
   * @param {(purpose: string, isOpen: boolean) => void} means.mark called for each question
   * @param {(purpose: string) => boolean} means.isMain whether the page waits for it
   * @param {(purpose: string) => boolean} means.isArrival whether it brings another page
   * @param {() => string} means.place the path that the reader is at
   * @param {() => void} means.dropped called when an answer came for a path that was left
   */
  constructor({ fetch, after, tell, mark, isMain, isArrival, place, dropped }) {
    this.fetch = fetch;
    this.after = after;
    this.tell = tell;
    this.mark = mark;
    this.isMain = isMain;
    this.isArrival = isArrival;
    this.place = place;
    this.dropped = dropped;
    /** @type {Map<string, Question>} */
    this.open = new Map();
    /** @type {Set<string>} */
    this.failed = new Set();
    this.told = "null false";
  }

  /**
   * Fetch as `window.fetch` does; what Dash asks for is asked until it is answered.
   *
   * @param {string} url
   * @param {RequestInit} [init]
   * @returns {Promise<Response>}
   */
  async send(url, init) {
    const purpose = purposeOf(url, init);
    if (purpose === null) return this.fetch(url, init);
    this.open.get(purpose)?.replace();
    this.failed.delete(purpose);
    this.mark(purpose, true);
    const place = this.place();
    const isCircle = this.isMain(purpose) && !this.isArrival(purpose);
    let answer = await this.#ask(purpose, url, init);
    if (!this.open.has(purpose)) this.mark(purpose, false);
    if (answer?.status === 200 && this.isArrival(purpose)) this.#leave(purpose);
    this.#report();
    // The address of a page that was left would be put behind the path of the next.
    if (answer?.status === 200 && isCircle && this.place() !== place) {
      this.dropped();
      answer = new Response(null, { status: 204 });
    }
    if (!answer) throw new TypeError("no answer");
    return answer;
  }

  /** Try at once again what waits for its next try. */
  wake() {
    for (const one of this.open.values()) one.wake();
  }

  /**
   * @param {string} purpose
   * @param {string} url
   * @param {RequestInit} [init]
   * @returns {Promise<Response | null>} an empty answer (204) where something newer took its place
   */
  async #ask(purpose, url, init) {
    /** @type {Question} */
    const own = {
      trouble: null,
      isSlow: false,
      replace: () => {},
      wake: () => {},
      stop: new AbortController(),
    };
    /** @type {Promise<null>} */
    const replaced = new Promise((resolve) => {
      own.replace = () => {
        own.stop.abort();
        if (this.open.get(purpose) === own) this.open.delete(purpose);
        resolve(null);
      };
    });
    this.open.set(purpose, own);
    this.after(() => this.#beSlow(purpose, own), SLOW_MS);
    const answer = await Promise.race([this.#untilAnswered(own, url, init), replaced]);
    if (this.open.get(purpose) !== own) return new Response(null, { status: 204 });
    this.open.delete(purpose);
    if (troubleOf(answer)) this.failed.add(purpose);
    return answer;
  }

  /**
   * @param {Question} own
   * @param {string} url
   * @param {RequestInit} [init]
   */
  async #untilAnswered(own, url, init) {
    for (let tries = 1; ; tries += 1) {
      const answer = await this.#once(own, url, init);
      const trouble = troubleOf(answer);
      const pause = trouble ? pauseAfter(trouble, tries) : undefined;
      if (pause === undefined || own.stop.signal.aborted) return answer;
      own.trouble = trouble === "failed" ? null : trouble; // It may have been by chance.
      this.#report();
      await new Promise((resolve) => {
        own.wake = () => resolve(null);
        this.after(own.wake, pause);
      });
      if (own.stop.signal.aborted) return answer;
    }
  }

  /**
   * One try; an answer that does not come within reason is none.
   *
   * @param {Question} own
   * @param {string} url
   * @param {RequestInit} [init]
   */
  async #once(own, url, init) {
    const patience = new AbortController();
    own.stop.signal.addEventListener("abort", () => patience.abort());
    let isOver = false;
    this.after(() => isOver || patience.abort(), PATIENCE_MS);
    try {
      return await this.fetch(url, { ...init, signal: patience.signal });
    } catch {
      return null;
    } finally {
      isOver = true;
    }
  }

  /**
   * @param {string} purpose
   * @param {Question} own
   */
  #beSlow(purpose, own) {
    if (this.open.get(purpose) !== own) return;
    own.isSlow = this.isMain(purpose);
    this.#report();
  }

  /**
   * Another page has come: what the one before it asked for is no longer waited for.
   *
   * @param {string} purpose
   */
  #leave(purpose) {
    for (const [other, one] of this.open) if (other !== purpose) one.replace();
    this.failed.clear();
  }

  #report() {
    const troubles = new Set([...this.open.values()].map((one) => one.trouble));
    if (this.failed.size) troubles.add("failed");
    const trouble = GRAVEST_FIRST.find((one) => troubles.has(one)) ?? null;
    const isSlow = [...this.open.values()].some((one) => one.isSlow);
    const told = `${trouble} ${isSlow}`;
    if (told === this.told) return;
    this.told = told;
    this.tell({ trouble, isSlow });
  }
}
