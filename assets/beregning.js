// `/kvoter/beregning`: the chain, the stops on the way, who moves, and what is wrong in a field,
// drawn with the map and the ranking from one picture (dashboard/components/beregning/picture.py).
(function () {
  "use strict";

  const { element, fill, say, municipalities, whenDrawn, ahead, afterFrame } = window.overblik;
  const PAGE = "beregning";
  const LANDSTAL = PAGE + "-landstal";
  const PICTURE = "/kvoter/beregning/billede";
  const STEP = 100;
  const steps = ahead();
  let near = null;

  function link([key, title, paragraph, putIn, result, said, assumption]) {
    const sum = element("p", "chain-sum", [
      element("span", "chain-put-in", putIn),
      element("strong", "chain-result", result),
    ]);
    const name = element("h3", "", [title, element("span", "chain-paragraph", paragraph)]);
    const words = element("p", "chain-said", said);
    if (assumption) words.append(" ", element("em", "chain-assumed", assumption));
    return element("li", "chain-" + key, [name, sum, words]);
  }

  function stop([landstal, note, isNow]) {
    const button = element("button", "stop", [
      element("strong", "", landstal), " ", element("span", "", note),
    ]);
    button.type = "button";
    button.dataset.value = landstal;
    button.setAttribute("aria-pressed", String(isNow));
    return button;
  }

  // Redrawing the stops must not take the keyboard from the one who steps through them.
  function fillStops(stops) {
    const box = document.getElementById(PAGE + "-stops");
    if (!box) return;
    const held = box.contains(document.activeElement) && document.activeElement.dataset.value;
    box.replaceChildren(...stops.map(stop));
    if (held) box.querySelector('[data-value="' + held + '"]')?.focus({ preventScroll: true });
  }

  function mark(field, text) {
    const input = document.getElementById(field);
    if (!input) return;
    input.setAttribute("aria-invalid", String(Boolean(text)));
    input.setAttribute("aria-describedby", field + "-wrong");
    say(field + "-wrong", text || "");
  }

  function markAll(wrong) {
    for (const input of document.querySelectorAll(".page-beregning .typed input")) {
      mark(input.id, wrong[input.id]);
    }
  }

  function draw(picture) {
    const isDrawn = steps.isAt(picture.near) && document.querySelector("#beregning-chain li");
    markAll(picture.wrong || {});
    if (isDrawn && picture.map) return;
    near = picture.near;
    steps.learn(near);
    municipalities.draw(PAGE, picture, null);
    say(PAGE + "-shown", picture.shown);
    for (const part of ["title", "about"]) say(PAGE + "-chain-" + part, picture["chain-" + part]);
    fill(PAGE + "-chain", picture.chain.map(link));
    fillStops(picture.stops);
    fill(PAGE + "-moved", picture.moved.map((text) => element("p", "", text)));
    for (const [name, text] of Object.entries(picture.effects)) say(PAGE + "-" + name + "-effect", text);
    for (const part of ["title", "help", "family", "changed"]) say(PAGE + "-selected-" + part, picture["own-" + part]);
    if (!picture.map) {
      whenDrawn(PAGE + "-map", () =>
        window.dash_clientside.set_props(PAGE + "-ready", { data: true }));
    }
  }

  // The picture of a landstal that nobody has asked for yet; none for what cannot be read.
  async function fetched(text) {
    const address = new URL(near, window.location.href);
    address.pathname = PICTURE;
    address.searchParams.set("skrevet", text);
    const answer = await fetch(address).catch(() => null);
    return answer && answer.status === 200 ? answer.json() : null;
  }

  // Another landstal is painted at once, from the pictures fetched ahead or from one of its own;
  // Dash hears of it after the frame, and its callback brings all the rest.
  let turn = 0;

  async function choose(text) {
    const own = ++turn;
    const picture = steps.picture(text) || (await fetched(text));
    if (own !== turn) return;
    if (picture) draw(picture);
    afterFrame(() => window.dash_clientside.set_props(LANDSTAL, { value: text }));
  }

  document.addEventListener("click", function (event) {
    const stop = event.target.closest(".stop");
    if (stop) choose(stop.dataset.value);
  });

  // Enter takes what is typed; arrows up and down move the landstal by a hundred.
  document.addEventListener("keydown", function (event) {
    const field = event.target;
    const by = { ArrowUp: STEP, ArrowDown: -STEP, Enter: 0 }[event.key];
    if (by === undefined || field.id !== LANDSTAL) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const typed = Number(field.value.replace(/\D/g, ""));
    choose(by ? String(Math.max(0, typed + by)) : field.value);
  }, true);

  window.dash_clientside.beregning = { draw: window.overblik.drawing(draw) };
})();
