/* A click on a feature, or its choice in the search, opens its facts. */
"use strict";

const CLOSE = 16.5; // no nearer than this is gone for a point

CivicGrid.Facts = class {
  constructor(map, layers) {
    this.map = map;
    this.layers = layers;
    this.drawnAt = () => layers.drawn(); // by the place in the map: under the divider there are two maps
    this.resting = false; // while measuring, clicks are points
    map.on("click", (event) => this.click(event));
    map.getContainer().addEventListener("keydown", (event) => { if (event.key === "Escape") map.closePopup(); });
    map.on("mousemove", L.Util.throttle((event) => this.point(event), 40, this));
  }

  found(event) {
    const scale = this.map.getZoomScale(this.map.getZoom(), 0);
    return this.layers.at(this.drawnAt(event.containerPoint), CivicGrid.world([event.latlng.lng, event.latlng.lat]), (CivicGrid.SIGN_RADIUS + 2) / scale);
  }

  click(event) {
    const found = this.resting ? null : this.found(event);
    if (found) this.open(found, event.latlng);
  }

  point(event) {
    this.map.getContainer().classList.toggle("over", !this.resting && Boolean(this.found(event)));
  }

  /** Go to a feature and show its facts, for whoever reads on by keys: Escape leads back to where they came from. */
  visit({ layer, source, place }) {
    const [west, north, east, south] = source.shapes.box(place);
    const corners = [[west, north], [east, south]].map((point) => this.map.unproject(point, 0));
    this.map.fitBounds(corners, { maxZoom: CLOSE, padding: [80, 80], animate: false });
    const origin = document.activeElement;
    const popup = this.open({ layer, source, place });
    popup.getContent().focus();
    popup.on("remove", () => { if (popup.getContent().contains(document.activeElement)) origin.focus(); });
  }

  /** Show the facts of a feature at a place; at its middle, if none is given. */
  open({ layer, source, place }, at) {
    const middle = () => this.map.unproject(source.shapes.centre(place), 0);
    return L.popup({ maxWidth: 330, ...besideControls() }).setLatLng(at || middle()).setContent(content(layer, source, place)).openOn(this.map);
  }
};

/** How far a popup stays from the edges of the map, so that search, tools and sheet don't cover it. */
function besideControls() {
  const { matches: narrow } = CivicGrid.narrow;
  const sheet = narrow ? parseFloat(document.documentElement.style.getPropertyValue("--sheet")) : 0;
  return { autoPanPaddingTopLeft: [10, narrow ? 112 : 66], autoPanPaddingBottomRight: [narrow ? 10 : 72, sheet + 10] };
}

function content(layer, source, place) {
  const { make } = CivicGrid;
  const box = make("div");
  box.tabIndex = -1;
  make("p", box, layer.title, "kind");
  make("h2", box, source.titles[place]);
  const facts = make("table", make("div", box, null, "scroll"));
  const rows = layer.factsOf ? [...layer.factsOf(place), ...source.facts(place)] : source.facts(place);
  for (const [label, text] of rows) {
    const row = make("tr", facts);
    make("th", row, label).scope = "row";
    make("td", row, text);
  }
  return box;
}
