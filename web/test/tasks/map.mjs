/** The map: drawn, filtered by drawing, without WebGL, in Arabic; several incidents on one spot. */
export default async function map({ check, equal, json, open, items }) {
  const marks = ".mapmark";
  const drawRound = async (page) => {
    await page.waitForSelector(marks, { timeout: 30000 });
    await page.locator(".mapkeys .draw").click();
    const box = await page.locator(".drawing").boundingBox();
    const at = ([x, y]) => [box.x + box.width * x, box.y + box.height * y];
    await page.mouse.move(...at([0.05, 0.05]));
    await page.mouse.down();
    for (const point of [[0.5, 0.04], [0.92, 0.3], [0.9, 0.94], [0.5, 0.95], [0.06, 0.9]]) await page.mouse.move(...at(point), { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/polygon=/);
    return new URL(page.url()).searchParams.get("polygon");
  };

  await check("the map is drawn, and each of its marks has a name", async () => {
    const { page, close } = await open("/map");
    await page.waitForSelector(marks, { timeout: 30000 });
    const names = await page.locator(marks).evaluateAll((all) => all.map((m) => m.getAttribute("aria-label")));
    await close();
    if (names.some((n) => !n)) throw new Error("a mark has no name");
  });

  await check("an area drawn on the map filters the table beside it, as the same question does over the API", async () => {
    const { page, close } = await open("/map?country=SY");
    const polygon = await drawRound(page);
    const { total } = await json(`/api/marks?country=SY&polygon=${encodeURIComponent(polygon)}`);
    await page.waitForFunction((n) => document.querySelector(".tall .seg button")?.textContent?.includes(String(n)), total, { timeout: 15000 });
    const filter = page.locator(".filters .btn.set", { hasText: "drawn" });
    equal(await filter.count(), 1, "filters of the drawn area");
    await filter.click();
    await page.waitForFunction(() => !location.search.includes("polygon"));
    await close();
    if (total === 0) throw new Error("the drawn area holds nothing, so that nothing was tried");
  });

  await check("without WebGL a flat map stands in its place: the same marks, and drawing filters", async () => {
    const { page, complaints, close } = await open("/map?country=SY", { before: () => { const own = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext = function (kind, ...more) { return String(kind).startsWith("webgl") ? null : own.call(this, kind, ...more); }; } });
    await page.waitForSelector(".flat canvas", { timeout: 20000 });
    await drawRound(page);
    equal(complaints, [], "complaints");
    const drawn = await page.locator(".flat canvas").evaluate((c) => new Set(c.getContext("2d").getImageData(0, 0, c.width, c.height).data).size);
    await close();
    if (drawn < 10) throw new Error("the flat map is blank");
  });

  await check("where several incidents share one spot, each of them can be reached from its mark", async () => {
    const bySpot = items.filter((i) => i.place?.precision === "town").reduce((m, i) => m.set(`${i.place.lat},${i.place.lon}`, [...(m.get(`${i.place.lat},${i.place.lon}`) ?? []), i]), new Map());
    const [spot, shared] = [...bySpot].sort((a, b) => b[1].length - a[1].length)[0];
    const { page, close } = await open(`/map?spot=${spot}`);
    await page.locator(".mapmark:not(.area)").first().click({ timeout: 30000 });
    await page.waitForSelector(".spot li");
    const reached = await page.locator(".spot li a").evaluateAll((all) => all.map((a) => decodeURIComponent(a.getAttribute("href").slice("/incidents/".length))));
    await close();
    equal(reached.sort(), shared.map((i) => i.id).sort(), "incidents of the spot");
  });

  await check("what is known no finer than a province is an area with a count, never a mark at a point", async () => {
    const coarse = items.filter((i) => i.place?.precision === "province");
    const { page, close } = await open("/map?precision=province");
    await page.waitForSelector(marks, { timeout: 30000 });
    const [areas, points] = [await page.locator(".mapmark.area").allTextContents(), await page.locator(".mapmark:not(.area)").count()];
    await close();
    equal([points, areas.reduce((n, a) => n + Number.parseInt(a, 10), 0)], [0, coarse.length], "points, and incidents of areas");
  });

  await check("in Arabic places and kinds of incident have Arabic names, and the map does not mirror", async () => {
    const { page, close } = await open("/map?country=SY", { locale: "ar" });
    await page.waitForSelector(marks, { timeout: 30000 });
    await page.waitForFunction(() => /غارة جوية، .*إدلب/.test(document.querySelector(".list")?.textContent ?? ""), null, { timeout: 15000 });
    const [west, east] = await page.evaluate(() => {
      const x = (name) => [...document.querySelectorAll(".mapmark.area")].find((m) => m.textContent.includes(name))?.getBoundingClientRect().x;
      return [x("إدلب"), x("حلب")];
    });
    await close();
    if (west !== undefined && east !== undefined && west > east) throw new Error("Idlib lies east of Aleppo");
  });
}
