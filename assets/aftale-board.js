// `/kvoter/aftale`: table, transfers, checks and tools, drawn from the picture that the server sends
// (dashboard/components/aftale/picture.py says what it holds). What can be pressed carries the act
// it asks for in `data-do` and the rest of it in other data attributes; `aftale.js` sends them.
(function () {
  "use strict";

  const { element } = window.overblik;

  function named(made, id, label) {
    if (id) made.id = "aftale-" + id;
    if (label) made.setAttribute("aria-label", label);
    return made;
  }

  function button(text, act, id, label) {
    const made = named(element("button", "button", text), id, label);
    made.type = "button";
    Object.assign(made.dataset, act);
    return made;
  }

  function options(pairs, chosen) {
    return pairs.map(function ([value, text]) {
      const made = element("option", "", text);
      made.value = value;
      made.selected = value === chosen;
      return made;
    });
  }

  function select(id, label, pairs, chosen, act) {
    const made = named(element("select", "form-select", options(pairs, chosen)), id);
    Object.assign(made.dataset, act || {});
    return labelled(label, made);
  }

  function input(id, label, type, act) {
    const made = named(element("input", "form-control"), id);
    made.type = type;
    Object.assign(made.dataset, act || {});
    return labelled(label, made);
  }

  function labelled(text, control) {
    const label = element("label", "", text);
    label.htmlFor = control.id;
    return element("div", "control", [label, control]);
  }

  function ticked(id, text, isOn, act) {
    const box = named(element("input", "form-check-input"), id);
    box.type = "checkbox";
    box.checked = isOn;
    Object.assign(box.dataset, act);
    const made = element("label", "tick", [box, element("span", "", text)]);
    made.htmlFor = box.id;
    return made;
  }

  function tab(place, name, isChosen) {
    const made = button(name, { do: "choose", place }, "tab-" + place);
    made.className = "tab";
    made.setAttribute("aria-pressed", String(isChosen));
    return made;
  }

  function tools(part, words) {
    const back = button(words.undo, { do: "undo" }, "undo");
    const again = button(words.redo, { do: "redo" }, "redo");
    back.title = "Ctrl+Z";
    again.title = "Ctrl+Y";
    back.disabled = !part.can_undo;
    again.disabled = !part.can_redo;
    const tabs = element("div", "tabs", part.tabs.map((name, place) =>
      tab(place, name, place === part.chosen)));
    tabs.setAttribute("role", "group");
    tabs.setAttribute("aria-label", words.alternatives);
    const some = part.tabs.length > 1
      ? [ticked("compare", words.compare, part.is_compared, { do: "compare" })] : [];
    return [
      element("div", "alternatives", [
        tabs, button(words.new_alternative, { do: "copy" }, "copy"), ...some,
      ]),
      element("div", "looks", [
        element("div", "steps", [back, again]),
        select("measure", words.measure, words.measures, part.measure, { do: "measure" }),
        ticked("wall", words.wall, part.is_on_wall, { do: "wall" }),
      ]),
    ];
  }

  function cell(text, className) {
    return element("td", className || "numeric", text);
  }

  function heading(text, className, scope) {
    const made = element("th", className, text);
    made.scope = scope || "col";
    return made;
  }

  function row(said, words, isMade) {
    const sign = ticked("sign-" + said.code, words.signed_by.replace("{name}", said.name),
      said.is_signed, { do: "sign", code: said.code });
    sign.lastChild.className = "visually-hidden";
    const look = (said.is_last ? "last " : "") + (said.is_still ? "still" : "");
    return element("tr", look.trim(), [
      heading(said.name, "", "row"),
      cell(said.start), cell(said.incoming), cell(said.outgoing), cell(said.agreed, "numeric agreed"),
      cell(said.change, "numeric change"), cell(said.per_1000), cell(isMade ? "" : sign, "signed"),
    ]);
  }

  function table(part, words) {
    const end = part.headings.length - 1;
    const kind = (place) => (place === 0 ? "" : place === end ? "signed" : "numeric");
    const heads = part.headings.map((text, place) => heading(text, kind(place)));
    const sum = part.total.map((text, place) =>
      (place ? cell(text, kind(place)) : heading(text, "", "row")));
    return [element("table", "data-table agreement", [
      element("caption", "visually-hidden", part.caption),
      element("thead", "", element("tr", "", heads)),
      element("tbody", "", part.rows.map((said) => row(said, words, part.is_made))),
      element("tfoot", "", element("tr", "", sum)),
    ]), element("p", "remark", part.note)];
  }

  function transfer(said, words) {
    const isAgreed = said.status === "aftalt";
    const agree = ticked("status-" + said.place, words.agreed, isAgreed,
      { do: "status", place: said.place });
    agree.append(element("span", "visually-hidden", ": " + said.text));
    const away = button(words.remove, { do: "remove", place: said.place }, "remove-" + said.place,
      words.remove + ": " + said.text);
    const reason = said.reason ? [element("span", "reason", said.reason)] : [];
    return element("li", "transfer" + (said.is_last ? " last" : ""), [
      element("span", "who", [element("strong", "", said.persons), " " + said.who]),
      ...reason,
      element("span", "status", words[isAgreed ? "is_agreed" : "is_proposed"]),
      element("span", "transfer-tools", [agree, away]),
    ]);
  }

  // Before there are any, what an agreement is, and those that were really made.
  function transfers(part, words) {
    if (!part.length) return introduction(words);
    const open = part.filter((said) => said.status !== "aftalt");
    const all = open.length > 1 ? [button(words.agree_all, { do: "agree" }, "agree")] : [];
    return [...all, element("ol", "transfers", part.map((said) => transfer(said, words)))];
  }

  function introduction(words) {
    const doors = words.examples.map(([value, title]) =>
      element("li", "", button(title, { do: "example", value }, "example-" + value)));
    return [
      ...words.explained.map((text) => element("p", "", text)),
      element("h3", "", words.examples_title), element("ul", "examples", doors),
    ];
  }

  function checks(part, words) {
    return part.map(([answer, text]) => element("li", "check-" + answer, [
      element("span", "answer", words["answer_" + answer]), element("span", "", text),
    ]));
  }

  function legend(part) {
    return part.map(function ([colour, text, count]) {
      const swatch = element("span", "swatch");
      swatch.style.background = colour;
      return element("li", "legend-entry", [
        swatch, element("span", "legend-text", text), element("span", "legend-count", String(count)),
      ]);
    });
  }

  window.overblik.agreement = {
    named, button, select, input, labelled, ticked, heading, cell,
    tools, table, transfers, checks, legend,
  };
})();
