/* Elements of the page. What comes from data is shown by textContent alone: no name can become markup. */
"use strict";

const CivicGrid = { narrow: window.matchMedia("(max-width: 760px)") };

CivicGrid.make = (tag, parent, text, className) => {
  const element = document.createElement(tag);
  if (text !== undefined && text !== null) element.textContent = text;
  if (className) element.className = className;
  if (parent) parent.appendChild(element);
  return element;
};

CivicGrid.draw = (tag, parent, attributes) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  CivicGrid.set(element, attributes);
  if (parent) parent.appendChild(element);
  return element;
};

CivicGrid.button = (parent, text, name, act) => {
  const made = CivicGrid.make("button", parent, text);
  made.type = "button";
  made.title = name;
  made.setAttribute("aria-label", name);
  made.addEventListener("click", act);
  return made;
};

/** A button of the toolbar: a picture of lines in a square of 24. */
CivicGrid.tool = (bar, path, name, act) => {
  const made = CivicGrid.button(bar, null, name, act);
  const picture = CivicGrid.draw("svg", made, { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" });
  CivicGrid.draw("path", picture, { d: path });
  return made;
};

/** Set the attributes of an element. */
CivicGrid.set = (element, attributes) => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

/** A choice with its label; `choices` are pairs of value and text. */
CivicGrid.select = (parent, name, choices, act) => {
  const label = CivicGrid.make("label", parent, null, "choice");
  CivicGrid.make("span", label, name);
  const list = CivicGrid.make("select", label);
  for (const [value, text] of choices) CivicGrid.make("option", list, text).value = value;
  list.addEventListener("change", () => act(list.value));
  return list;
};

CivicGrid.table = (parent, content) => {
  const box = CivicGrid.make("div", parent, null, "scroll");
  box.tabIndex = 0;
  const made = CivicGrid.make("table", box);
  const head = CivicGrid.make("tr", CivicGrid.make("thead", made));
  for (const text of content.head) CivicGrid.make("th", head, text).scope = "col";
  const body = CivicGrid.make("tbody", made);
  for (const row of content.rows) {
    const line = CivicGrid.make("tr", body);
    for (const text of row) CivicGrid.make("td", line, text, text.length > 24 ? "words" : "");
  }
};
