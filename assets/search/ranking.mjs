// Which entries a query finds, and in which order: the rules of `dashboard.search.ranking`, for the
// browser. `tests/cases/search.json` holds what both must answer.

const WHOLE = 4, BEGUN = 3, INSIDE = 2, ALIKE = 1;
const SHORTEST_INSIDE = 4, SHORTEST_FAULTY = 4, LONG = 8;
const SHORTEST_STEM = 6;
const WHOLE_TITLE = 4;
const MOST_BESIDE = 6;
const MUNICIPALITY = "kommune";
/** Stands in the address of what is there for a municipality alone, and for several. */
export const IS_ABOUT = "<kode>", ARE_ABOUT = "<koder>";
const BETWEEN = "~";
const SMALL = new Set([
  "af", "for", "fra", "i", "med", "og", "paa", "til", "kommune", "kommunen", "kommunes",
  "and", "in", "of", "the", "to", "with", "municipality",
]);
const BECOMING = ["kommune", "municipality"];
/** @type {Record<string, string>} */
const LETTERS = { å: "aa", æ: "ae", ø: "oe", ä: "ae", ö: "oe", ü: "y", ß: "ss" };

/**
 * @typedef {{ name: string, label?: string, weight: number, is_local: boolean }} Kind
 * @typedef {[kind: number, title: string, address: string, detail: string, other: string,
 *   code: string]} Row
 * @typedef {{ kind: Kind, title: string, address: string, detail: string, code: string,
 *   titleWords: string[], otherWords: string[], telling: string }} Entry
 * @typedef {{ entry: Entry, municipalities: Entry[] }} Found
 */

/**
 * A text in small letters from a to z, its words parted by one space.
 *
 * @param {string} text
 */
export function fold(text) {
  const spelt = [...text.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join("");
  return spelt.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, " ").trim();
}

/** @param {string} text */
const wordsIn = (text) => fold(text).split(" ").filter(Boolean);

/**
 * The words of a text without the small ones; all of them where there are no others.
 *
 * @param {string} text
 */
function tellingWords(text) {
  const every = wordsIn(text), telling = every.filter((word) => !SMALL.has(word));
  return telling.length ? telling : every;
}

/**
 * The telling words of a query, without a last one that is on its way to `kommune`.
 *
 * @param {string} query
 */
function askedWords(query) {
  const every = tellingWords(query), last = every.at(-1) ?? "";
  const isBecoming = every.length > 1 && BECOMING.some((word) => word.startsWith(last));
  return isBecoming ? every.slice(0, -1) : every;
}

/**
 * Where an entry is for municipalities.
 *
 * @param {Entry} entry
 * @param {Entry[]} municipalities
 */
export function addressFor({ address }, municipalities) {
  const several = municipalities.map(({ code }) => code).join(BETWEEN);
  return address.replace(IS_ABOUT, several).replace(ARE_ABOUT, several);
}

/** @param {Entry} entry */
const needsSeveral = ({ address }) => address.includes(ARE_ABOUT);

/**
 * @param {{ kinds: Kind[], entries: Row[] }} index
 * @returns {Entry[]}
 */
export function entriesOf({ kinds, entries }) {
  return entries.map(([kind, title, address, detail, other, code]) => ({
    kind: kinds[kind],
    title,
    address,
    detail,
    code,
    titleWords: wordsIn(title),
    telling: tellingWords(title).join(" "),
    otherWords: wordsIn(`${detail} ${other} ${code} ${code.replace(/^0+/, "")}`),
  }));
}

/**
 * What a query finds, the best first.
 *
 * @param {Entry[]} every
 * @param {string} query
 * @param {number} [most]
 * @returns {Found[]}
 */
