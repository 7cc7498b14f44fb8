// What a link carries of the municipality that a reader follows, and when it is another.

export const FIELD = "kommune";

/**
 * @typedef {{ code: string, before: Set<string>, pages: Set<string> }} Carried `before` are those that
 *   links of this document have carried
 */

/**
 * Where a link leads with the municipality of now: a link to a page that names none, or one that was
 * carried before. What names a version (a view as it was) or one of its own is left as it is.
 *
 * @param {string} href
 * @param {string} here the address of the document
 * @param {Carried} carried
 * @returns {string | null} nothing where the link is right as it is
 */
export function carriedBy(href, here, { code, before, pages }) {
  const [to, from] = [new URL(href, here), new URL(here)];
  if (to.origin !== from.origin || !pages.has(to.pathname.replace(/(.)\/$/, "$1"))) return null;
  const version = to.searchParams.get("version");
  if (version && version !== from.searchParams.get("version")) return null;
  const own = to.searchParams.get(FIELD) ?? "";
  if (own === code || (own && !before.has(own))) return null;
  if (code) to.searchParams.set(FIELD, code);
  else to.searchParams.delete(FIELD);
  return to.pathname + to.search + to.hash;
}

/**
 * What becomes of the municipality in memory when a page that stands is at another address: one that
 * is chosen is kept and one that is let go is forgotten, but who goes back keeps theirs.
 *
 * @param {{ shown: string, search: string, example: string, isBack: boolean }} moved `shown` is whom
 *   the page showed, `example` whom it shows where no address names one
 * @returns {{ shown: string, keeps?: string }} `keeps` is blank for none, and not there where it stays
 */
export function moved({ shown, search, example, isBack }) {
  const named = new URLSearchParams(search).get(FIELD) ?? "";
  const now = named || example;
  if (now === shown) return { shown };
  return named || !isBack ? { shown: now, keeps: now } : { shown: now };
}
