/* CivicGrid's web page. Everything that comes from data is shown by textContent: no name can become markup. */
"use strict";

function civicgridPage(map, data) {
  const SVG = "http://www.w3.org/2000/svg";
  const words = data.words;

  function make(tag, parent, text, className) {
    const element = document.createElement(tag);
    if (text !== undefined && text !== null) element.textContent = text;
    if (className) element.className = className;
    if (parent) parent.appendChild(element);
    return element;
  }

  function draw(tag, parent, attributes) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    parent.appendChild(element);
    return element;
  }

  // -- shapes of facilities: told apart by form as well as colour, so that a grey copy still reads
  function corners(shape, x, y, r) {
    if (shape === "square") return [[x - r, y - r], [x + r, y - r], [x + r, y + r], [x - r, y + r]];
    if (shape === "triangle") return [[x, y - 1.25 * r], [x + 1.2 * r, y + 0.95 * r], [x - 1.2 * r, y + 0.95 * r]];
    if (shape === "diamond") return [[x, y - 1.3 * r], [x + 1.3 * r, y], [x, y + 1.3 * r], [x - 1.3 * r, y]];
    return null;
  }

  const FacilityMarker = L.CircleMarker.extend({
    _updatePath() {
      const points = corners(this.options.shape, this._point.x, this._point.y, this._radius);
      if (!points) { L.CircleMarker.prototype._updatePath.call(this); return; }
      const renderer = this._renderer;
      if (!renderer._drawing || this._empty()) return;
      const context = renderer._ctx;
      context.beginPath();
      points.forEach(([x, y], place) => (place ? context.lineTo(x, y) : context.moveTo(x, y)));
      context.closePath();
      renderer._fillStroke(context, this);
    },
  });

  // -- one canvas for all: a second one above would swallow the clicks meant for the first
  map.createPane("cg-name").style.zIndex = 460;
  map.getPane("cg-name").style.pointerEvents = "none";
  const canvas = L.canvas({ padding: 0.3 });

  // what is missing or lost is hatched, so that a grey copy still reads: a tile for the map, the same for the legend
  const HATCH = 8;
  const ratio = window.devicePixelRatio > 1 ? 2 : 1;
  const defs = draw("defs", draw("svg", document.body, { width: 0, height: 0, style: "position:absolute" }), {});
  const hatchings = new Map();

  function hatching(colour) {
    if (!hatchings.has(colour)) hatchings.set(colour, { map: hatchedTile(colour), legend: hatchedFill(colour, "cg-hatch-" + hatchings.size) });
    return hatchings.get(colour);
  }

  function hatchedTile(colour) {
    const tile = document.createElement("canvas");
    const brush = tile.getContext("2d");
    tile.width = tile.height = HATCH * ratio;
    brush.scale(ratio, ratio);
    brush.globalAlpha = 0.1;
    brush.fillStyle = colour;
    brush.fillRect(0, 0, HATCH, HATCH);
    brush.globalAlpha = 0.9;
    brush.strokeStyle = colour;
    brush.lineWidth = 1.3;
    for (const shift of [-HATCH, 0, HATCH]) {
      brush.beginPath();
      brush.moveTo(shift - 1, HATCH + 1);
      brush.lineTo(shift + HATCH + 1, -1);
      brush.stroke();
    }
    const pattern = brush.createPattern(tile, "repeat");
    pattern.setTransform(new DOMMatrix().scale(1 / ratio));
    return pattern;
  }

  function hatchedFill(colour, id) {
    const pattern = draw("pattern", defs, { id, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" });
    draw("rect", pattern, { width: 5, height: 5, fill: colour, "fill-opacity": 0.1 });
    draw("rect", pattern, { width: 1.3, height: 5, fill: colour });
    return "url(#" + id + ")";
  }

  function popup(layer, source, feature) {
    const box = make("div");
    make("p", box, layer.title, "kind");
    make("h4", box, feature[1]);
    const table = make("table", make("div", box, null, "scroll"));
    source.labels.forEach((label, place) => {
      const value = feature[place + 2];
      if (!value) return;
      const row = make("tr", table);
      make("td", row, label);
      make("td", row, value);
    });
    return box;
  }

  function styled(layer, place) {
    const kind = layer.classes && layer.classes[place];
    const style = Object.assign({ renderer: canvas }, layer.style);
    if (!kind) return style;
    Object.assign(style, { fillColor: kind.colour, color: style.color || kind.colour });
    if (kind.hatch) Object.assign(style, { fillColor: hatching(kind.colour).map, fillOpacity: 1, weight: 1.4 });
    return style;
  }

  function site(layer, at, hollow) {
    return new FacilityMarker(at, {
      renderer: canvas, shape: layer.symbol, radius: 5.5, weight: hollow ? 2 : 1.2, color: hollow ? layer.style.color : "#ffffff",
      fillColor: hollow ? "#ffffff" : layer.style.color, fillOpacity: 1,
    });
  }

  function polygons(geometry) {
    const depth = { Polygon: 1, MultiPolygon: 2 }[geometry.type];
    return depth ? L.GeoJSON.coordsToLatLngs(geometry.coordinates, depth) : null;
  }

  function draws(layer, feature, place) {
    const geometry = feature[0];
    if (!geometry) return [];
    if (geometry.type === "Point") {
      const at = L.GeoJSON.coordsToLatLng(geometry.coordinates);
      return [layer.symbol ? site(layer, at, place) : L.circleMarker(at, Object.assign(styled(layer, place), { radius: 4 }))];
    }
    const rings = polygons(geometry);
    if (!rings) return [L.GeoJSON.geometryToLayer({ type: "Feature", geometry }, styled(layer, place))];
    if (layer.line) return [L.polygon(rings, { renderer: canvas, stroke: false, fillOpacity: 0 })];
    const shape = L.polygon(rings, styled(layer, place));
    return layer.symbol ? [shape, site(layer, shape.getBounds().getCenter(), place)] : [shape];
  }

  // a layer of outlines has two parts: what is seen lies on top, what is clicked lies below all else
  function outline(layer, feature) {
    const rings = feature[0] && polygons(feature[0]);
    return rings ? [L.polyline(rings.flat(feature[0].type === "MultiPolygon" ? 1 : 0), { renderer: canvas, color: layer.style.color, weight: layer.style.weight, interactive: false })] : [];
  }

  function build(layer) {
    const group = L.featureGroup();
    layer.lines = L.featureGroup();
    for (const part of layer.parts || [layer]) {
      const source = data.sources[part.source];
      for (const [place, kind] of part.items) {
        const feature = source.features[place];
        for (const drawn of draws(layer, feature, kind)) {
          if (source.labels.length) drawn.bindPopup(() => popup(layer, source, feature), { maxWidth: 330 });
          else drawn.options.interactive = false;
          group.addLayer(drawn);
        }
        if (layer.line) outline(layer, feature).forEach((line) => layer.lines.addLayer(line));
      }
    }
    return group;
  }

  // -- legend pictures
  function swatch(layer, kind) {
    const picture = document.createElementNS(SVG, "svg");
    for (const [name, value] of [["class", "swatch"], ["viewBox", "0 0 24 16"], ["aria-hidden", "true"]]) picture.setAttribute(name, value);
    if (layer.symbol) {
      const points = corners(layer.symbol, 12, 8, 5.5);
      const paint = { fill: kind ? "#ffffff" : layer.style.color, stroke: kind ? layer.style.color : "#ffffff", "stroke-width": kind ? 2 : 1 };
      if (points) draw("polygon", picture, Object.assign({ points: points.join(" ") }, paint));
      else draw("circle", picture, Object.assign({ cx: 12, cy: 8, r: 5.5 }, paint));
    } else if (layer.line || kind.thin) {
      draw("line", picture, { x1: 1, x2: 23, y1: 8, y2: 8, stroke: layer.style.color, "stroke-width": layer.style.weight });
    } else {
      const fill = kind.hatch ? hatching(kind.colour).legend : kind.colour;
      draw("rect", picture, { x: 1, y: 1, width: 22, height: 14, fill, stroke: kind.hatch ? kind.colour : "rgba(0,0,0,.18)" });
    }
    return picture;
  }

  function legend(parent, layer) {
    if (layer.base) return; // its picture stands beside its name
    const list = make("ul", parent, null, "classes");
    const rows = layer.symbol ? (layer.planned ? [{ label: words.planned_note, planned: 1 }] : []) : layer.classes || [];
    for (const row of rows) {
      const item = make("li", list);
      item.appendChild(swatch(layer, row.planned ? 1 : row));
      make("span", item, row.label);
    }
  }

  // -- the panel
  function switches(parent) {
    // of all groups of which one layer shows at a time: fills over fills can't be read
    const filled = data.groups.filter((group) => group.one).flatMap((group) => group.layers);
    for (const group of data.groups) {
      make("h3", parent, group.title);
      for (const layer of group.layers) {
        const row = make("div", parent, null, "layer");
        const label = make("label", row);
        const box = make("input", label);
        box.type = "checkbox";
        box.id = "layer-" + layer.id;
        if (layer.symbol || layer.line || layer.base) label.appendChild(swatch(layer, layer.base ? layer.classes[0] : 0));
        make("span", label, layer.title);
        legend(row, layer);
        let shown = null;
        const turn = () => {
          row.classList.toggle("on", box.checked);
          shown = shown || build(layer);
          for (const part of [shown, layer.lines]) box.checked ? part.addTo(map) : part.remove();
          order();
        };
        layer.shown = () => (box.checked ? shown : null);
        layer.off = () => { if (box.checked) { box.checked = false; turn(); } };
        box.addEventListener("change", () => {
          if (box.checked && group.one) filled.forEach((other) => { if (other !== layer) other.off(); });
          turn();
        });
        box.checked = layer.on;
        if (layer.on) turn();
      }
    }
  }

  // whatever was switched on last: areas to click below, then fills, outlines, facilities
  function order() {
    const layers = data.groups.flatMap((group) => group.layers).filter((layer) => layer.shown && layer.shown());
    const lines = layers.filter((layer) => layer.line).sort((one, other) => one.style.weight - other.style.weight);
    const fills = layers.filter((layer) => !layer.line && !layer.symbol).sort((one, other) => Boolean(other.hatched) - Boolean(one.hatched));
    for (const layer of lines.slice().reverse()) layer.shown().bringToFront();
    for (const layer of fills) layer.shown().bringToFront();
    for (const layer of lines) layer.lines.bringToFront();
    for (const layer of layers) if (layer.symbol) layer.shown().bringToFront();
    for (const layer of layers.filter((one) => one.base).reverse()) layer.shown().bringToBack();
  }

  function table(parent, content) {
    const made = make("table", make("div", parent, null, "scroll"));
    const head = make("tr", make("thead", made));
    content.head.forEach((text) => { make("th", head, text).scope = "col"; });
    const body = make("tbody", made);
    for (const row of content.rows) {
      const line = make("tr", body);
      row.forEach((text) => make("td", line, text, text.length > 24 ? "words" : ""));
    }
  }

  function card(parent, kind, open) {
    const box = make("details", parent);
    box.open = open;
    const head = make("summary", box);
    const layer = data.groups.flatMap((group) => group.layers).find((one) => one.id === kind.kind && one.symbol);
    if (layer) head.appendChild(swatch(layer, 0));
    make("span", head, kind.title);
    make("b", head, kind.count);
    if (kind.standard) make("p", box, kind.standard, "standard");
    for (const share of kind.shares) {
      const row = make("div", box, null, "share");
      const line = make("div", row);
      make("span", line, share.label);
      make("b", line, share.percent);
      const fill = make("i", make("div", row, null, "bar"));
      fill.style.width = 100 * share.share + "%";
      fill.style.background = kind.colour;
      make("small", row, share.of);
    }
    kind.gaps.forEach((text) => make("p", box, text, "standard"));
    if (kind.distances) { make("h3", box, words.distances); table(box, kind.distances); }
    if (kind.streets) { make("h3", box, words.by_street); table(box, kind.streets); }
  }

  function report(parent, content) {
    const box = make("details", parent);
    box.className = "report";
    make("span", make("summary", box), content.title);
    make("p", box, content.note, "standard");
    for (const chart of content.charts) Object.assign(make("img", box, null, "chart"), { src: chart, alt: content.title });
    for (const group of content.groups) {
      make("h3", box, group.title);
      table(box, { head: content.head, rows: group.rows });
    }
  }

  function panel() {
    const side = make("aside", null, null, "");
    side.id = "panel";
    const sheet = make("button", side, words.layers + " · " + words.key_figures);
    sheet.id = "sheet";
    sheet.type = "button";
    sheet.setAttribute("aria-expanded", "false");
    sheet.addEventListener("click", () => {
      sheet.setAttribute("aria-expanded", String(side.classList.toggle("open")));
      if (!side.classList.contains("open")) side.scrollTop = 0;
    });
    const head = make("header", side);
    make("h1", head, data.title);
    data.facts.forEach((text) => make("p", head, text, "facts"));
    if (data.notice) make("p", head, data.notice, "notice");
    const layers = make("section", side);
    make("h2", layers, words.layers);
    make("p", layers, words.page_help, "help");
    const figures = make("section", side);
    make("h2", figures, words.key_figures);
    data.figures.forEach((kind, place) => card(figures, kind, place === 0));
    if (data.reports.length) {
      const reports = make("section", side);
      make("h2", reports, words.tables);
      data.reports.forEach((content) => report(reports, content));
    }
    const method = make("section", side);
    method.id = "method";
    make("h2", method, words.method);
    const rows = make("tbody", make("table", method));
    for (const [name, value] of data.method) {
      const row = make("tr", rows);
      make("td", row, name);
      make("td", row, value);
    }
    return { side, layers, head };
  }

  function tools(stage, whole) {
    const bar = make("div", stage);
    bar.id = "tools";
    const button = (sign, name, act, className) => {
      const made = make("button", bar, sign, className);
      made.type = "button";
      made.title = name;
      made.setAttribute("aria-label", name);
      made.addEventListener("click", act);
    };
    button("+", words.zoom_in, () => map.zoomIn());
    button("−", words.zoom_out, () => map.zoomOut());
    button(words.fit, words.fit, whole, "word");
  }

  function names() {
    const group = L.layerGroup().addTo(map);
    for (const { at, name } of data.names) {
      const element = make("div");
      make("span", element, name);
      L.marker(at, { pane: "cg-name", interactive: false, keyboard: false, icon: L.divIcon({ className: "street-name", html: element, iconSize: [0, 0] }) }).addTo(group);
    }
  }

  const stage = document.createElement("main");
  stage.id = "stage";
  const built = panel();
  const container = map.getContainer();
  document.body.append(built.side, stage);
  stage.appendChild(container);
  const [west, south, east, north] = data.bounds;
  const narrow = window.matchMedia("(max-width: 760px)");
  const room = () => (narrow.matches ? built.head.offsetHeight + 44 : 0);
  const whole = () => {
    document.documentElement.style.setProperty("--sheet", room() + "px");
    map.fitBounds([[south, west], [north, east]], { paddingTopLeft: [16, 16], paddingBottomRight: [16, 16 + room()], animate: false });
  };
  map.invalidateSize({ animate: false });
  whole();
  map.attributionControl.setPrefix("Leaflet");
  L.control.scale({ imperial: false, maxWidth: 160, position: "bottomleft" }).addTo(map);
  switches(built.layers);
  names();
  tools(stage, whole);
  narrow.addEventListener("change", () => { map.invalidateSize(); whole(); });
}
