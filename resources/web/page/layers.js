/* The layers of the page: what each draws, which are on, in which order they lie, and what lies at a place. */
"use strict";

/** Features of a source, each with its title, its facts, and in a layer its class. */
CivicGrid.Source = class {
  constructor({ shapes, titles, labels, columns }) {
    this.shapes = new CivicGrid.Shapes(shapes);
    Object.assign(this, { titles, labels, columns });
  }

  text(column, place) {
    const { texts, at } = this.columns[column];
    return at ? texts[at[place]] : texts[place];
  }

  /** The facts of a feature: pairs of label and text, without those it has nothing to say of. */
  facts(place) {
    return this.labels.map((label, column) => [label, this.text(column, place)]).filter(([, text]) => text);
  }
};

CivicGrid.Layers = class {
  constructor(data) {
    this.listeners = [];
    this.sources = new Map();
    this.data = data;
    this.groups = data.groups.map((group) => ({
      title: group.title,
      layers: group.layers.map((layer) => ({ ...layer, exclusive: Boolean(group.one), parts: layer.parts.map((part) => this.part(part)) })),
    }));
    this.all = this.groups.flatMap((group) => group.layers);
    for (const layer of this.all) if (layer.periods) CivicGrid.showPeriod(layer, layer.periods.names.length - 1);
  }

  /** A source is unpacked when it is first drawn. */
  source(name) {
    if (!this.sources.has(name)) this.sources.set(name, new CivicGrid.Source(this.data.sources[name]));
    return this.sources.get(name);
  }

  part({ source, classes }) {
    const layers = this;
    return {
      classes,
      get source() { return layers.source(source); },
      get shapes() { return layers.source(source).shapes; },
      kind(place) { return this.classes ? this.classes[place] : 0; },
    };
  }

  onChange(listener) { this.listeners.push(listener); }

  changed() { for (const listener of this.listeners) listener(); }

  byId(id) { return this.all.find((layer) => layer.id === id); }

  /** Switch a layer; of fills over fills nothing could be read, so that one goes off when another comes on. */
  turn(layer, on) {
    if (on && layer.exclusive) for (const other of this.all) if (other.exclusive) other.on = false;
    layer.on = on;
    this.changed();
  }

  /** What is on, the lowest first: base map, fills, outlines (the strongest last), facilities; `fill` in place of the fill
      that is on, if it is given. */
  drawn(fill) {
    const rank = (layer) => (layer.base ? 0 : layer.symbol ? 3 : layer.line ? 2 : 1);
    const weight = (layer) => (layer.line ? layer.style.weight : 0);
    const chosen = this.all.filter((layer) => (fill && layer.exclusive ? layer === fill : layer.on)).reverse();
    return chosen.sort((one, other) => rank(one) - rank(other) || weight(one) - weight(other));
  }

  /** What can be clicked at a point of the world: the uppermost feature that has facts; of areas the smallest kind. */
  at(drawn, [x, y], reach) {
    const areas = drawn.filter((layer) => layer.line);
    for (const layer of [...drawn.filter((one) => !one.line).reverse(), ...areas]) {
      for (const part of layer.parts) {
        const { source, shapes } = part;
        if (!source.labels.length) continue;
        const near = shapes.within([x - reach, y - reach, x + reach, y + reach]).reverse();
        const place = near.find((one) => part.kind(one) >= 0 && shapes.isAt(one, x, y, reach));
        if (place !== undefined) return { layer, source, place };
      }
    }
    return null;
  }
};
