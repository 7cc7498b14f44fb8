// `/kvoter`: the picture on the screen, and those one step away from it, fetched ahead.
(function () {
  "use strict";

  const { municipalities, whenDrawn } = window.overblik;

  // What the server has said of the picture on the screen, and of those one step away from it.
  let drawn = null;
  let steps = {};

  function draw(picture, grids) {
    if (picture.near === drawn && picture.map && document.querySelector("#kvoter-ranking li")) return;
    municipalities.draw("kvoter", picture, grids);
    drawn = picture.near;
    learn(picture.near, grids);
    if (!picture.map) {
      whenDrawn("kvoter-map", () =>
        window.dash_clientside.set_props("kvoter-ready", { data: true }));
    }
  }

  const whenIdle = window.requestIdleCallback || ((then) => window.setTimeout(then, 200));

  function learn(near, grids) {
    steps = {};
    whenIdle(async () => {
      if (near !== drawn) return;
      const answer = await fetch(near).catch(() => null);
      if (answer && answer.ok && near === drawn) steps = { grids: grids, pictures: await answer.json() };
    });
  }

  // A step whose picture is known is painted at once; the event goes on to Dash after the frame,
  // and the callback comes with the same picture and all the rest.
  document.addEventListener("change", function (event) {
    const control = event.target;
    const value = control.value;
    const picture = steps.pictures && steps.pictures[control.id.replace("kvoter-", "") + "=" + value];
    if (!picture || control.isPassedOn) return;
    event.stopImmediatePropagation();
    draw(picture, steps.grids);
    window.requestAnimationFrame(() => window.setTimeout(function () {
      control.value = value; // React may have put the old one back meanwhile.
      control.isPassedOn = true;
      control.dispatchEvent(new Event("change", { bubbles: true }));
      control.isPassedOn = false;
    }, 0));
  }, true);

  window.dash_clientside.kvoter = { draw };
})();
