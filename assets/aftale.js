// `/kvoter/aftale`: what a reader does becomes an act that the server carries out, and the picture it
// answers with is put on the screen. The case stays in the browser: in this page, in its address, and
// in the tab's own memory, so that a reload loses nothing.
(function () {
  "use strict";

  const { fill, say, repaint, agreement } = window.overblik;
  const KEPT = "aftale";
  const FILE_AT_MOST = 1000000;
  const PATIENCE_MS = 8000;
  const PARTS = ["tools", "table", "transfers", "checks", "legend", "clause", "landstal", "notes", "case"];

  let words = {};
  let drawn = {};
  let acts = 0;
  let isAsked = null;
  const waiting = [];

  const page = () => document.querySelector(".page-aftale");

  // One act at a time: the next one is sent with the history that the one before it led to. An answer
  // that never comes is not waited for.
  function send(act) {
    waiting.push(act);
    if (!isAsked) ask();
  }

  function ask() {
    window.clearTimeout(isAsked);
    isAsked = null;
    const act = waiting.shift();
    if (!act) return;
    acts += 1;
    isAsked = window.setTimeout(ask, PATIENCE_MS);
    window.dash_clientside.set_props("aftale-act", { data: Object.assign({ number: acts }, act) });
  }

  // A part that says the same as before is left alone, and one that is made anew gives the keyboard
  // back to the control that had it.
  function renew(part, content) {
    const box = document.getElementById("aftale-" + part);
    const held = box && box.contains(document.activeElement) ? document.activeElement.id : "";
    fill("aftale-" + part, content);
    if (!held) return;
    const again = document.getElementById(held);
    const next = again && !again.disabled ? again : box.querySelector("button:not(:disabled), select");
    (next || document.getElementById("aftale-kind"))?.focus({ preventScroll: true });
  }

  // Another case is read from its sentence.
  function toTheTop() {
    window.scrollTo(0, 0);
    document.getElementById("aftale-headline").focus({ preventScroll: true });
  }

  function draw(picture, said, history) {
    if (!page()) return;
    const isNew = !document.getElementById("aftale-tools").firstChild;
    if (isNew) drawn = {};
    words = said;
    repaint("aftale-map", picture.map || null);
    for (const part of ["headline", "subtitle", "remark", "spoken", "summary", "law"]) say("aftale-" + part, picture[part]);
    fill("aftale-notice", picture.notices.map((text) => window.overblik.element("p", "", text)));
    page().classList.toggle("on-wall", picture.tools.is_on_wall);
    page().classList.toggle("is-compared", picture.tools.is_compared);
    agreement.form.draw(picture.municipalities, words);
    for (const part of PARTS) {
      const state = JSON.stringify([picture[part], words.undo]);
      if (drawn[part] === state) continue;
      drawn[part] = state;
      renew(part, agreement[part](picture[part], words));
    }
    if (picture.is_moved) agreement.form.ready();
    if (picture.is_opened) toTheTop();
    const isResumed = isNew && resumed(picture.case_in_address);
    if (!isResumed) keep(picture.case_in_address, history);
    if (isAsked && !isResumed) ask();
  }

  // The tab remembers the case with all that can be undone.
  function keep(here, history) {
    try {
      window.sessionStorage.setItem(KEPT, JSON.stringify({ here, history }));
    } catch {
      // A tab that may not remember still has the address.
    }
  }

  // A page that is opened anew takes up what the tab remembers, unless its address names another case.
  function resumed(here) {
    const kept = JSON.parse(window.sessionStorage.getItem(KEPT) || "null");
    if (!kept || (here && here !== kept.here)) return false;
    send({ do: "resume", history: kept.history });
    return true;
  }

  async function upload(file) {
    if (file.size > FILE_AT_MOST) return send({ do: "too_large", name: file.name });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const content = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    return send({ do: "open", name: file.name, content });
  }

  async function copy(button) {
    const address = new URL(window.location.href);
    address.searchParams.delete("storskaerm");
    await navigator.clipboard.writeText(address.href);
    button.textContent = words.copied;
  }

  function inside(event, selector) {
    const found = event.target.closest(selector);
    return found && page() && page().contains(found) ? found : null;
  }

  document.addEventListener("click", function (event) {
    const pressed = inside(event, "button[data-do]");
    if (pressed) send({ ...pressed.dataset });
    const copier = inside(event, "button[data-copies]");
    if (copier) copy(copier);
  });

  document.addEventListener("change", function (event) {
    const moved = inside(event, ":is(input, select, textarea)[data-do]");
    if (!moved) return;
    if (moved.type === "file") {
      if (moved.files.length) upload(moved.files[0]);
      moved.value = "";
      return;
    }
    const value = moved.type === "checkbox" ? (moved.checked ? "1" : "") : moved.value;
    send({ ...moved.dataset, value });
  });

  document.addEventListener("submit", function (event) {
    const form = inside(event, "#aftale-move");
    if (!form) return;
    event.preventDefault();
    send(agreement.form.act(form));
  });

  // Escape leaves the big screen. Undo and redo by key, except where a text field has an undo of its own.
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && page()?.classList.contains("on-wall")) send({ do: "wall", value: "" });
    if (!page() || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.target.closest("input:not([type=checkbox], [type=radio]), textarea")) return;
    const key = event.key.toLowerCase();
    const isAgain = key === "y" || (key === "z" && event.shiftKey);
    if (key !== "z" && !isAgain) return;
    event.preventDefault();
    send({ do: isAgain ? "redo" : "undo" });
  });

  function clicked(click) {
    if (click && click.points[0].location) agreement.form.fill(click.points[0].location);
  }

  window.dash_clientside.aftale = { clicked, draw: window.overblik.drawing(draw) };
})();
