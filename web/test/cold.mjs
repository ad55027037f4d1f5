// How long a person waits for the overview in a browser that has seen nothing yet (bench/overview-cold).
import { chromium } from "playwright-core";

const address = process.argv[2];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--enable-unsafe-swiftshader"] });
for (let n = 0; n < 3; n++) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const start = performance.now();
  const passed = () => Math.round(performance.now() - start);
  const answer = page.waitForResponse((r) => r.url().includes("/api/overview"));
  await page.goto(address + "/", { waitUntil: "domcontentloaded" });
  const { incidents } = await (await answer).json();
  const words = new Intl.NumberFormat("en").format(incidents.total ?? incidents);
  await page.waitForFunction((w) => document.body.innerText.includes(w), words);
  const figures = passed();
  await page.waitForSelector("canvas");
  console.log(`figures after ${figures} ms, the map's surface after ${passed()} ms (${words} incidents)`);
  await context.close();
}
await browser.close();
