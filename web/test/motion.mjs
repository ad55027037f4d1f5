// How long a person who drags and zooms the map waits from each event to the frame that follows it (bench/map-motion).
import { chromium } from "playwright-core";

const [address, drags = "24"] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--enable-unsafe-swiftshader"] });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
await page.addInitScript(() => {
  const seen = { frames: [], tasks: [], events: [] };
  globalThis.seen = seen;
  for (const type of ["pointerdown", "pointermove", "pointerup", "wheel", "keydown"]) {
    addEventListener(type, (event) => {
      const at = event.timeStamp;
      // What comes after the frame's own work is told by a message behind it.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => seen.frames.push({ type, took: performance.now() - at });
        channel.port2.postMessage(0);
      });
    }, { capture: true, passive: true });
  }
  new PerformanceObserver((list) => list.getEntries().forEach((e) => seen.tasks.push(e.duration))).observe({ type: "longtask" });
  new PerformanceObserver((list) => list.getEntries().forEach((e) => seen.events.push(e.duration))).observe({ type: "event", durationThreshold: 16 });
});
await page.goto(address + "/map", { waitUntil: "domcontentloaded" });
await page.waitForSelector(".mapmark", { timeout: 120_000 });
await page.waitForSelector('section.map[aria-busy="false"]', { timeout: 120_000 });
await page.waitForTimeout(1000);
await page.evaluate(() => Object.values(globalThis.seen).forEach((list) => (list.length = 0)));
const box = await page.locator(".mapbox").first().boundingBox();
const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
let marks = 0;
for (let n = 0; n < Number(drags); n++) {
  const [dx, dy] = [[-220, 40], [180, -120], [60, 160], [-140, -90]][n % 4];
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  for (let step = 1; step <= 20; step++) await page.mouse.move(middle.x + (dx * step) / 20, middle.y + (dy * step) / 20);
  await page.mouse.up();
  await page.mouse.move(middle.x, middle.y);
  for (let step = 0; step < 4; step++) await page.mouse.wheel(0, n % 8 < 4 ? -180 : 180);
  await page.waitForTimeout(250);
  marks = Math.max(marks, await page.locator(".mapmark").count());
}
await page.waitForTimeout(500);
const seen = await page.evaluate(() => globalThis.seen);
await browser.close();
const at = (list, share) => (list.length === 0 ? 0 : Math.round([...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))]));
const line = (name, list) => console.log(`${name}: ${list.length}, median ${at(list, 0.5)} ms, p95 ${at(list, 0.95)} ms, longest ${at(list, 1)} ms`);
console.log(`${drags} drags and as many zooms, at most ${marks} marks in view`);
line("from an event to its frame, all", seen.frames.map((f) => f.took));
for (const type of ["pointerdown", "pointermove", "pointerup", "wheel"]) line(`  ${type}`, seen.frames.filter((f) => f.type === type).map((f) => f.took));
line("events of the browser's own timing (16 ms or more)", seen.events);
line("long tasks (50 ms or more)", seen.tasks);
