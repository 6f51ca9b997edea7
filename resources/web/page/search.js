/* Search by name or code: a combobox of features; a choice shows the feature and its facts. */
"use strict";

const MOST_FOUND = 20;
const folded = (text) => text.normalize("NFKC").toLowerCase();

CivicGrid.search = (parent, layers, words, show) => {
  const { make } = CivicGrid;
  const box = make("div", parent);
  box.id = "search";
  box.setAttribute("role", "search");
  const input = make("input", box);
  Object.assign(input, { type: "search", placeholder: words.search, autocomplete: "off", spellcheck: false });
  const list = make("ul", box);
  Object.assign(list, { id: "found", hidden: true });
  const said = make("p", box, "", "quiet");
  said.setAttribute("role", "status");
  const wanted = {
    role: "combobox", "aria-label": words.search, "aria-controls": "found", "aria-autocomplete": "list", "aria-expanded": "false",
  };
  CivicGrid.set(input, wanted);
  CivicGrid.set(list, { role: "listbox", "aria-label": words.search });

  let index = null, found = [], chosen = -1;
  const close = () => {
    found = [];
    list.hidden = true;
    said.textContent = "";
    mark(-1);
    input.setAttribute("aria-expanded", "false");
  };
  const mark = (number) => {
    chosen = number;
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === number)));
    if (number < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", "found-" + number);
    list.children[number].scrollIntoView({ block: "nearest" });
  };
  const take = (number) => {
    const entry = found[number];
    input.value = entry.title;
    close();
    show(entry);
  };
  const look = () => {
    index = index || indexed(layers, words.code);
    found = input.value.trim() ? matches(index, folded(input.value.trim())) : [];
    list.replaceChildren(...found.map((entry, number) => option(entry, number, take)));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(found.length > 0));
    said.textContent = !input.value.trim() ? "" : found.length ? words.search_found.replace("{count}", found.length) : words.search_none;
    mark(found.length ? 0 : -1);
  };
  input.addEventListener("input", look);
  input.addEventListener("focus", look);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) mark((chosen + step + found.length) % found.length);
    else if (event.key === "Enter" && chosen >= 0) take(chosen);
    else if (event.key === "Escape" && found.length) close();
    else return;
    event.preventDefault();
  });
};

/** What is looked through: the features of each source that has facts, in the layer that shows them best: one that hides
    no other before one that does. */
function indexed(layers, codeLabel) {
  const taken = new Set();
  const parts = [...layers.all].sort((one, other) => one.exclusive - other.exclusive).flatMap((layer) => layer.parts.map((part) => ({ layer, part })));
  return parts.filter(({ part: { source } }) => source.labels.length && !taken.has(source) && taken.add(source)).map(({ layer, part }) => {
    const { source } = part;
    const codes = source.labels.indexOf(codeLabel);
    const code = (place) => (codes < 0 ? "" : source.text(codes, place));
    return { layer, part, source, code, texts: source.titles.map((title, place) => folded(title + "\n" + code(place))) };
  });
}

/** What begins with the words comes before what holds them elsewhere. */
function matches(index, words) {
  const begins = [], holds = [];
  for (const { layer, part, source, code, texts } of index) {
    for (let place = 0; place < texts.length && begins.length < MOST_FOUND; place += 1) {
      const at = texts[place].indexOf(words);
      const list = at === 0 || texts[place][at - 1] === "\n" ? begins : holds;
      if (at < 0 || list.length === MOST_FOUND || !source.shapes.isThere(place) || part.kind(place) < 0) continue;
      list.push({ layer, source, place, title: source.titles[place], code: code(place) });
    }
  }
  return [...begins, ...holds].slice(0, MOST_FOUND);
}

function option(entry, number, take) {
  const item = CivicGrid.make("li");
  item.id = "found-" + number;
  item.setAttribute("role", "option");
  CivicGrid.make("span", item, entry.title);
  CivicGrid.make("small", item, [entry.layer.title, entry.code !== entry.title && entry.code].filter(Boolean).join(" · "));
  item.addEventListener("pointerdown", (event) => { event.preventDefault(); take(number); });
  return item;
}
