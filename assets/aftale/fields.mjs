// What a reader presses, picks and writes in on `/kvoter/aftale`. A control carries the act that it
// asks for in `data-do` and the rest of the act in other data attributes; `acts.mjs` sends it.

import { element } from "../kit/elements.mjs";

/**
 * @typedef {Record<string, string | number>} Act
 * @typedef {[value: string, text: string]} Option
 * @typedef {HTMLElement & { control: HTMLElement }} Labelled a box with its control
 */

/** Makes controls whose ids begin as the page's do. */
export class Fields {
  /** @param {(suffix: string) => string} id */
  constructor(id) {
    this.id = id;
  }

  /**
   * @template {HTMLElement} T
   * @param {T} made
   * @param {string} [suffix]
   * @param {Act} [act]
   * @returns {T}
   */
  named(made, suffix, act = {}) {
    if (suffix) made.id = this.id(suffix);
    for (const [name, value] of Object.entries(act)) made.dataset[name] = String(value);
    return made;
  }

  /**
   * @param {string} text
   * @param {Act} act
   * @param {string} [suffix]
   * @param {string} [label] where the text alone does not say what it is for
   */
  button(text, act, suffix, label) {
    const made = this.named(element("button", "button", text), suffix, act);
    made.type = "button";
    if (label) made.setAttribute("aria-label", label);
    return made;
  }

  /**
   * @param {string} suffix
   * @param {string} label
   * @param {Option[]} options
   * @param {string} chosen
   * @param {Act} [act]
   */
  select(suffix, label, options, chosen, act) {
    const made = element("select", "form-select", options.map(([value, text]) => {
      const option = element("option", "", text);
      option.value = value;
      option.selected = value === chosen;
      return option;
    }));
    return this.labelled(label, this.named(made, suffix, act));
  }

  /**
   * @param {string} suffix
   * @param {string} label
   * @param {Partial<HTMLInputElement>} properties
   * @param {Act} [act]
   */
  input(suffix, label, properties, act) {
    const made = this.named(element("input", "form-control"), suffix, act);
    Object.assign(made, properties);
    return this.labelled(label, made);
  }

  /**
   * @param {string} suffix
   * @param {string} label
   * @param {string} text
   * @param {Act} act
   */
  textarea(suffix, label, text, act) {
    const made = this.named(element("textarea", "form-control", text), suffix, act);
    made.rows = 3;
    made.maxLength = 4000;
    return this.labelled(label, made);
  }

  /**
   * @param {string} text
   * @param {HTMLElement} control
   * @returns {Labelled}
   */
  labelled(text, control) {
    const label = element("label", "", text);
    label.htmlFor = control.id;
    return Object.assign(element("div", "control", [label, control]), { control });
  }

  /**
   * A box to tick, with its text beside it, or only heard.
   *
   * @param {string} suffix
   * @param {string} text
   * @param {boolean} isOn
   * @param {Act} act
   * @param {{ isHeard?: boolean }} [how]
   */
  ticked(suffix, text, isOn, act, { isHeard = false } = {}) {
    const box = this.named(element("input", "form-check-input"), suffix, act);
    box.type = "checkbox";
    box.checked = isOn;
    const said = element("span", isHeard ? "visually-hidden" : "", text);
    const made = element("label", "tick", [box, said]);
    made.htmlFor = box.id;
    return made;
  }
}

/**
 * @param {string} text
 * @param {string} [className]
 * @param {string} [scope]
 */
export function heading(text, className = "", scope = "col") {
  const made = element("th", className, text);
  made.scope = scope;
  return made;
}

/**
 * @param {string | Node} content
 * @param {string} [className]
 */
export function cell(content, className = "numeric") {
  return element("td", className, content);
}
