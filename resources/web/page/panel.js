/* The panel beside the map, on a phone a sheet below it: title, layers with their legend, figures, tables, method. */
"use strict";

CivicGrid.panel = (layers, data) => {
  const { make } = CivicGrid;
  const { words } = data;
  const side = make("aside", null);
  side.id = "panel";
  side.setAttribute("aria-label", words.layers + " · " + words.key_figures);
  sheet(side, words);
  const head = make("header", side);
  make("h1", head, data.title);
  for (const text of data.facts) make("p", head, text, "facts");
  if (data.notice) make("p", head, data.notice, "notice");
  const section = (title) => {
    const made = make("section", side);
    make("h2", made, title);
    return made;
  };
  const list = section(words.layers);
  list.id = "layers";
  make("p", list, words.page_help, "help");
  switches(list, layers, words);
  const figures = section(words.key_figures);
  data.figures.forEach((kind, place) => card(figures, kind, layers, words, place === 0));
  if (data.reports.length) {
    const reports = section(words.tables);
    for (const content of data.reports) report(reports, content);
  }
  method(section(words.method), data.method);
  return { side, head, list };
};

function sheet(side, words) {
  const handle = CivicGrid.make("button", side, words.layers + " · " + words.key_figures);
  handle.id = "sheet";
  handle.type = "button";
  handle.setAttribute("aria-expanded", "false");
  handle.addEventListener("click", () => {
    handle.setAttribute("aria-expanded", String(side.classList.toggle("open")));
    if (!side.classList.contains("open")) side.scrollTop = 0;
  });
}

function switches(parent, layers, words) {
  const { make } = CivicGrid;
  for (const group of layers.groups) {
    const box = make("fieldset", parent);
    make("legend", box, group.title);
    for (const layer of group.layers) layerSwitch(make("div", box, null, "layer"), layer, layers, words);
  }
}

function layerSwitch(row, layer, layers, words) {
  const { make } = CivicGrid;
  const label = make("label", row);
  const box = make("input", label);
  box.type = "checkbox";
  box.id = "layer-" + layer.id;
  if (layer.symbol || layer.line || layer.base) label.appendChild(CivicGrid.swatch(layer, layer.base ? layer.classes[0] : 0));
  const name = make("span", label);
  legend(row, layer, words);
  box.addEventListener("change", () => layers.turn(layer, box.checked));
  const settle = () => {
    box.checked = layer.on;
    row.classList.toggle("on", layer.on);
    name.textContent = layer.periods ? layer.title + " · " + layer.periods.names[layer.period] : layer.title;
  };
  layers.onChange(settle);
  settle();
}

function legend(parent, layer, words) {
  if (layer.base) return; // its picture stands beside its name
  const planned = layer.planned ? [{ label: words.planned_note, planned: true }] : [];
  const rows = layer.symbol ? planned : layer.classes || [];
  if (!rows.length) return;
  const list = CivicGrid.make("ul", parent, null, "classes");
  for (const row of rows) {
    const item = CivicGrid.make("li", list);
    item.appendChild(CivicGrid.swatch(layer, row.planned || row));
    CivicGrid.make("span", item, row.label);
  }
}

function card(parent, kind, layers, words, open) {
  const { make, table } = CivicGrid;
  const box = make("details", parent);
  box.open = open;
  const head = make("summary", box);
  const layer = layers.byId(kind.kind);
  if (layer) head.appendChild(CivicGrid.swatch(layer, 0));
  make("span", head, kind.title);
  make("b", head, kind.count);
  if (kind.standard) make("p", box, kind.standard, "standard");
  for (const share of kind.shares) bar(make("div", box, null, "share"), share, kind.colour);
  for (const text of kind.gaps) make("p", box, text, "standard");
  for (const [title, content] of [[words.distances, kind.distances], [words.by_street, kind.streets]]) {
    if (!content) continue;
    make("h3", box, title);
    table(box, content);
  }
}

function bar(row, share, colour) {
  const { make } = CivicGrid;
  const line = make("div", row);
  make("span", line, share.label);
  make("b", line, share.percent);
  const fill = make("i", make("div", row, null, "bar"));
  fill.style.width = 100 * share.share + "%";
  fill.style.background = colour;
  make("small", row, share.of);
}

/** A table is made when it is first opened: there may be many, and long ones. */
function report(parent, content) {
  const { make, table } = CivicGrid;
  const box = make("details", parent, null, "report");
  make("span", make("summary", box), content.title);
  box.addEventListener("toggle", () => {
    make("p", box, content.note, "standard");
    for (const chart of content.charts) Object.assign(make("img", box, null, "chart"), { src: chart, alt: content.title });
    for (const group of content.groups) {
      make("h3", box, group.title);
      table(box, { head: content.head, rows: group.rows });
    }
  }, { once: true });
}

function method(parent, facts) {
  parent.id = "method";
  const rows = CivicGrid.make("tbody", CivicGrid.make("table", parent));
  for (const [name, value] of facts) {
    const row = CivicGrid.make("tr", rows);
    if (name) Object.assign(CivicGrid.make("th", row, name), { scope: "row" });
    const cell = CivicGrid.make("td", row, value);
    if (!name) cell.colSpan = 2;
  }
}
