// Shows GeoJSON files in a browser without a network, as a web page does, and prints what it saw as JSON.
// Called: node geojson.mjs CHROMIUM LEAFLET FILE…
import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";

const [executablePath, leaflet, ...files] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, headless: true, args: ["--no-sandbox", "--disable-gpu"] });
const page = await (await browser.newContext({ offline: true })).newPage();
const errors = [];
page.on("pageerror", (error) => errors.push(error.message));
await page.setContent('<div id="map" style="width:600px;height:400px"></div>');
await page.addScriptTag({ path: leaflet });

const seen = {};
for (const file of files) {
  seen[file] = await page.evaluate((text) => {
    const data = JSON.parse(text);
    const map = L.map("map", { zoomAnimation: false });
    const layer = L.geoJSON(data).addTo(map.setView([0, 0], 1));
    map.fitBounds(layer.getBounds(), { animate: false });
    const box = layer.getBounds();
    const result = { features: data.features.length, drawn: layer.getLayers().length, zoom: map.getZoom(),
      bbox: [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()] };
    map.remove();
    return result;
  }, readFileSync(file, "utf8"));
}
await browser.close();
console.log(JSON.stringify({ seen, errors }));
