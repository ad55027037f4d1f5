// Takes pictures of the views in both languages, light and dark, as WebP below 150 kB each; made once for docs/screens, from sample data alone.
// Usage: node test/screens.mjs http://127.0.0.1:PORT FOLDER [WORD: only views whose name holds it]
import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [, , origin, folder, only = ""] = process.argv;
const most = 150_000;
mkdirSync(folder, { recursive: true });
const json = async (path) => (await fetch(origin + path)).json();
if ((await json("/api/register")).kind !== "sample") throw new Error("pictures are made of sample registers alone");
const { items } = await json("/api/incidents?limit=1000");
const rich = items.filter((i) => i.disputes.length > 0 && i.why.length > 0).sort((a, b) => b.source_figures.length - a.source_figures.length)[0];
const claim = rich.claims[0];
const agreement = (await json("/api/agreements")).items.find((a) => a.history.length > 1) ?? (await json("/api/agreements")).items[0];
const views = {
  overview: "/", map: "/map?country=SY", timeline: "/timeline?since=2019-06-01&until=2019-09-10&c_since=2018-12-01&c_until=2019-05-31", calendar: "/timeline?form=calendar", incidents: "/incidents", incident: `/incidents/${rich.id}`,
  report: `/reports/${rich.reports[0].document}?claim=${claim}`, agreement: `/agreements/${encodeURIComponent(agreement.id)}`, tallies: "/tallies", review: "/review", actors: "/actors", control: "/control", sources: "/sources", search: "/search?q=market", add: "/add",
};
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--enable-unsafe-swiftshader"] });
const blank = await (await browser.newContext()).newPage();

// The page turns the picture into WebP, each try a little smaller.
async function webp(png) {
  for (const quality of [0.82, 0.7, 0.55, 0.4]) {
    const made = await blank.evaluate(
      async ([data, q]) => {
        const picture = new Image();
        picture.src = "data:image/png;base64," + data;
        await picture.decode();
        const canvas = Object.assign(document.createElement("canvas"), { width: picture.width, height: picture.height });
        canvas.getContext("2d").drawImage(picture, 0, 0);
        return canvas.toDataURL("image/webp", q).split(",")[1];
      },
      [png.toString("base64"), quality],
    );
    const bytes = Buffer.from(made, "base64");
    if (bytes.length < most) return bytes;
  }
  throw new Error("a picture stays too large");
}

for (const [locale, language] of [["en-GB", "en"], ["ar", "ar"]]) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, colorScheme, locale });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(views)) {
      if (!name.includes(only)) continue;
      await page.goto(origin + path, { waitUntil: "networkidle" });
      if (await page.locator("main .state a[href='/']").count()) continue;
      const map = page.locator(".mapbox .canvas");
      if (await map.count()) {
        await page.waitForSelector(".mapmark, .placemark", { timeout: 60000 });
        await page.waitForTimeout(Number(process.env.SETTLE ?? 4000));
      }
      const bytes = await webp(await page.screenshot());
      writeFileSync(`${folder}/${name}-${language}-${colorScheme}.webp`, bytes);
      console.log(name, language, colorScheme, bytes.length);
    }
    await context.close();
  }
}
// A phone: the overview and an incident.
for (const [locale, language, colorScheme] of [["en-GB", "en", "light"], ["ar", "ar", "dark"]]) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme, locale, deviceScaleFactor: 2 });
  const page = await context.newPage();
  for (const name of ["overview", "incident"]) {
    if (!name.includes(only)) continue;
    await page.goto(origin + views[name], { waitUntil: "networkidle" });
    await page.waitForSelector(".mapmark", { timeout: 60000 });
    await page.waitForTimeout(Number(process.env.SETTLE ?? 4000));
    writeFileSync(`${folder}/${name}-phone-${language}-${colorScheme}.webp`, await webp(await page.screenshot()));
  }
  await context.close();
}
await browser.close();
