// A browser without a network, and what its pages ask for, say and complain of.
import { chromium } from "playwright-core";
import { pathToFileURL } from "node:url";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--host-resolver-rules=MAP * ~NOTFOUND"];
export const DESKTOP = [1440, 900], PHONE = [390, 844];
export const seen = { requests: [], console: [], errors: [], dialogs: [] };
export const started = (executablePath) => chromium.launch({ executablePath, headless: true, args: FLAGS });

/** Open a page; `played` may put a network in the place of the one that isn't there. */
export async function open(browser, file, [width, height], played = null) {
  const context = await browser.newContext({ offline: !played, viewport: { width, height }, hasTouch: width < 760 });
  if (played) await played(context);
  const page = await context.newPage();
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("console", (message) => seen.console.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => seen.errors.push(error.message));
  page.on("dialog", (dialog) => { seen.dialogs.push(dialog.message()); dialog.dismiss(); });
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector("canvas.painting");
  await page.waitForTimeout(250);
  return page;
}

/** How many pixels of the map are painted: shows that a layer was drawn. */
export const painted = (page, selector = "canvas.painting") => page.evaluate((wanted) => {
  const canvas = document.querySelector(wanted);
  const copy = Object.assign(document.createElement("canvas"), { width: canvas.width, height: canvas.height });
  const brush = copy.getContext("2d", { willReadFrequently: true });
  brush.drawImage(canvas, 0, 0);
  const { data } = brush.getImageData(0, 0, copy.width, copy.height);
  let count = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at]) count += 1;
  return count;
}, selector);

/** Names of the features of a source, and where they lie in the window. */
export const places = (page, source) => page.evaluate((name) => {
  const data = JSON.parse(document.getElementById("civicgrid-data").textContent);
  const { shapes, titles } = new CivicGrid.Layers(data).source(name);
  const box = map_civicgrid.getContainer().getBoundingClientRect();
  return titles.map((title, place) => {
    const at = map_civicgrid.latLngToContainerPoint(map_civicgrid.unproject(shapes.centre(place), 0));
    return [title, box.left + at.x, box.top + at.y];
  });
}, source);

/** Tasks longer than 50 ms while something is done (Long Tasks API), in milliseconds: so long the browser is deaf. */
export async function longTasks(page, act) {
  await page.evaluate(() => {
    window.tasks = [];
    window.observer = new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((entry) => entry.duration)));
    window.observer.observe({ type: "longtask" });
  });
  await act();
  await page.waitForTimeout(1500);
  return page.evaluate(() => {
    window.observer.disconnect();
    return window.tasks;
  });
}

/** Drag the map to and fro. */
export async function pan(page) {
  const box = await page.locator(".leaflet-container").boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const step of [-220, 260, -180, 200, -240, 220]) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + step, y + step / 2, { steps: 12 });
    await page.mouse.up();
    await page.waitForTimeout(300);
  }
}