export function found(every, query, most = 12) {
  const asked = askedWords(query);
  if (!asked.length) return [];
  const plain = ranked(every, asked)
    .filter((one) => !one.address.includes(IS_ABOUT) && !needsSeveral(one))
    .map((entry) => ({ entry, municipalities: [] }));
  const named = every
    .filter(({ kind, titleWords }) =>
      kind.name === MUNICIPALITY && titleWords.every((word) => asked.includes(word)))
    .sort((one, other) => asked.indexOf(one.titleWords[0]) - asked.indexOf(other.titleWords[0]));
  const local = every.filter((one) => one.kind.is_local && !needsSeveral(one));
  const told = named.flatMap((municipality) => {
    const rest = restOf(asked, [municipality]);
    return (rest.length ? ranked(local, rest) : []).map((entry) => ({ entry, municipalities: [municipality] }));
  });
  return [...beside(every, named, asked), ...plain, ...told].slice(0, most);
}

/**
 * What is asked beside municipalities.
 *
 * @param {string[]} asked
 * @param {Entry[]} named
 */
function restOf(asked, named) {
  const names = new Set(named.flatMap(({ titleWords }) => titleWords));
  return asked.filter((word) => !names.has(word));
}

/**
 * Where several municipalities that are named stand side by side.
 *
 * @param {Entry[]} every
 * @param {Entry[]} named
 * @param {string[]} asked
 * @returns {Found[]}
 */
function beside(every, named, asked) {
  if (named.length < 2 || named.length > MOST_BESIDE) return [];
  const places = every.filter(needsSeveral), rest = restOf(asked, named);
  return (rest.length ? ranked(places, rest) : places)
    .map((entry) => ({ entry, municipalities: named }));
}

/** @param {Entry[]} every @param {string[]} asked */
function ranked(every, asked) {
  const likenesses = asked.map(likenessTo);
  return every
    .map((entry) => ({ entry, score: score(entry, asked, likenesses) }))
    .filter((one) => one.score > 0)
    .sort((one, other) => other.score - one.score)
    .map((one) => one.entry);
}

/**
 * @param {Entry} entry
 * @param {string[]} asked
 * @param {((words: string[]) => number)[]} likenesses
 */
function score({ kind, titleWords, otherWords, telling }, asked, likenesses) {
  const each = likenesses.map((best) => Math.max(2 * best(titleWords), best(otherWords)));
  if (!each.every(Boolean)) return 0;
  const whole = asked.join(" ") === telling ? WHOLE_TITLE : 0;
  return each.reduce((sum, one) => sum + one, whole + kind.weight);
}

/**
 * How like a word the best of others is; each is worked out once.
 *
 * @param {string} word
 */
function likenessTo(word) {
  /** @type {Map<string, number>} */
  const known = new Map();
  return (/** @type {string[]} */ words) => words.reduce((best, other) => {
    if (!known.has(other)) known.set(other, like(word, other));
    return Math.max(best, known.get(other) ?? 0);
  }, 0);
}

/** @param {string} word @param {string} other */
function like(word, other) {
  if (word === other) return WHOLE;
  if (other.startsWith(word)) return BEGUN;
  if (word.length >= SHORTEST_INSIDE && other.includes(word)) return INSIDE;
  if (other.length >= SHORTEST_STEM && word.startsWith(other)) return ALIKE;
  const most = allowed(word);
  const near = other.length <= word.length + most ? other : other.slice(0, word.length);
  return most && distance(word, near) <= most ? ALIKE : 0;
}

/** @param {string} word */
function allowed(word) {
  if (word.length < SHORTEST_FAULTY || !/^[a-z]+$/.test(word)) return 0;
  return word.length < LONG ? 1 : 2;
}

/**
 * The letters to put in, leave out, change, or swap with their neighbour.
 *
 * @param {string} one
 * @param {string} other
 */
function distance(one, other) {
  /** @type {number[]} */
  let last = [];
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let down = 1; down <= one.length; down += 1) {
    const row = [down];
    for (let across = 1; across <= other.length; across += 1) {
      const isOther = one[down - 1] !== other[across - 1];
      let best = Math.min(before[across] + 1, row[across - 1] + 1, before[across - 1] + Number(isOther));
      const isSwap = down > 1 && across > 1
        && one[down - 1] === other[across - 2] && one[down - 2] === other[across - 1];
      if (isSwap) best = Math.min(best, last[across - 2] + 1);
      row.push(best);
    }
    [last, before] = [before, row];
  }
  return before[other.length];
}
