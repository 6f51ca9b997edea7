// Drives the tools of the page: search, slider of time, measuring, divider, print, keys; and has axe look at it all.
// Called: node tools.mjs PAGE FOLDER_FOR_PICTURES CHROMIUM
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { DESKTOP, PHONE, open, seen, started } from "./browser.mjs";

const [file, pictures, executablePath] = process.argv.slice(2);
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await started(executablePath);
const result = { axe: {} };

/** What axe-core finds, by what is open; trifles apart. */
async function check(page, name) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run());
  result.axe[name] = violations.filter(({ impact }) => impact !== "minor")
    .map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 120))]);
}

const shown = (page, selector) => page.locator(selector).isVisible();
const click = (page, name) => page.getByRole("button", { name, exact: true }).click();
const picture = (page, number = 0) => page.evaluate((at) => document.querySelectorAll("canvas.painting")[at].toDataURL(), number);
const words = (page) => page.evaluate(() => JSON.parse(document.getElementById("civicgrid-data").textContent).words);

async function search(page) {
  const { search: label } = await words(page);
  const input = page.getByRole("combobox", { name: label });
  await input.fill("公厕");
  const found = await page.getByRole("option").allInnerTexts();
  await page.screenshot({ path: `${pictures}/search.png` });
  await check(page, "search");
  const images = await page.locator("#found img").count();
  await input.press("ArrowDown");
  const second = await page.locator("#found [aria-selected=true] span").innerText();
  await input.press("Enter");
  await page.waitForTimeout(350); // it moves into sight
  const popup = await page.locator(".leaflet-popup-content-wrapper").boundingBox();
  const covering = await page.$$eval("#search, #tools, #sheet", (all) => all.filter((one) => one.offsetParent).map((one) => one.getBoundingClientRect().toJSON()));
  const covered = covering.filter((box) => box.x < popup.x + popup.width && popup.x < box.right && box.y < popup.y + popup.height && popup.y < box.bottom).length;
  const opened = await page.locator(".leaflet-popup-content h2").innerText();
  const reading = await page.evaluate(() => document.activeElement.innerText.includes(document.querySelector(".leaflet-popup h2").innerText));
  await check(page, "popup");
  await page.keyboard.press("Escape");
  await page.waitForTimeout(350); // it fades
  const closed = (await page.locator(".leaflet-popup").count()) === 0 && await input.evaluate((one) => one === document.activeElement);
  await input.fill("330106001001001");
  await input.press("Enter");
  const byCode = await page.locator(".leaflet-popup-content h2").innerText();
  const switched = await page.isChecked("#layer-grid_cell");
  await input.fill("没有这个");
  const none = [await page.locator("#search [role=status]").innerText(), await page.getByRole("option").count()];
  await input.fill("");
  await page.keyboard.press("Escape");
  await page.locator(".leaflet-container").press("Escape");
  await page.waitForTimeout(350);
  return { found, images, second, opened, covered, reading, closed, byCode, switched, none };
}

async function time(page) {
  const { period, play, pause } = await words(page);
  const before = await shown(page, "#time");
  await page.check("#layer-case_periods");
  const slider = page.getByRole("slider", { name: period });
  const said = async () => [await slider.getAttribute("aria-valuetext"), await picture(page)];
  await slider.press("Home");
  await page.waitForTimeout(150);
  const first = await said();
  await slider.press("ArrowRight");
  await page.waitForTimeout(150);
  const second = await said();
  await page.screenshot({ path: `${pictures}/time.png` });
  await check(page, "time");
  await click(page, play);
  await page.waitForTimeout(1100);
  await click(page, pause);
  const played = await said();
  await slider.press("End");
  await page.waitForTimeout(150);
  const last = await said();
  await page.uncheck("#layer-case_periods");
  return { before, first, second, played, last, after: await shown(page, "#time") };
}

