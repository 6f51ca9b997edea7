/* Puts the page together. */
"use strict";

CivicGrid.start = (map, data) => {
  const { make, button } = CivicGrid;
  const { words } = data;
  const layers = new CivicGrid.Layers(data);
  const built = CivicGrid.panel(layers, data);
  const stage = make("main");
  stage.id = "stage";
  stage.appendChild(map.getContainer());
  document.body.append(built.side, stage);
  const whole = fitting(map, data.bounds, built.head);

  map.attributionControl.setPrefix("Leaflet");
  L.control.scale({ imperial: false, maxWidth: 160, position: "bottomleft" }).addTo(map);
  map.invalidateSize({ animate: false });
  whole();
  const painting = new CivicGrid.Painting(() => layers.drawn()).addTo(map);
  layers.onChange(() => painting.repaint());
  streetNames(map, data.names);
  new CivicGrid.Facts(map, layers);

  const tools = make("div", stage);
  tools.id = "tools";
  tools.setAttribute("role", "toolbar");
  button(tools, "+", words.zoom_in, () => map.zoomIn());
  button(tools, "−", words.zoom_out, () => map.zoomOut());
  button(tools, words.fit, words.fit, whole).className = "word";
};

/** Give what shows the whole district in the room that the sheet of a phone leaves. */
function fitting(map, [west, south, east, north], head) {
  const narrow = window.matchMedia("(max-width: 760px)");
  const whole = () => {
    const room = narrow.matches ? head.offsetHeight + 44 : 0;
    document.documentElement.style.setProperty("--sheet", room + "px");
    map.fitBounds([[south, west], [north, east]], { paddingTopLeft: [16, 16], paddingBottomRight: [16, 16 + room], animate: false });
  };
  narrow.addEventListener("change", () => { map.invalidateSize(); whole(); });
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
