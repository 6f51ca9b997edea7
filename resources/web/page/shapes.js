/* The shapes of a source as flat arrays with a spatial index: 100,000 of them are found and drawn without one object each.
   Coordinates are those of Web Mercator in the pixels of zoom 0, as Leaflet projects. */
"use strict";

CivicGrid.world = ([longitude, latitude]) => {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [(256 * (longitude + 180)) / 360, 256 * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI))];
};

CivicGrid.Shapes = class {
  /** `packed`: differences of coordinates in 1e-6 degrees, points of each piece, pieces and dimension of each feature. */
  constructor(packed) {
    this.size = packed.pieces.length;
    this.dimensions = packed.dimensions;
    this.pieceEnds = Uint32Array.from(sums(packed.points));
    this.featureEnds = Uint32Array.from(sums(packed.pieces));
    this.world = unpacked(packed.xy);
    this.boxes = new Float64Array(4 * this.size);
    this.index = new Flatbush(Math.max(this.size, 1));
    for (let place = 0; place < this.size; place += 1) this.index.add(...this.measure(place));
    if (!this.size) this.index.add(...NOWHERE);
    this.index.finish();
  }

  firstPiece(place) { return place ? this.featureEnds[place - 1] : 0; }
  firstPoint(piece) { return piece ? this.pieceEnds[piece - 1] : 0; }

  /** Take the box of a feature; one without a shape lies nowhere. */
  measure(place) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    const first = this.firstPoint(this.firstPiece(place));
    const last = this.firstPoint(this.featureEnds[place]);
    for (let point = first; point < last; point += 1) {
      const x = this.world[2 * point], y = this.world[2 * point + 1];
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
    this.boxes.set(first < last ? box : NOWHERE, 4 * place);
    return first < last ? box : NOWHERE;
  }

  box(place) { return this.boxes.subarray(4 * place, 4 * place + 4); }

  isThere(place) { return this.dimensions[place] >= 0; }

  /** Features whose boxes meet a box, in their own order, so that what lies upon what does not change with the view. */
  within(box) { return Uint32Array.from(this.index.search(...box)).sort(); }

  centre(place) {
    const [west, north, east, south] = this.box(place);
    return [(west + east) / 2, (north + south) / 2];
  }

  /** Tell whether a feature lies at a point, or as near to it as `reach`. */
  isAt(place, x, y, reach) {
    const [west, north, east, south] = this.box(place);
    if (x < west - reach || x > east + reach || y < north - reach || y > south + reach) return false;
    let inside = false;
    for (let piece = this.firstPiece(place); piece < this.featureEnds[place]; piece += 1) {
      const first = this.firstPoint(piece), last = this.pieceEnds[piece];
      if (this.dimensions[place] === 2) inside = inside !== isInside(this.world, first, last, x, y);
      else if (distanceTo(this.world, first, last, x, y) <= reach) return true;
    }
    return inside;
  }
};

const NOWHERE = [-1e6, -1e6, -1e6, -1e6];

function sums(counts) {
  let total = 0;
  return counts.map((count) => (total += count));
}

function unpacked(differences) {
  const world = new Float64Array(differences.length);
  let longitude = 0, latitude = 0;
  for (let at = 0; at < differences.length; at += 2) {
    longitude += differences[at];
    latitude += differences[at + 1];
    world.set(CivicGrid.world([longitude / 1e6, latitude / 1e6]), at);
  }
  return world;
}

// how often a ray from the point crosses the ring: an odd number of times where it lies inside
function isInside(world, first, last, x, y) {
  let inside = false;
  for (let one = first, other = last - 1; one < last; other = one, one += 1) {
    const [x1, y1, x2, y2] = [world[2 * one], world[2 * one + 1], world[2 * other], world[2 * other + 1]];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

function distanceTo(world, first, last, x, y) {
  let nearest = Math.hypot(world[2 * first] - x, world[2 * first + 1] - y);
  for (let point = first + 1; point < last; point += 1) {
    const [x1, y1, x2, y2] = world.subarray(2 * point - 2, 2 * point + 2);
    const square = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const along = square ? Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square)) : 0;
    nearest = Math.min(nearest, Math.hypot(x1 + along * (x2 - x1) - x, y1 + along * (y2 - y1) - y));
  }
  return nearest;
}
