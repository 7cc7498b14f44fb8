// `/kvoter/aftale`: the form that adds a move. It is made once for a set of municipalities and keeps
// what is typed in it; which fields a kind of move needs stands in FIELDS.
(function () {
  "use strict";

  const { element } = window.overblik;
  const { named, select, input, labelled } = window.overblik.agreement;

  const FIELDS = {
    move: ["from", "to", "persons"],
    take_over: ["from", "to"],
    split: ["from", "parts"],
    exempt: ["from"],
    raise: ["to", "persons"],
  };

  const field = (name) => document.getElementById("aftale-" + name);

  function part(code, name) {
    const made = input("part-" + code, name, "number");
    const box = made.lastChild;
    Object.assign(box, { name: "part-" + code, min: 0, inputMode: "numeric", placeholder: "0" });
    return made;
  }

  function parts(municipalities, words) {
    const title = element("legend", "", words.parts);
    const made = element("fieldset", "parts",
      [title, ...municipalities.map(([code, name]) => part(code, name))]);
    return named(made, "parts");
  }

  function form(municipalities, words) {
    const who = [["", words.choose], ...municipalities];
    const kinds = Object.keys(FIELDS).map((kind) => [kind, words["kind_" + kind]]);
    const persons = input("persons", words.persons, "number");
    Object.assign(persons.lastChild, { name: "persons", min: 1, max: 100000, inputMode: "numeric" });
    const reason = input("reason", words.reason, "text");
    Object.assign(reason.lastChild, { name: "reason", maxLength: 200, autocomplete: "off" });
    const go = element("button", "button primary", words.add);
    go.type = "submit";
    const made = element("form", "move-form", [
      select("kind", words.kind, kinds, "move"),
      select("from", words.from, who, ""),
      select("to", words.to, who, ""),
      persons, parts(municipalities, words), reason, element("p", "remark", words.hint_move), go,
    ]);
    made.querySelector(".remark").id = "aftale-hint";
    for (const name of ["kind", "from", "to"]) made.querySelector("#aftale-" + name).name = name;
    return named(made, "move");
  }

  // Only the fields of the kind are there to be filled; those of a move must be.
  function fit(words) {
    const kind = field("kind").value;
    for (const name of ["from", "to", "persons", "parts"]) {
      const control = field(name);
      const isWanted = FIELDS[kind].includes(name);
      (name === "parts" ? control : control.parentElement).hidden = !isWanted;
      control.disabled = !isWanted;
      if (name !== "parts") control.required = isWanted;
    }
    const isWish = kind === "raise";
    field("to").previousSibling.textContent = words[isWish ? "wisher" : "to"];
    field("persons").previousSibling.textContent = words[isWish ? "wish" : "persons"];
    field("hint").textContent = words["hint_" + kind];
  }

  function draw(municipalities, words) {
    const box = field("form");
    const made = JSON.stringify(municipalities) + words.add;
    if (!box || box.madeOf === made) return;
    box.madeOf = made;
    box.replaceChildren(form(municipalities, words));
    field("kind").addEventListener("change", () => fit(words));
    fit(words);
  }

  // What stands in the form, as an act: its kind and every field that is filled.
  function act(made) {
    const said = Object.fromEntries(new FormData(made));
    const { kind, ...rest } = said;
    return { do: kind, ...rest };
  }

  // The next move begins where this one did: its kind and its giver stay, as moves come in rows.
  function ready() {
    for (const one of field("move").querySelectorAll("input")) one.value = "";
    field("to").value = "";
    const first = field("from").disabled ? field("to") : field("from");
    first.focus();
  }

  // A municipality pressed on the map is the one that gives, the next one the one that takes.
  function fill(code) {
    const isGiver = !field("from").disabled && (!field("from").value || field("to").value);
    const taken = isGiver ? field("from") : field("to");
    if (!isGiver && code === field("from").value) return;
    if (isGiver) field("to").value = "";
    taken.value = code;
    (isGiver ? field("to") : field("persons")).focus();
  }

  Object.assign(window.overblik.agreement, { form: { draw, act, ready, fill } });
})();
