// Drags the map of a page, and prints for how long the browser was deaf.
// Called: node pan.mjs PAGE FOLDER_FOR_PICTURES CHROMIUM
import { pathToFileURL } from "node:url";
import { DESKTOP, longTasks, pan, started } from "./browser.mjs";

const [file, , executablePath] = process.argv.slice(2);
const browser = await started(executablePath);
const [width, height] = DESKTOP;
const page = await browser.newPage({ viewport: { width, height } });
await page.goto(pathToFileURL(file).href);
await page.waitForTimeout(3000);
const pan_ms = await longTasks(page, () => pan(page));
await browser.close();
console.log(JSON.stringify({ pan_ms }));
