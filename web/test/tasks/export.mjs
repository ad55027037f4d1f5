import { readFileSync } from "node:fs";

/** Incidents taken along as a file, from the list. */
export default async function exporting({ check, equal, json, open, faultsOf }) {
  await check("the incidents of the filter are downloaded as a file named INTERNAL, and what it does not say is told beside", async () => {
    const { page, complaints, close } = await open("/incidents?type=air-strike");
    await page.click("main button[aria-controls=export]");
    await page.waitForSelector(".export select");
    await page.selectOption(".export select", "ged");
    await page.waitForURL(/export=ged/);
    await page.click(".export .exportrow button");
    await page.waitForSelector(".export tbody tr");
    const { losses } = await json("/api/export/losses?format=ged&type=air-strike");
    equal(await page.locator(".export tbody tr").count(), losses.length, "lines of losses");
    const [file] = await Promise.all([page.waitForEvent("download"), page.click(".export a.btn")]);
    const { total } = await json("/api/marks?type=air-strike");
    equal([/^ged-INTERNAL-.*\.csv$/.test(file.suggestedFilename()), readFileSync(await file.path(), "utf8").trim().split("\r\n").length], [true, total + 1], "the file's name, and its lines");
    equal(await faultsOf(page), [], "faults of accessibility");
    equal(complaints, [], "complaints");
    await close();
  });

  await check("the panel of exports speaks Arabic whole", async () => {
    const { page, close } = await open("/incidents?export=acled", { locale: "ar" });
    await page.waitForSelector(".export select");
    await page.click(".export .exportrow button");
    await page.waitForSelector(".export tbody tr");
    const words = await page.locator(".export tbody th").allTextContents();
    equal(words.filter((w) => !/[\u0600-\u06ff]/.test(w)), [], "lines that are not Arabic");
    equal(await page.locator(".export [lang=en]").count(), 0, "English words");
    await close();
  });
}
