/* Draws layers onto a canvas over the map, in slices: however many features there are, the page hears its user in between.
   What was drawn before stays in place until the new picture is whole. */
"use strict";

const PADDING = 0.3; // of the map's size, on each side: so far can it be dragged before anything is missing
const BATCH = 250; // features drawn between two looks at the clock
const SLICE_MS = 12;
const THIN_PX = 2; // signs of a layer nearer to each other than this cover each other
const OUTLINED_PX = 5; // smaller areas would be all outline

CivicGrid.Painting = L.ImageOverlay.extend({
  /** `drawn` gives the layers to draw, the lowest first. */
  initialize(drawn) {
    this.drawn = drawn;
    L.ImageOverlay.prototype.initialize.call(this, "", [[0, 0], [0, 0]], { className: "painting" });
  },

  getEvents() {
    return { ...L.ImageOverlay.prototype.getEvents.call(this), moveend: this.repaint, resize: this.repaint };
  },

  _initImage() {
    this._image = L.DomUtil.create("canvas", "leaflet-image-layer leaflet-zoom-animated painting");
    this._image.setAttribute("aria-hidden", "true");
    this.brush = this._image.getContext("2d");
    this.sheet = document.createElement("canvas");
  },

  onAdd(map) {
    L.ImageOverlay.prototype.onAdd.call(this, map);
    this.repaint();
  },

  onRemove(map) {
    this.stop();
    L.ImageOverlay.prototype.onRemove.call(this, map);
  },

  stop() {
    clearTimeout(this.waiting);
    this.steps = null;
  },

  /** Begin a new picture; one that is not finished is given up. */
  repaint() {
    this.stop();
    const view = viewOf(this._map);
    Object.assign(this.sheet, { width: view.width * view.ratio, height: view.height * view.ratio });
    const brush = this.sheet.getContext("2d", { willReadFrequently: true }); // painted at once, so that the clock tells
    brush.scale(view.ratio, view.ratio);
    this.view = view;
    this.steps = paint(brush, view, this.drawn());
    this.work(SLICE_MS);
  },

  work(most) {
    const end = performance.now() + most;
    while (performance.now() < end) if (this.steps.next().done) return this.show();
    this.waiting = setTimeout(() => this.work(SLICE_MS), 0);
  },

  /** Finish the picture at once. */
  finish() {
    if (this.steps) {
      clearTimeout(this.waiting);
      this.work(Infinity);
    }
  },

  show() {
    this.steps = null;
    Object.assign(this._image, { width: this.sheet.width, height: this.sheet.height });
    this.brush.drawImage(this.sheet, 0, 0);
    this.setBounds(this.view.bounds);
    this.fire("shown");
  },
});

/** The part of the world that is drawn, and how its coordinates become pixels of the picture. */
function viewOf(map) {
  const size = map.getSize();
  const corner = map.containerPointToLayerPoint(size.multiplyBy(-PADDING)).round();
  const extent = size.multiplyBy(1 + 2 * PADDING).round();
  const bounds = L.latLngBounds(map.layerPointToLatLng(corner), map.layerPointToLatLng(corner.add(extent)));
  const scale = map.getZoomScale(map.getZoom(), 0);
  const origin = map.getPixelOrigin().add(corner);
  const margin = (3 * CivicGrid.SIGN_RADIUS) / scale; // a sign outside may reach into the picture
  const [west, north] = [origin.x / scale, origin.y / scale];
  const box = [west - margin, north - margin, west + extent.x / scale + margin, north + extent.y / scale + margin];
  return {
    bounds, box, scale, x: origin.x, y: origin.y, width: extent.x, height: extent.y, area: size.x * size.y,
    ratio: CivicGrid.pixelRatio(),
  };
}

function* paint(brush, view, layers) {
  for (const layer of layers) {
    for (const part of layer.parts) {
      const { shapes } = part;
      const found = shapes.within(view.box);
      const groups = byClass(found, part);
      for (const [kind, places] of groups) yield* fill(brush, view, shapes, places, layer, kind);
      if (!layer.symbol) continue;
      const radius = CivicGrid.signRadius(found.length, view.area);
      for (const [kind, places] of groups) yield* stampAll(brush, view, shapes, places, CivicGrid.stamp(layer, kind, radius));
    }
  }
}

function byClass(places, part) {
  const groups = new Map();
  for (const place of places) {
    const kind = part.kind(place);
    if (kind < 0 || !part.shapes.isThere(place)) continue;
    if (!groups.has(kind)) groups.set(kind, []);
    groups.get(kind).push(place);
  }
  return groups;
}

function* fill(brush, view, shapes, places, layer, kind) {
  const look = CivicGrid.look(layer, layer.classes && layer.classes[kind]);
  const flat = layer.symbol ? places.filter((place) => shapes.dimensions[place] > 0) : places;
  for (let from = 0; from < flat.length; from += BATCH) {
    const batch = flat.slice(from, from + BATCH);
    const outlined = batch.filter((place) => shapes.dimensions[place] < 2 || isLarge(shapes.box(place), view.scale));
    if (look.fill) {
      trace(brush, view, shapes, batch.filter((place) => shapes.dimensions[place] === 2));
      Object.assign(brush, { globalAlpha: look.opacity, fillStyle: look.fill });
      brush.fill();
    }
    trace(brush, view, shapes, layer.line ? batch : outlined);
    Object.assign(brush, { globalAlpha: 1, strokeStyle: look.stroke, lineWidth: look.weight, lineJoin: "round" });
    brush.stroke();
    yield;
  }
}

function isLarge([west, north, east, south], scale) {
  return Math.max(east - west, south - north) * scale >= OUTLINED_PX;
}

/** Make a path of features; points that fall onto the one before are left out. */
function trace(brush, view, shapes, places) {
  const { world, pieceEnds, featureEnds } = shapes;
  brush.beginPath();
  for (const place of places) {
    for (let piece = shapes.firstPiece(place); piece < featureEnds[place]; piece += 1) {
      const first = shapes.firstPoint(piece), last = pieceEnds[piece] - 1;
      let x = world[2 * first] * view.scale - view.x, y = world[2 * first + 1] * view.scale - view.y;
      brush.moveTo(x, y);
      for (let point = first + 1; point <= last; point += 1) {
        const nextX = world[2 * point] * view.scale - view.x, nextY = world[2 * point + 1] * view.scale - view.y;
        if (point < last && Math.abs(nextX - x) < 0.6 && Math.abs(nextY - y) < 0.6) continue;
        brush.lineTo(nextX, nextY);
        [x, y] = [nextX, nextY];
      }
    }
  }
}

/** Stamp the sign of every facility, but for those that others of the layer hide. */
function* stampAll(brush, view, shapes, places, { picture, half }) {
  const taken = new Set();
  const across = Math.ceil(view.width / THIN_PX) + 1;
  for (let number = 0; number < places.length; number += 1) {
    if (number % BATCH === BATCH - 1) yield;
    const [worldX, worldY] = shapes.centre(places[number]);
    const x = worldX * view.scale - view.x, y = worldY * view.scale - view.y;
    const spot = Math.round(y / THIN_PX) * across + Math.round(x / THIN_PX);
    if (taken.has(spot)) continue;
    taken.add(spot);
    brush.drawImage(picture, x - half, y - half, 2 * half, 2 * half);
  }
}
