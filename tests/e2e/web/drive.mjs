// Drives the page in a browser without a network and prints what it saw as JSON.
// Called: node drive.mjs PAGE FOLDER_FOR_PICTURES CHROMIUM
import { chromium } from "playwright-core";
import { pathToFileURL } from "node:url";

const [page_, pictures, executablePath] = process.argv.slice(2);
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--host-resolver-rules=MAP * ~NOTFOUND"];
const url = pathToFileURL(page_).href;
const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
const seen = { requests: [], console: [], errors: [], dialogs: [] };

async function open(width, height) {
  const context = await browser.newContext({ offline: true, viewport: { width, height } });
  const page = await context.newPage();
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("console", (message) => seen.console.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => seen.errors.push(error.message));
  page.on("dialog", (dialog) => { seen.dialogs.push(dialog.message()); dialog.dismiss(); });
  await page.goto(url);
  await page.waitForSelector("#stage canvas");
  await page.waitForTimeout(250);
  return page;
}

// how many pixels of the map are painted: shows that a layer was drawn
const painted = (page) => page.evaluate(() => {
  const canvas = document.querySelector("#stage canvas");
  const copy = Object.assign(document.createElement("canvas"), { width: canvas.width, height: canvas.height });
  const brush = copy.getContext("2d", { willReadFrequently: true });
  brush.drawImage(canvas, 0, 0);
  const data = brush.getImageData(0, 0, copy.width, copy.height).data;
  let count = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at]) count += 1;
  return count;
});

// width of a text in the page's font: Chinese without a font is drawn as equal boxes
const inked = (page) => page.evaluate(() => {
  const ink = (text) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 40;
    const brush = canvas.getContext("2d", { willReadFrequently: true });
    brush.font = "30px " + getComputedStyle(document.body).fontFamily;
    brush.fillText(text, 2, 32);
    return Array.from(brush.getImageData(0, 0, 40, 40).data).filter((_, at) => at % 4 === 3).join("");
  };
  return new Set(["一", "街", "道", "区", "厕", "\u{10FFFF}"].map(ink)).size;
});

const page = await open(1440, 900);
const result = { title: await page.title(), heading: await page.textContent("h1"), language: await page.getAttribute("html", "lang") };
result.glyphs = await inked(page);
result.words = await page.innerText("body");
result.layers = await page.$$eval(".layer input", (boxes) => boxes.map((box) => [box.id, box.checked]));
await page.screenshot({ path: `${pictures}/desktop.png` });
result.painted = await painted(page);

// every switch by itself, then all of them
const only = async (wanted) => {
  for (const [id] of result.layers) await page.locator("#" + id).setChecked(id === wanted);
  await page.waitForTimeout(120);
  return painted(page);
};
result.nothing = await only("");
result.switched = {};
for (const [id] of result.layers) result.switched[id] = await only(id);
for (const [id] of result.layers) await page.locator("#" + id).setChecked(true);
result.one_of_group = await page.$$eval(".layer input", (boxes) => boxes.filter((box) => box.checked).map((box) => box.id));

// a click on a facility opens its facts; the name is text
await only("layer-public_toilet");
const places = await page.evaluate(() => {
  const data = JSON.parse(document.getElementById("civicgrid-data").textContent);
  const box = document.querySelector("#stage").getBoundingClientRect();
  return data.sources.public_toilet.features.map(([geometry, title]) => {
    const at = map_civicgrid.latLngToContainerPoint([geometry.coordinates[1], geometry.coordinates[0]]);
    return [title, box.left + at.x, box.top + at.y];
  });
});
result.popups = [];
for (const [title, x, y] of places.slice(0, 2)) {
  await page.mouse.click(x, y);
  await page.waitForSelector(".leaflet-popup-content h4");
  await page.waitForTimeout(350);
  result.popups.push({ title, shown: await page.textContent(".leaflet-popup-content h4"),
    images: await page.locator(".leaflet-popup-content img").count(), rows: await page.locator(".leaflet-popup-content tr").count() });
  await page.screenshot({ path: `${pictures}/popup.png` });
  await page.click(".leaflet-popup-close-button");
  await page.waitForTimeout(350);
  await page.click("#tools .word");
}
result.images = await page.locator("img").count();
result.nodes = await page.evaluate(() => document.querySelectorAll("*").length);
await page.context().close();

const phone = await open(390, 844);
result.phone_sideways = await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
result.sheet_shut = await phone.isVisible("#layer-public_toilet");
await phone.screenshot({ path: `${pictures}/phone.png` });
await phone.click("#sheet");
result.sheet_open = await phone.isVisible("#layer-public_toilet");
await phone.screenshot({ path: `${pictures}/phone-open.png` });

await browser.close();
console.log(JSON.stringify({ ...result, ...seen }));
