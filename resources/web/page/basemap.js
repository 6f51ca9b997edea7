/* The base map below all layers, if the page was made with one: the only thing it asks from a network. */
"use strict";

CivicGrid.basemap = (map, list, basemap, words) => {
  if (!basemap) return;
  const { make } = CivicGrid;
  const options = { maxNativeZoom: basemap.max_zoom, maxZoom: map.getMaxZoom(), referrerPolicy: "strict-origin-when-cross-origin" };
  const tiles = L.layerGroup(basemap.tiles.map((address, place) =>
    L.tileLayer(address, { ...options, attribution: place ? "" : basemap.attribution })));
  const box = make("fieldset", list);
  make("legend", box, words.basemap);
  const label = make("label", make("div", box, null, "layer on"));
  const check = make("input", label);
  Object.assign(check, { type: "checkbox", id: "basemap", checked: true });
  make("span", label, basemap.name);
  check.addEventListener("change", () => (check.checked ? tiles.addTo(map) : tiles.remove()));
  tiles.addTo(map);
};
