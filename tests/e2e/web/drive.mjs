// Drives the page in a browser without a network and prints what it saw as JSON.
// Called: node drive.mjs PAGE FOLDER_FOR_PICTURES CHROMIUM
import { DESKTOP, PHONE, open, painted, places, seen, started } from "./browser.mjs";

const [file, pictures, executablePath] = process.argv.slice(2);
const browser = await started(executablePath);

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

const page = await open(browser, file, DESKTOP);
const result = { title: await page.title(), heading: await page.textContent("h1"), language: await page.getAttribute("html", "lang") };
result.glyphs = await inked(page);
await page.$$eval("details", (all) => all.forEach((one) => { one.open = true; }));
await page.waitForTimeout(200);
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
const toilets = await places(page, "public_toilet");
result.popups = [];
for (const [title, x, y] of toilets.slice(0, 2)) {
  await page.mouse.click(x, y);
  await page.waitForSelector(".leaflet-popup-content h2");
  await page.waitForTimeout(350);
  result.popups.push({ title, shown: await page.textContent(".leaflet-popup-content h2"),
    images: await page.locator(".leaflet-popup-content img").count(), rows: await page.locator(".leaflet-popup-content tr").count() });
  await page.screenshot({ path: `${pictures}/popup.png` });
  await page.click(".leaflet-popup-close-button");
  await page.waitForTimeout(350);
  await page.click("#tools .word");
}
result.images = await page.locator("img").count();
result.nodes = await page.evaluate(() => document.querySelectorAll("*").length);
await page.context().close();

const phone = await open(browser, file, PHONE);
result.phone_sideways = await phone.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
result.sheet_shut = await phone.isVisible("#layer-public_toilet");
await phone.screenshot({ path: `${pictures}/phone.png` });
await phone.click("#sheet");
result.sheet_open = await phone.isVisible("#layer-public_toilet");
await phone.screenshot({ path: `${pictures}/phone-open.png` });

await browser.close();
console.log(JSON.stringify({ ...result, ...seen }));
