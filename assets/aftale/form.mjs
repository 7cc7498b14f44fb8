// The form that adds a move. It is made once for a set of municipalities and keeps what is typed in
// it; which fields a kind of move needs stands in FIELDS.

import { element } from "../kit/elements.mjs";
import { isEqual } from "../kit/unheard.mjs";

/**
 * @typedef {import("./fields.mjs").Fields} Fields
 * @typedef {import("./fields.mjs").Option} Option
 * @typedef {import("./fields.mjs").Labelled} Labelled
 * @typedef {Record<string, any>} Words
 */

/** @type {Record<string, string[]>} */
const FIELDS = {
  move: ["from", "to", "persons"],
  take_over: ["from", "to"],
  split: ["from", "parts"],
  exempt: ["from"],
  raise: ["to", "persons"],
};

/** What a kind may need; `parts` are many. */
const ALL = ["from", "to", "persons", "parts"];

export class MoveForm {
  /**
   * @param {Option[]} municipalities
   * @param {Words} words
   * @param {Fields} fields
   */
  constructor(municipalities, words, fields) {
    this.words = words;
    /** @type {Option[]} */
    const who = [["", words.choose], ...municipalities];
    /** @type {Option[]} */
    const kinds = Object.keys(FIELDS).map((kind) => [kind, words[`kind_${kind}`]]);
    const number = { type: "number", inputMode: "numeric" };
    this.kind = fields.select("kind", words.kind, kinds, "move");
    /** @type {Record<string, Labelled>} */
    this.fields = {
      from: fields.select("from", words.from, who, ""),
      to: fields.select("to", words.to, who, ""),
      persons: fields.input("persons", words.persons, { ...number, min: "1", max: "100000" }),
      reason: fields.input("reason", words.reason, {
        type: "text", maxLength: 200, autocomplete: "off",
      }),
    };
    this.parts = fields.named(parts(municipalities, words, fields, number), "parts");
    this.hint = fields.named(element("p", "remark"), "hint");
    /** @type {Record<string, unknown> | null} the act that it was sent as last */
    this.sent = null;
    const go = Object.assign(element("button", "button primary", words.add), { type: "submit" });
    const { from, to, persons, reason } = this.fields;
    this.element = fields.named(element("form", "move-form", [
      this.kind, from, to, persons, this.parts, reason, this.hint, go,
    ]), "move");
    this.control("kind").name = "kind";
    for (const name of Object.keys(this.fields)) this.control(name).name = name;
    this.kind.addEventListener("change", () => this.fit());
    this.fit();
  }

  /**
   * @param {string} name
   * @returns {HTMLInputElement}
   */
  control(name) {
    const box = name === "kind" ? this.kind : this.fields[name];
    return /** @type {HTMLInputElement} */ (box.control);
  }

  /** Only the fields of the kind are there to be filled; those of a move must be. */
  fit() {
    const kind = this.control("kind").value;
    for (const name of ALL) {
      const isWanted = FIELDS[kind].includes(name);
      const box = name === "parts" ? this.parts : this.fields[name];
      box.hidden = !isWanted;
      if (name === "parts") this.parts.disabled = !isWanted;
      else this.require(name, isWanted);
    }
    const isWish = kind === "raise";
    this.call("to", this.words[isWish ? "wisher" : "to"]);
    this.call("persons", this.words[isWish ? "wish" : "persons"]);
    this.hint.textContent = this.words[`hint_${kind}`];
  }

  /**
   * An empty field that must be filled is not wrong before it has been sent.
   *
   * @param {string} name
   * @param {boolean} isWanted
   */
  require(name, isWanted) {
    const control = this.control(name);
    control.disabled = !isWanted;
    control.required = isWanted;
    control.setAttribute("aria-invalid", "false");
  }

  /**
   * @param {string} name
   * @param {string} label
   */
  call(name, label) {
    const said = this.fields[name].querySelector("label");
    if (said) said.textContent = label;
  }

  /** What stands in the form, as an act: its kind and every field that is filled. */
  act() {
    const { kind, ...rest } = Object.fromEntries(new FormData(this.element));
    return { do: kind, ...rest };
  }

  /** What stands in the form, as the act that is sent. */
  send() {
    this.sent = this.act();
    return this.sent;
  }

  /**
   * The next move begins where this one did: its kind and its giver stay, as moves come in rows.
   * One that is begun already is left as it is.
   */
  clear() {
    if (!isEqual(this.act(), this.sent)) return;
    for (const one of this.element.querySelectorAll("input")) one.value = "";
    this.control("to").value = "";
    const first = this.control("from").disabled ? "to" : "from";
    this.control(first).focus();
  }

  /**
   * A municipality pressed on the map is the one that gives, the next one the one that takes.
   *
   * @param {string} code
   */
  fill(code) {
    const [from, to, persons] = ["from", "to", "persons"].map((name) => this.control(name));
    const isGiver = !from.disabled && (!from.value || Boolean(to.value));
    if (!isGiver && code === from.value) return;
    if (isGiver) to.value = "";
    (isGiver ? from : to).value = code;
    (isGiver ? to : persons).focus();
  }
}

/**
 * @param {Option[]} municipalities
 * @param {Words} words
 * @param {Fields} fields
 * @param {Partial<HTMLInputElement>} number
 */
function parts(municipalities, words, fields, number) {
  return element("fieldset", "parts", [
    element("legend", "", words.parts),
    ...municipalities.map(([code, name]) => fields.input(`part-${code}`, name, {
      ...number, name: `part-${code}`, min: "0", placeholder: "0",
    })),
  ]);
}
