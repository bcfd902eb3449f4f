// The page of a proposal: draws the procedure and marks where the proposal is.
(() => {
  "use strict";

  const places = [...document.querySelectorAll("[data-diagram]")];
  if (places.length === 0) {
    return;
  }

  // The library writes style attributes, which the content policy forbids; the same rules set
  // through the object model are allowed.
  const permitStyles = () => {
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) {
      if (name === "style" && this.style) {
        this.style.cssText = value;
      } else {
        set.call(this, name, value);
      }
    };
  };

  let library = null;
  const load = (address) => {
    library =
      library ||
      new Promise((resolve, reject) => {
        permitStyles();
        const script = document.createElement("script");
        script.src = address;
        script.onload = () => resolve(window.bpmnvisu);
        script.onerror = reject;
        document.head.append(script);
      });
    return library;
  };

  // Drawn large enough to be read; what is wider than the page is scrolled to where the proposal is.
  const SCALE = 0.72;
  const sizeOf = (xml) => {
    const shapes = [...new DOMParser().parseFromString(xml, "text/xml").getElementsByTagNameNS("*", "Bounds")];
    const far = (from, length) =>
      Math.max(...shapes.map((shape) => Number(shape.getAttribute(from)) + Number(shape.getAttribute(length))));
    const near = (from) => Math.min(...shapes.map((shape) => Number(shape.getAttribute(from))));
    return { width: far("x", "width") - near("x"), height: far("y", "height") - near("y") };
  };

  const marked = (place, name) => (place.dataset[name] || "").split(" ").filter((id) => id);

  const draw = async (place) => {
    if (place.dataset.drawn) {
      return;
    }
    place.dataset.drawn = "begun";
    try {
      const [bpmn, answer] = await Promise.all([load(place.dataset.library), fetch(place.dataset.diagram)]);
      if (!answer.ok) {
        throw new Error(answer.statusText);
      }
      const xml = await answer.text();
      const size = sizeOf(xml);
      const canvas = document.createElement("div");
      canvas.style.width = `${Math.max(size.width * SCALE + 24, place.clientWidth)}px`;
      canvas.style.height = `${size.height * SCALE + 24}px`;
      place.replaceChildren(canvas);
      const drawing = new bpmn.BpmnVisualization({ container: canvas });
      drawing.load(xml, { fit: { type: bpmn.FitType.Center, margin: 12 } });
      const waiting = marked(place, "waiting");
      const done = marked(place, "done").filter((id) => !waiting.includes(id));
      drawing.bpmnElementsRegistry.addCssClasses(done, "hy-done");
      drawing.bpmnElementsRegistry.addCssClasses(waiting, "hy-waiting");
      const goal = canvas.querySelector(".hy-waiting") || [...canvas.querySelectorAll(".hy-done")].pop();
      if (goal) {
        const there = goal.getBoundingClientRect();
        place.scrollLeft = there.left + there.width / 2 - place.getBoundingClientRect().left - place.clientWidth / 2;
      }
      place.dataset.drawn = "yes";
    } catch (failed) {
      place.hidden = true;
    }
  };

  const watch = new IntersectionObserver(
    (seen) =>
      seen
        .filter((one) => one.isIntersecting)
        .forEach((one) => {
          watch.unobserve(one.target);
          draw(one.target);
        }),
    { rootMargin: "200px" },
  );
  places.forEach((place) => watch.observe(place));
})();
