// `/kvoter/beregning`: the chain, the stops on the way, who moves, and what is wrong in a field,
// drawn with the map and the ranking from one picture (dashboard/components/beregning/picture.py).
(function () {
  "use strict";

  const { element, fill, say, municipalities, whenDrawn, ahead, afterFrame } = window.overblik;
  const PAGE = "beregning";
  const STEP = 100;
  const steps = ahead();

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
    steps.learn(picture.near);
    municipalities.draw(PAGE, picture, null);
    say(PAGE + "-shown", picture.shown);
    for (const part of ["title", "about"]) say(PAGE + "-chain-" + part, picture["chain-" + part]);
    fill(PAGE + "-chain", picture.chain.map(link));
    fillStops(picture.stops);
    fill(PAGE + "-moved", picture.moved.map((text) => element("p", "", text)));
    for (const [name, text] of Object.entries(picture.effects)) say(PAGE + "-" + name + "-effect", text);
    for (const part of ["title", "help", "changed"]) say(PAGE + "-selected-" + part, picture["own-" + part]);
    if (!picture.map) {
      whenDrawn(PAGE + "-map", () =>
        window.dash_clientside.set_props(PAGE + "-ready", { data: true }));
    }
  }

  // A landstal whose picture is known is painted at once; Dash hears of it after the frame.
  function choose(field, value) {
    const picture = steps.picture(value);
    const tell = () => window.dash_clientside.set_props(field, { value: value });
    if (!picture) return tell();
    draw(picture);
    return afterFrame(tell);
  }

  // A stop is a number put into its field.
  document.addEventListener("click", function (event) {
    const pressed = event.target.closest(".stop");
    const list = pressed && pressed.closest("[data-types]");
    if (list) choose(list.dataset.types, pressed.dataset.value);
  });

  // Arrows up and down in the field move the landstal by a hundred.
  document.addEventListener("keydown", function (event) {
    const by = { ArrowUp: STEP, ArrowDown: -STEP }[event.key];
    if (!by || event.target.id !== PAGE + "-landstal") return;
    const typed = Number(event.target.value.replace(/\D/g, ""));
    event.preventDefault();
    window.dash_clientside.set_props(event.target.id, { value: String(Math.max(0, typed + by)) });
  });

  window.dash_clientside.beregning = { draw };
})();
