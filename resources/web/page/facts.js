/* A click on a feature, or its choice in the search, opens its facts. */
"use strict";

CivicGrid.Facts = class {
  constructor(map, layers) {
    this.map = map;
    this.layers = layers;
    this.resting = false; // while measuring, clicks are points
    map.on("click", (event) => this.click(event));
    map.on("mousemove", L.Util.throttle((event) => this.point(event), 40, this));
  }

  found(event) {
    const scale = this.map.getZoomScale(this.map.getZoom(), 0);
    return this.layers.at(CivicGrid.world([event.latlng.lng, event.latlng.lat]), (CivicGrid.SIGN_RADIUS + 2) / scale);
  }

  click(event) {
    const found = this.resting ? null : this.found(event);
    if (found) this.open(found, event.latlng);
  }

  point(event) {
    this.map.getContainer().classList.toggle("over", !this.resting && Boolean(this.found(event)));
  }

  /** Show the facts of a feature at a place; at its middle, if none is given. */
  open({ layer, source, place }, at) {
    const middle = () => this.map.unproject(source.shapes.centre(place), 0);
    L.popup({ maxWidth: 330 }).setLatLng(at || middle()).setContent(content(layer, source, place)).openOn(this.map);
  }
};

function content(layer, source, place) {
  const { make } = CivicGrid;
  const box = make("div");
  make("p", box, layer.title, "kind");
  make("h3", box, source.titles[place]);
  const facts = make("table", make("div", box, null, "scroll"));
  const rows = layer.factsOf ? [...layer.factsOf(place), ...source.facts(place)] : source.facts(place);
  for (const [label, text] of rows) {
    const row = make("tr", facts);
    make("th", row, label).scope = "row";
    make("td", row, text);
  }
  return box;
}
