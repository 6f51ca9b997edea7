// Opens a page with a base map, whose server is played, and prints which servers it asked.
// Called: node basemap.mjs PAGE FOLDER_FOR_PICTURES CHROMIUM
import { DESKTOP, PHONE, open, seen, started } from "./browser.mjs";

const TILE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAF/gL+Xyv5xQAAAABJRU5ErkJggg==", "base64");
const [file, pictures, executablePath] = process.argv.slice(2);
const browser = await started(executablePath);
const played = (context) => context.route(/^https:/, (route) => route.fulfill({ contentType: "image/png", body: TILE }));
const page = await open(browser, file, DESKTOP, played);
await page.waitForFunction(() => document.querySelectorAll("img.leaflet-tile-loaded").length > 4);
const tiles = () => page.locator("img.leaflet-tile-loaded").count();
const result = { tiles: await tiles(), attribution: await page.locator(".leaflet-control-attribution").innerText() };
await page.screenshot({ path: `${pictures}/basemap.png` });
result.hosts = [...new Set(seen.requests.filter((url) => url.startsWith("http")).map((url) => new URL(url).origin))];
result.elsewhere = await page.evaluate(() => new Promise((done) => {
  document.addEventListener("securitypolicyviolation", (event) => done(event.blockedURI));
  new Image().src = "https://elsewhere.example/x.png";
}));
await page.uncheck("#basemap");
result.off = await tiles();
result.errors = [...seen.errors];
const alone = await open(browser, file, PHONE); // a page with a base map, where there is no network
result.alone = await alone.locator("h1").isVisible();
await browser.close();
console.log(JSON.stringify({ ...result, crashed: seen.errors }));
