/* The slider through the periods of a layer: one at a time, by hand or as a film. */
"use strict";

const FILM_MS = 900;

/** Give a layer that has periods its classes of one of them, and what is said of a feature then. */
CivicGrid.showPeriod = (layer, number) => {
  const { names, features, classes, counts } = layer.periods;
  const [part] = layer.parts;
  part.classes = new Int8Array(part.shapes.size).fill(-1);
  const counted = new Map();
  features[number].forEach((place, at) => {
    part.classes[place] = classes[number][at];
    counted.set(place, counts[number][at]);
  });
  layer.period = number;
  layer.factsOf = (place) => [[names[number], String(counted.get(place) || 0)]];
};

CivicGrid.time = (parent, layers, words, repaint) => {
  const { make, button } = CivicGrid;
  const moving = layers.all.filter((layer) => layer.periods);
  if (!moving.length) return;
  const bar = CivicGrid.set(make("div", parent, null, "bar-tool"), { id: "time", role: "group", "aria-label": words.period });
  let film = null, layer = moving[0];
  const play = button(bar, "▶", words.play, () => (film ? stop() : start()));
  const slider = make("input", bar);
  Object.assign(slider, { type: "range", min: 0, step: 1 });
  slider.setAttribute("aria-label", words.period);
  const name = make("output", bar);
  const go = (number) => {
    CivicGrid.showPeriod(layer, number);
    settle();
    repaint();
  };
  const settle = () => {
    layer = moving.find((one) => one.on) || layer;
    bar.hidden = !layer.on;
    if (bar.hidden) stop();
    const said = layer.periods.names[layer.period];
    Object.assign(slider, { max: layer.periods.names.length - 1, value: layer.period });
    slider.setAttribute("aria-valuetext", said);
    name.textContent = said;
  };
  const look = (running) => {
    play.textContent = running ? "❚❚" : "▶";
    const said = running ? words.pause : words.play;
    CivicGrid.set(play, { title: said, "aria-label": said });
  };
  const stop = () => {
    clearInterval(film);
    film = null;
    look(false);
  };
  const start = () => {
    film = setInterval(() => go((layer.period + 1) % layer.periods.names.length), FILM_MS);
    look(true);
  };
  slider.addEventListener("input", () => { stop(); go(Number(slider.value)); });
  layers.onChange(settle);
  settle();
};
