/* Measures a way or an area: points by clicks, or by the Enter key at the cross in the middle of the map. */
"use strict";

// WGS 84: half axis in metres, square of the eccentricity
const AXIS = 6378137, ECCENTRICITY = 0.00669437999014;

/** Metres of a degree of latitude and of longitude at a latitude, by the ellipsoid's radii of curvature there. */
function metresPerDegree(latitude) {
  const radians = Math.PI / 180;
  const bent = 1 - ECCENTRICITY * Math.sin(latitude * radians) ** 2;
  const north = (AXIS * (1 - ECCENTRICITY)) / bent ** 1.5;
  const east = (AXIS / Math.sqrt(bent)) * Math.cos(latitude * radians);
  return { north: north * radians, east: east * radians };
}

/** The length of a way in metres; as good as 1 in 10,000 over a district. */
CivicGrid.length = (points) => {
  let length = 0;
  for (let at = 1; at < points.length; at += 1) {
    const [one, other] = [points[at - 1], points[at]];
    const scale = metresPerDegree((one.lat + other.lat) / 2);
    length += Math.hypot((other.lng - one.lng) * scale.east, (other.lat - one.lat) * scale.north);
  }
  return length;
};

/** The area within a ring in square metres. */
CivicGrid.area = (points) => {
  const scale = metresPerDegree(points.reduce((sum, point) => sum + point.lat, 0) / points.length);
  let twice = 0;
  points.forEach((one, at) => {
    const other = points[(at + 1) % points.length];
    twice += (one.lng - points[0].lng) * (other.lat - points[0].lat) - (other.lng - points[0].lng) * (one.lat - points[0].lat);
  });
  return (Math.abs(twice) / 2) * scale.east * scale.north;
};

const RULER = "M3 16 16 3l5 5L8 21z M7 12l2 2 M10 9l3 3 M13 6l2 2";
const lengthText = (metres) => (metres < 1000 ? metres.toFixed(0) + " m" : (metres / 1000).toFixed(2) + " km");
const areaText = (square, words) => (square < 10000 ? square.toFixed(0) + " m²" : (square / 10000).toFixed(2) + " " + words.hectares);

CivicGrid.measure = (map, { stage, tools, bars }, facts, words) => {
  const { make, button } = CivicGrid;
  const bar = CivicGrid.set(make("div", bars, null, "bar-tool"), { id: "measure", role: "group", "aria-label": words.measure });
  bar.hidden = true;
  const said = make("output", bar, words.measure_help);
  const shown = L.layerGroup();
  const style = { color: "#b3261e", weight: 2.5, interactive: false, renderer: L.svg() };
  let points = [];
  const draw = () => {
    shown.clearLayers();
    if (points.length > 2) L.polygon(points, { ...style, weight: 1, fillOpacity: 0.12 }).addTo(shown);
    L.polyline(points, style).addTo(shown);
    for (const point of points) L.circleMarker(point, { ...style, radius: 4, fillColor: "#fff", fillOpacity: 1 }).addTo(shown);
    const texts = [words.length + " " + lengthText(CivicGrid.length(points))];
    if (points.length > 2) texts.push(words.area + " " + areaText(CivicGrid.area(points), words));
    said.textContent = points.length > 1 ? texts.join(" · ") : words.measure_help;
  };
  const set = (next) => { points = next; draw(); };
  const add = (point) => set([...points, point]);
  const click = (event) => add(event.latlng);
  const back = () => set(points.slice(0, -1));
  const keys = (event) => {
    if (event.key === "Enter" && event.target === map.getContainer()) add(map.getCenter());
    else if (event.key === "Backspace") back();
    else if (event.key === "Escape") turn(false);
  };
  const turn = (on) => {
    toggle.setAttribute("aria-pressed", String(on));
    bar.hidden = !on;
    facts.resting = on;
    stage.classList.toggle("measuring", on);
    map[on ? "on" : "off"]("click", click);
    map.doubleClickZoom[on ? "disable" : "enable"]();
    stage[on ? "addEventListener" : "removeEventListener"]("keydown", keys);
    if (on) { shown.addTo(map); map.closePopup(); map.getContainer().focus(); } else shown.remove();
    set([]);
  };
  button(bar, "↶", words.undo, back);
  button(bar, "✕", words.close, () => turn(false));
  const toggle = CivicGrid.tool(tools, RULER, words.measure, () => turn(bar.hidden));
  toggle.setAttribute("aria-pressed", "false");
};
