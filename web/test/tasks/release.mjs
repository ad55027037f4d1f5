import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The web page of a public release, opened from disk as its readers do. */
export default async function release({ check, equal, open, faultsOf, pictures }) {
  const folder = mkdtempSync(join(tmpdir(), "marsad-release-"));
  const rules = fileURLToPath(new URL("../../../samples/release.yaml", import.meta.url));
  const made = join(folder, "release");
  const first = await open("/");
  const browser = first.context.browser();
  await first.close();
  const address = pathToFileURL(join(made, "index.html")).href;

  async function read(hash = "", { width = 1440, height = 930, colorScheme = "light" } = {}) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: "en-GB" });
    const page = await context.newPage();
    const [complaints, strangers] = [[], []];
    page.on("pageerror", (e) => complaints.push(e.message));
    page.on("console", (m) => m.type() === "error" && complaints.push(m.text()));
    page.on("request", (r) => r.url().split("#")[0] !== address && strangers.push(r.url()));
    await page.goto(address + hash);
    await page.waitForSelector("#table");
    return { page, complaints, strangers, close: () => context.close() };
  }

  await check("a release of the samples is made and finds nothing to refuse", async () => {
    execFileSync(process.env.MARSAD, ["release", "--register", process.env.MARSAD_REGISTER, "--rules", rules, "--key", join(folder, "key"), "--out", made, "--day", "2026-11-28"], { stdio: "pipe" });
    equal(/script-src 'sha256-/.test(readFileSync(join(made, "index.html"), "utf8")), true, "a strict policy");
  });

  for (const [name, hash, shape] of [["wide", "", {}], ["dark", "", { colorScheme: "dark" }], ["phone", "", { width: 360, height: 780 }], ["Arabic", "#lang=ar", {}], ["Arabic phone in the dark", "#lang=ar", { width: 360, height: 780, colorScheme: "dark" }]]) {
    await check(`the page of a release, ${name}: opens from disk, asks nobody, no complaint, no fault of accessibility, says SAMPLE DATA`, async () => {
      const { page, complaints, strangers, close } = await read(hash, shape);
      const faults = await faultsOf(page);
      const [direction, width, sample] = await page.evaluate(() => [document.documentElement.dir, document.documentElement.scrollWidth, document.querySelector(".sample").textContent]);
      if (pictures) await page.screenshot({ path: `${pictures}/release-${name.replaceAll(" ", "-")}.png`, fullPage: true });
      await close();
      equal([complaints, strangers, faults], [[], [], []], "complaints, requests, faults");
      equal(direction, hash ? "rtl" : "ltr", "direction");
      equal(sample.startsWith(hash ? "بيانات تجريبية" : "SAMPLE DATA"), true, "the mark of samples");
      if (width > (shape.width ?? 1440)) throw new Error(`the page is ${width} wide`);
    });
  }

  await check("a release's table is sorted and filtered by keyboard, and a mark of the map shows its incidents", async () => {
    const { page, complaints, close } = await read();
    const count = async () => Number((await page.locator("#found").textContent()).match(/\d+/)[0]);
    const all = await count();
    await page.locator("[data-sort=killed]").focus();
    await page.keyboard.press("Enter");
    equal(await page.locator("th[aria-sort]").evaluate((th) => [th.getAttribute("aria-sort"), th.textContent]), ["descending", "Killed"], "order");
    equal(await page.evaluate(() => document.activeElement.dataset.sort), "killed", "the focus stays");
    const killed = (await page.locator("tbody td.fig:nth-of-type(3) b").allTextContents()).map((t) => Number(t.replace(/\D.*/, "")));
    equal(killed[0], Math.max(...killed), "the most killed first");
    await page.locator("#f-type").selectOption("shelling");
    const shellings = await count();
    equal(shellings > 0 && shellings < all, true, "fewer rows");
    equal(new Set(await page.locator("#table tbody td:nth-of-type(1)").allTextContents()), new Set(["Shelling"]), "types");
    await page.locator("button:text-is('Clear filters')").first().click();
    await page.locator(".spot[tabindex='0']").focus();
    await page.keyboard.press("Enter");
    const near = await count();
    equal(near > 0 && near < all, true, "rows of one mark");
    equal(await page.locator(".spot[aria-pressed=true]").count(), 1, "the mark is pressed");
    await page.locator("#f-q").fill("nothing is called so");
    equal(await page.locator("#table .empty").count(), 1, "an empty table says so");
    equal(complaints, [], "complaints");
    await close();
  });

  await check("a release's page on paper has no controls and loses no row", async () => {
    const { page, close } = await read();
    await page.emulateMedia({ media: "print" });
    equal([await page.locator(".filters").isVisible(), await page.locator("#lang").isVisible(), await page.locator("#table tbody tr").count() > 20], [false, false, true], "controls and rows");
    await close();
  });

  rmSync(folder, { recursive: true, force: true });
}
