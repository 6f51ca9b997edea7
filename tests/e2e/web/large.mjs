// Drags, zooms and searches a page of very many features; prints what was drawn, and for how long the browser was deaf.
// Called: node large.mjs PAGE FOLDER_FOR_PICTURES CHROMIUM
import { DESKTOP, longTasks, open, painted, pan, seen, started } from "./browser.mjs";

const [file, pictures, executablePath] = process.argv.slice(2);
const browser = await started(executablePath);
const page = await open(browser, file, DESKTOP);
const result = { loaded_ms: await page.evaluate(() => performance.getEntriesByType("navigation")[0].domComplete) };
await page.locator("#layer-case_density").check();
await page.locator("#layer-grid_cell").check();
await page.waitForTimeout(3000);
result.painted = await painted(page);
await page.screenshot({ path: `${pictures}/large.png` });
result.pan_ms = await longTasks(page, () => pan(page));
result.zoom_ms = await longTasks(page, async () => {
  for (let count = 0; count < 6; count += 1) {
    await page.mouse.wheel(0, -240);
    await page.waitForTimeout(250);
  }
});
result.pan_near_ms = await longTasks(page, () => pan(page));
await page.screenshot({ path: `${pictures}/large-near.png` });
result.search_ms = await longTasks(page, () => page.locator("#search input").fill("9999"));
result.found = await page.getByRole("option").count();
result.nodes = await page.evaluate(() => document.querySelectorAll("*").length);
await browser.close();
console.log(JSON.stringify({ ...result, ...seen }));
