/* Two maps side by side under one divider: what is left of it shows one layer, what is right another. */
"use strict";

const HALVES = "M4 4h16v16H4z M12 2v20 M15 8h2 M15 12h2 M15 16h2";

CivicGrid.swipe = (map, { stage, tools, bars }, layers, painting, facts, words) => {
  const choices = layers.all.filter((layer) => layer.exclusive);
  if (choices.length < 2) return;
  const { make, select } = CivicGrid;
  const bar = CivicGrid.set(make("div", bars, null, "bar-tool"), { id: "swipe", role: "group", "aria-label": words.swipe });
  bar.hidden = true;
  const named = choices.map((layer) => [layer.id, layer.title]);
  let left = choices[0], right = choices[1], share = 0.5;
  const other = new CivicGrid.Painting(() => layers.drawn(right));
  const lists = [
    select(bar, words.left, named, (id) => { left = layers.byId(id); redraw(); }),
    select(bar, words.right, named, (id) => { right = layers.byId(id); redraw(); }),
  ];
  const divider = dividerOn(stage, words, (to) => { share = to; cut(); });

  const redraw = () => { painting.repaint(); other.repaint(); };
  const cut = () => {
    const x = map.containerPointToLayerPoint([share * map.getSize().x, 0]).x;
    for (const [one, side] of [[painting, "left"], [other, "right"]]) clip(one, x, side);
    divider.style.left = 100 * share + "%";
    divider.setAttribute("aria-valuenow", String(Math.round(100 * share)));
  };
  const turn = (on) => {
    toggle.setAttribute("aria-pressed", String(on));
    bar.hidden = divider.hidden = !on;
    painting.drawn = on ? () => layers.drawn(left) : () => layers.drawn();
    facts.drawnAt = on ? ({ x }) => layers.drawn(x < share * map.getSize().x ? left : right) : () => layers.drawn();
    other[on ? "addTo" : "removeFrom"](map);
    for (const one of [painting, other]) one[on ? "on" : "off"]("shown", cut);
    map[on ? "on" : "off"]("move zoom", cut);
    if (on) begin();
    painting.repaint();
    if (!on) painting.getElement().style.clipPath = "";
  };
  const begin = () => {
    left = choices.find((layer) => layer.on) || left;
    right = layers.byId(left.after) || choices.find((layer) => layer !== left);
    [left, right].forEach((layer, place) => { lists[place].value = layer.id; });
    cut();
  };
  layers.onChange(() => {
    if (bar.hidden) return;
    left = choices.find((layer) => layer.on) || left;
    lists[0].value = left.id;
    redraw();
  });
  const toggle = CivicGrid.tool(tools, HALVES, words.swipe, () => turn(bar.hidden));
  toggle.setAttribute("aria-pressed", "false");
  return other;
};

/** Show of a picture only what lies on one side of a line, whose place is given as the map's layers count. */
function clip(painting, x, side) {
  const picture = painting.getElement();
  const at = x - L.DomUtil.getPosition(picture).x;
  picture.style.clipPath = side === "left" ? `inset(0 calc(100% - ${at}px) 0 0)` : `inset(0 0 0 ${at}px)`;
}

function dividerOn(stage, words, moved) {
  const divider = CivicGrid.make("div", stage);
  Object.assign(divider, { id: "divider", hidden: true, tabIndex: 0 });
  CivicGrid.set(divider, { role: "slider", "aria-label": words.swipe, "aria-valuemin": 0, "aria-valuemax": 100, "aria-valuenow": 50 });
  const within = (share) => Math.min(0.98, Math.max(0.02, share));
  divider.addEventListener("pointerdown", (event) => { divider.setPointerCapture(event.pointerId); event.preventDefault(); divider.focus(); });
  divider.addEventListener("pointermove", (event) => {
    if (!divider.hasPointerCapture(event.pointerId)) return;
    const { left, width } = stage.getBoundingClientRect();
    moved(within((event.clientX - left) / width));
  });
  divider.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -0.02, ArrowRight: 0.02 }[event.key];
    if (!step) return;
    event.preventDefault();
    moved(within(Number(divider.getAttribute("aria-valuenow")) / 100 + step));
  });
  return divider;
}
