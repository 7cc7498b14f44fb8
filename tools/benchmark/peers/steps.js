// The same clock for a dashboard of any make: its map is painted when its shapes have other fills.
(function () {
  "use strict";
  const FIRST_MS = 120000;
  const STEP_MS = 20000;

  // Ours is what is painted on the land: the figure above it is clear, and follows.
  function fills() {
    const page = document.getElementById("first") ?? document;
    const land = page.querySelectorAll(".map-land path[data-kommune]");
    const shapes = land.length ? land : page.querySelectorAll(".choroplethlayer path");
    return Array.from(shapes, (path) => path.getAttribute("fill") ?? path.style.fill);
  }

  // What an animation callback sees is painted when a task runs after it; one of its own, ahead of
  // timers, so that what a page does after its frame is not waited for.
  const task = () => new Promise(function (done) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
  async function until(isSo, patience, what) {
    const late = performance.now() + patience;
    do {
      if (performance.now() > late) throw new Error("never came: " + what);
      await new Promise(requestAnimationFrame);
    } while (!isSo());
    await task();
    return performance.now();
  }

  async function timed(act, what) {
    const before = fills().join();
    const began = performance.now();
    const painted = until(
      () => fills().length > 0 && fills().join() !== before, STEP_MS, what);
    act();
    return (await painted) - began;
  }

  window.peers = {
    firstMap: (count) =>
      until(() => fills().filter(Boolean).length >= count, FIRST_MS, "the map"),
    isLive: () => !document.documentElement.hasAttribute("data-first"),
    select: ([id, value]) => timed(function () {
      const field = document.getElementById(id);
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }, id),
    radio: (place) => timed(
      () => document.querySelectorAll("input[type=radio]")[place].click(), "another radio button"),
  };
})();