async function measure(page) {
  const { measure: label, close } = await words(page);
  await click(page, label);
  const box = await page.locator("#stage").boundingBox();
  const points = [[200, 300], [500, 300], [500, 500]];
  const said = () => page.locator("#measure output").innerText();
  for (const [x, y] of points) await page.mouse.click(box.x + x, box.y + y);
  const where = await page.evaluate((all) => all.map((point) => map_civicgrid.containerPointToLatLng(point)).map(({ lat, lng }) => [lng, lat]), points);
  const clicked = await said();
  const popups = await page.locator(".leaflet-popup").count();
  await page.screenshot({ path: `${pictures}/measure.png` });
  await check(page, "measure");
  await page.keyboard.press("Backspace");
  const fewer = await said();
  await page.locator(".leaflet-container").focus();
  await page.keyboard.press("Enter");
  const centre = await said();
  const exact = await page.evaluate((ring) => {
    const corners = ring.map(([lng, lat]) => ({ lng, lat }));
    return [CivicGrid.length(corners), CivicGrid.area(corners)];
  }, where);
  await click(page, close);
  return { where, clicked, popups, fewer, centre, exact, after: await shown(page, "#measure") };
}

async function swipe(page) {
  const { swipe: label, right } = await words(page);
  if (await shown(page, "#layers")) await page.check("#layer-coverage_public_toilet");
  await click(page, label);
  const divider = page.getByRole("slider", { name: label });
  const sides = await page.$$eval("#swipe select", (lists) => lists.map((list) => list.value));
  let followed = null;
  if (await shown(page, "#layers")) {
    const before = await picture(page);
    await page.check("#layer-case_density");
    await page.waitForTimeout(150);
    followed = [await page.$eval("#swipe select", (list) => list.value), (await picture(page)) !== before];
    await page.check("#layer-coverage_public_toilet");
  }
  const cuts = () => page.$$eval("canvas.painting", (all) => all.map((one) => one.style.clipPath));
  const begun = await cuts();
  await divider.press("ArrowRight");
  const pressed = await divider.getAttribute("aria-valuenow");
  const at = await divider.boundingBox();
  await page.mouse.move(at.x + at.width / 2, at.y + 60);
  await page.mouse.down();
  await page.mouse.move(at.x - 200, at.y + 60, { steps: 4 });
  await page.mouse.up();
  const dragged = Number(await divider.getAttribute("aria-valuenow"));
  await page.screenshot({ path: `${pictures}/swipe.png` });
  await check(page, "swipe");
  const differ = (await picture(page)) !== (await picture(page, 1));
  await page.getByLabel(right).selectOption(sides[0]);
  await page.waitForTimeout(150);
  const same = (await picture(page)) === (await picture(page, 1));
  await click(page, label);
  return { sides, followed, begun, pressed, dragged, differ, same, left: await cuts() };
}

/** The page goes round by Tab; every stop has a name. */
async function keys(page) {
  const stops = [];
  for (let count = 0; count < 90; count += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const { activeElement: at } = document;
      return at === document.body ? null : at.id || at.getAttribute("aria-label") || at.className || at.tagName;
    });
    if (!stop) break;
    stops.push(stop);
  }
  await page.locator(".leaflet-container").focus();
  const before = await page.evaluate(() => map_civicgrid.getCenter().lng);
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(500);
  const moved = (await page.evaluate(() => map_civicgrid.getCenter().lng)) > before;
  return { stops, moved };
}

async function print(page) {
  await page.pdf({ path: `${pictures}/print.pdf`, preferCSSPageSize: true, printBackground: true });
  await page.waitForTimeout(200);
  return page.evaluate(() => ({
    restored: !document.documentElement.classList.contains("printing"),
    inside: document.getElementById("stage").parentElement === document.body,
  }));
}

const page = await open(browser, file, DESKTOP);
await check(page, "page");
result.words = await words(page);
result.keys = await keys(page);
for (const [name, part] of Object.entries({ search, time, measure, swipe, print })) result[name] = await part(page);
result.images = await page.locator("img").count();
await page.context().close();

const phone = await open(browser, file, PHONE);
await check(phone, "phone");
await phone.locator("#sheet").tap();
await check(phone, "phone open");
await phone.locator("#sheet").tap();
result.phone = { search: await search(phone), swipe: await swipe(phone) };
const boxes = await phone.$$eval("#tools button, #search input, #swipe, #sheet", (all) => all.filter((one) => one.offsetParent).map((one) => one.getBoundingClientRect().toJSON()));
result.phone.outside = boxes.filter((box) => box.left < 0 || box.right > PHONE[0] || box.width < 24 || box.height < 24).length;
await browser.close();
console.log(JSON.stringify({ ...result, ...seen }));
