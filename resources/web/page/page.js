/* Puts the page together. */
"use strict";

const PRINTER = "M7 8V3h10v5 M7 17H4V8h16v9h-3 M7 14h10v7H7z";

CivicGrid.start = (map, data) => {
  const { words } = data;
  const layers = new CivicGrid.Layers(data);
  const panel = CivicGrid.panel(layers, data);
  const room = rooms(map, panel.side, words);
  const whole = fitting(map, data.bounds, panel.head);
  map.attributionControl.setPrefix("Leaflet");
  L.control.scale({ imperial: false, maxWidth: 160, position: "bottomleft" }).addTo(map);
  map.invalidateSize({ animate: false });
  whole();
  CivicGrid.basemap(map, panel.list, data.basemap, words);

  const painting = new CivicGrid.Painting(() => layers.drawn()).addTo(map);
  layers.onChange(() => painting.repaint());
  streetNames(map, data.names);
  const facts = new CivicGrid.Facts(map, layers);
  CivicGrid.search(room.top, layers, words, (entry) => {
    if (!entry.layer.on) layers.turn(entry.layer, true);
    facts.visit(entry);
  });
  const { tools, bars } = room;
  CivicGrid.button(tools, "+", words.zoom_in, () => map.zoomIn());
  CivicGrid.button(tools, "−", words.zoom_out, () => map.zoomOut());
  CivicGrid.button(tools, words.fit, words.fit, whole).className = "word";
  CivicGrid.measure(map, room, facts, words);
  const other = CivicGrid.swipe(map, room, layers, painting, facts, words);
  CivicGrid.tool(tools, PRINTER, words.print, () => window.print());
  CivicGrid.time(bars, layers, words, () => layers.changed());
  CivicGrid.print(map, room.stage, panel.head, [painting, other].filter(Boolean));
};

/** Lay out the map's side of the page: the search above, tools at the right, bars of the tools below. */
function rooms(map, side, words) {
  const { make, set } = CivicGrid;
  const stage = set(make("main"), { id: "stage", "aria-label": words.map });
  const top = set(make("div", stage), { id: "top" });
  const tools = set(make("div", stage), { id: "tools", role: "toolbar", "aria-label": words.tools });
  set(stage.appendChild(map.getContainer()), { role: "region", "aria-label": words.map_keys });
  const bars = set(make("div", stage), { id: "bars" });
  document.body.append(side, stage);
  return { stage, top, tools, bars };
}

/** Give what shows the whole district in the room that the sheet of a phone leaves. */
function fitting(map, [west, south, east, north], head) {
  const whole = () => {
    const { matches: narrow } = CivicGrid.narrow;
    const sheet = narrow ? head.offsetHeight + 44 : 0;
    document.documentElement.style.setProperty("--sheet", sheet + "px");
    const padding = { paddingTopLeft: [16, narrow ? 112 : 16], paddingBottomRight: [16, 16 + sheet] };
    map.fitBounds([[south, west], [north, east]], { ...padding, animate: false });
  };
  CivicGrid.narrow.addEventListener("change", () => { map.invalidateSize(); whole(); });
  return whole;
}

function streetNames(map, names) {
  const pane = map.createPane("names");
  Object.assign(pane.style, { zIndex: 460, pointerEvents: "none" });
  for (const { at, name } of names) {
    const element = CivicGrid.make("div");
    CivicGrid.make("span", element, name);
    const icon = L.divIcon({ className: "street-name", html: element, iconSize: [0, 0] });
    L.marker(at, { pane: "names", interactive: false, keyboard: false, icon }).addTo(map);
  }
}
