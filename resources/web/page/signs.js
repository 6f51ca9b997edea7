/* How things look: signs of facilities, hatching, fills; on the map and in the legend alike. Facilities are told apart
   by form as well as colour, and what is missing or lost is hatched, so that a grey copy still reads. */
"use strict";

CivicGrid.SIGN_RADIUS = CivicGrid.narrow.matches ? 4 : 5.5;
CivicGrid.pixelRatio = () => (window.devicePixelRatio > 1 || document.documentElement.classList.contains("printing") ? 2 : 1);

CivicGrid.corners = (shape, x, y, r) => {
  if (shape === "square") return [[x - r, y - r], [x + r, y - r], [x + r, y + r], [x - r, y + r]];
  if (shape === "triangle") return [[x, y - 1.25 * r], [x + 1.2 * r, y + 0.95 * r], [x - 1.2 * r, y + 0.95 * r]];
  if (shape === "diamond") return [[x, y - 1.3 * r], [x + 1.3 * r, y], [x, y + 1.3 * r], [x - 1.3 * r, y]];
  if (shape === "star") {
    return Array.from({ length: 10 }, (_, tip) => {
      const angle = Math.PI * (tip / 5 - 0.5), far = (tip % 2 ? 0.65 : 1.6) * r;
      return [x + far * Math.cos(angle), y + far * Math.sin(angle)];
    });
  }
  return null;
};

/** The paint of a sign: a facility not yet in service is hollow. */
CivicGrid.signPaint = (layer, hollow) => (hollow
  ? { fill: "#ffffff", stroke: layer.style.color, width: 2 }
  : { fill: layer.style.color, stroke: "#ffffff", width: 1.2 });

/** How large signs are where there are so many of them in an area of the screen: they leave room for the map. */
CivicGrid.signRadius = (count, area) => Math.min(CivicGrid.SIGN_RADIUS, Math.max(1.5, 0.2 * Math.sqrt(area / count)));

/** A picture of a sign, drawn once and stamped as often as there are facilities. */
CivicGrid.stamp = (layer, hollow, radius) => {
  const half = 2 * radius, ratio = CivicGrid.pixelRatio();
  const picture = document.createElement("canvas");
  picture.width = picture.height = 2 * half * ratio;
  const brush = picture.getContext("2d");
  brush.scale(ratio, ratio);
  const points = CivicGrid.corners(layer.symbol, half, half, radius);
  if (points) points.forEach((point) => brush.lineTo(...point));
  else brush.arc(half, half, radius, 0, 2 * Math.PI);
  brush.closePath();
  const paint = CivicGrid.signPaint(layer, hollow);
  Object.assign(brush, { fillStyle: paint.fill, strokeStyle: paint.stroke, lineWidth: (paint.width * radius) / CivicGrid.SIGN_RADIUS });
  brush.fill();
  brush.stroke();
  return { picture, half };
};

/** How a class of a layer is filled and outlined on the map. */
CivicGrid.look = (layer, kind) => {
  const { style } = layer;
  const outline = { stroke: style.color || (kind && kind.colour), weight: style.weight };
  if (layer.line) return outline;
  if (!kind) return { ...outline, fill: style.fillColor, opacity: style.fillOpacity };
  if (kind.hatch) return { ...outline, fill: hatching(kind.colour).map, opacity: 1, weight: 1.4 };
  return { ...outline, fill: kind.colour, opacity: style.fillOpacity };
};

/** The picture of a class beside its name. */
CivicGrid.swatch = (layer, kind) => {
  const { draw } = CivicGrid;
  const picture = draw("svg", null, { class: "swatch", viewBox: "0 0 24 16", "aria-hidden": "true" });
  if (layer.symbol) {
    const paint = CivicGrid.signPaint(layer, kind);
    const points = CivicGrid.corners(layer.symbol, 12, 8, CivicGrid.SIGN_RADIUS);
    const look = { fill: paint.fill, stroke: paint.stroke, "stroke-width": paint.width };
    if (points) draw("polygon", picture, { points: points.join(" "), ...look });
    else draw("circle", picture, { cx: 12, cy: 8, r: CivicGrid.SIGN_RADIUS, ...look });
  } else if (layer.line || kind.thin) {
    draw("line", picture, { x1: 1, x2: 23, y1: 8, y2: 8, stroke: layer.style.color, "stroke-width": layer.style.weight });
  } else {
    const fill = kind.hatch ? hatching(kind.colour).legend : kind.colour;
    draw("rect", picture, { x: 1, y: 1, width: 22, height: 14, fill, stroke: kind.hatch ? kind.colour : "rgba(0,0,0,.18)" });
  }
  return picture;
};

const HATCH = 8;
const hatchings = new Map();

function hatching(colour) {
  if (!hatchings.has(colour)) {
    hatchings.set(colour, { map: hatchedTile(colour), legend: hatchedFill(colour, "hatch-" + hatchings.size) });
  }
  return hatchings.get(colour);
}

function hatchedTile(colour) {
  const tile = document.createElement("canvas");
  const brush = tile.getContext("2d");
  const ratio = CivicGrid.pixelRatio();
  tile.width = tile.height = HATCH * ratio;
  brush.scale(ratio, ratio);
  Object.assign(brush, { globalAlpha: 0.1, fillStyle: colour, strokeStyle: colour, lineWidth: 1.3 });
  brush.fillRect(0, 0, HATCH, HATCH);
  brush.globalAlpha = 0.9;
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
  const { draw } = CivicGrid;
  const defs = draw("defs", draw("svg", document.body, { width: 0, height: 0, class: "defs", "aria-hidden": "true" }), {});
  const pattern = draw("pattern", defs, { id, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" });
  draw("rect", pattern, { width: 5, height: 5, fill: colour, "fill-opacity": 0.1 });
  draw("rect", pattern, { width: 1.3, height: 5, fill: colour });
  return "url(#" + id + ")";
}
