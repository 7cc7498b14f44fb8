// `/kvoter/aftale`: what stands below the picture: the clause, another landstal, comments, and the
// case on its way in and out.
(function () {
  "use strict";

  const { element, agreement } = window.overblik;
  const { named, button, select, input, labelled, ticked, heading, cell } = agreement;

  function writing(id, label, text, act, rows) {
    const made = named(element("textarea", "form-control", text), id);
    made.rows = rows;
    made.maxLength = 4000;
    Object.assign(made.dataset, act);
    return labelled(label, made);
  }

  function typed(id, label, text, act) {
    const made = input(id, label, "text", act);
    made.lastChild.value = text;
    made.lastChild.maxLength = 120;
    return made;
  }

  function clause(part, words) {
    const text = part.rule === "egen"
      ? [writing("clause-text", words.clause_text, part.text, { do: "clause", part: "text" }, 3)] : [];
    const told = ["ingen", "ukendt"].includes(part.rule) ? []
      : [ticked("notified", words.notified, part.is_notified, { do: "clause", part: "notified" })];
    const rules = words.rules.filter(([rule]) => rule !== "ukendt" || rule === part.rule);
    return [
      select("rule", words.rule, rules, part.rule, { do: "clause", part: "rule" }),
      element("p", "remark", part.explained), ...text, ...told,
    ];
  }

  function numbers(part) {
    const rows = part.rows.map(([name, ...figures]) => element("tr", "", [
      heading(name, "", "row"), ...figures.map((figure) => cell(figure)),
    ]));
    const heads = part.headings.map((text, place) => heading(text, place ? "numeric" : ""));
    return element("table", "data-table", [
      element("caption", "visually-hidden", part.fate),
      element("thead", "", element("tr", "", heads)), element("tbody", "", rows),
    ]);
  }

  function landstal(part, words) {
    const asked = input("asked", words.landstal, "number", { do: "landstal" });
    Object.assign(asked.lastChild, { min: 1, max: 1000000, value: part.value || "" });
    asked.lastChild.inputMode = "numeric";
    const known = part.known.map(([value, text]) => {
      const made = button(text, { do: "landstal", value }, "landstal-" + value);
      made.setAttribute("aria-pressed", String(value === String(part.value)));
      return made;
    });
    const said = part.fate ? [element("p", "fate", part.fate)] : [];
    const remarks = part.remarks.map((text) => element("p", "remark", text));
    const behind = part.rows.length
      ? [element("details", "", [element("summary", "", words.by_municipality), numbers(part)])] : [];
    return [asked, element("div", "known", known), ...said, ...remarks, ...behind];
  }

  function notes(part, words) {
    const drop = part.can_drop ? [button(words.drop, { do: "drop" }, "drop")] : [];
    return [
      typed("title", words.title, part.title, { do: "title" }),
      typed("name", words.name, part.name, { do: "rename" }),
      writing("comment", words.comment, part.comment, { do: "comment" }, 3),
      writing("case-comment", words.case_comment, part.case_comment, { do: "case_comment" }, 3),
      ...drop,
    ];
  }

  // A case that fits in a link is fetched by its address; a longer one is handed in by a form.
  function downloads(part, words) {
    return words.files.map(function ([form, text]) {
      const address = part.address.replace("{form}", form);
      return part.link ? fetched(address, text) : handedIn(address, text, part.text);
    });
  }

  function fetched(address, text) {
    const made = element("a", "", text);
    made.href = address;
    made.download = "";
    return made;
  }

  function handedIn(address, text, value) {
    const said = Object.assign(element("input"), { type: "hidden", name: "sag", value });
    const go = element("button", "button", text);
    go.type = "submit";
    return Object.assign(element("form", "", [said, go]), { method: "post", action: address });
  }

  function opening(part, words) {
    const file = input("file", words.open, "file", { do: "open" });
    file.lastChild.accept = ".csv,.txt,.json";
    file.lastChild.className = "visually-hidden";
    file.firstChild.className = "button";
    file.classList.add("file");
    return element("div", "opening", [
      element("h3", "", words.open_title),
      select("start", words.start, [["", words.choose_start], ...words.starts], "", { do: "start" }),
      select("calculated", words.calculated_start, [["", words.choose_start], ...words.calculated], "", { do: "start" }),
      file,
    ]);
  }

  function saving(part, words) {
    const link = part.link ? [button(words.copy_link, { copies: "link" }, "copy-link")] : [];
    return element("div", "saving", [
      element("h3", "", words.save_title), element("p", "remark", words.save_text),
      element("p", "downloads", [...downloads(part, words), ...link]),
      button(words.reset, { do: "reset" }, "reset"), element("span", "remark", " " + words.reset_text),
    ]);
  }

  function caseOf(part, words) {
    return [opening(part, words), saving(part, words)];
  }

  Object.assign(agreement, { clause, landstal, notes, case: caseOf });
})();
