// Opens every view in Chromium as a person would and checks what must hold for all of them.
// Then real work, from the files of test/tasks: each exports a function that takes these tools.
// Usage: node test/pages.mjs http://127.0.0.1:PORT [FOLDER for pictures]; PAGES_ONLY=WORD runs the checks whose claim holds the word. The last line is "N passed, N failed".
import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [, , origin, pictures] = process.argv;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--enable-unsafe-swiftshader"] });
let [passed, failed] = [0, 0];

async function check(claim, work) {
  if (process.env.PAGES_ONLY && !claim.includes(process.env.PAGES_ONLY)) return;
  try {
    await work();
    passed++;
  } catch (error) {
    failed++;
    console.error(`FAILED ${claim}\n  ${String(error.message ?? error).split("\n").join("\n  ")}`);
  }
}

const equal = (seen, wanted, what) => {
  if (JSON.stringify(seen) !== JSON.stringify(wanted)) throw new Error(`${what}: ${JSON.stringify(seen)}, not ${JSON.stringify(wanted)}`);
};

const json = async (path) => (await fetch(origin + path)).json();
const { items } = await json("/api/incidents?limit=1000");
const rich = items.filter((i) => i.disputes.length > 0 && i.why.length > 0).sort((a, b) => b.source_figures.length - a.source_figures.length)[0];
const agreement = (await json("/api/agreements")).items[0];
const views = { overview: "/", map: "/map", filtered: "/map?country=SY&polygon=36,35;37.5,35;37,36.5&killed=1&disputed=true", timeline: "/timeline", calendar: "/timeline?form=calendar&measure=incidents", incidents: "/incidents", incident: `/incidents/${rich.id}`, report: `/reports/${rich.reports[0].document}`, agreements: "/agreements", agreement: `/agreements/${agreement.id}`, search: "/search?q=air", empty: "/?since=1901-01-01&until=1901-01-02", missing: "/incidents/none", review: "/review", pair: "/review?kind=near-miss", add: "/add" };
Object.assign(views, {
  tallies: "/tallies?by=month", tallybars: "/tallies?by=type&view=bars&row=air-strike", tallymultiples: "/tallies?by=province,month&view=multiples", actors: "/actors", actortable: "/actors?view=table", actor: `/actors/${encodeURIComponent((await json("/api/actors")).items[0].name)}`,
  control: "/control", sources: "/sources", source: `/sources/${encodeURIComponent((await json("/api/sources")).items[0].name)}`,
});

// A page that keeps what the browser complained of and what it asked for.
async function open(path, { width = 1440, height = 930, colorScheme = "light", locale = "en-GB", before } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale });
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  const [complaints, strangers] = [[], []];
  page.on("pageerror", (e) => complaints.push(e.message));
  page.on("console", (m) => m.type() === "error" && !/404/.test(m.text()) && complaints.push(m.text()));
  page.on("request", (r) => !/^(data|blob):/.test(r.url()) && !r.url().startsWith(origin) && strangers.push(r.url()));
  await page.goto(origin + path, { waitUntil: "networkidle" });
  return { page, context, complaints, strangers, close: () => context.close() };
}

// Serious faults of accessibility.
async function faultsOf(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => (await window.axe.run(document, { resultTypes: ["violations"] })).violations.filter((v) => v.impact === "serious" || v.impact === "critical").map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 120)).join(" | ")}`));
}

for (const [name, path] of Object.entries(views)) {
  await check(`${name}: no complaint, no request to elsewhere, no serious fault of accessibility`, async () => {
    const { page, complaints, strangers, close } = await open(path);
    const faults = await faultsOf(page);
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    await close();
    equal(complaints, [], "complaints");
    equal(strangers, [], "requests to elsewhere");
    equal(faults, [], "faults");
  });
  await check(`${name}: on a phone, in the dark and in Arabic nothing runs over the edge, and there is no serious fault of accessibility`, async () => {
    const { page, complaints, close } = await open(path, { width: 360, height: 780, colorScheme: "dark", locale: "ar" });
    const [width, direction] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.dir]);
    const faults = await faultsOf(page);
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-phone.png` });
    await close();
    equal(faults, [], "faults");
    equal(direction, "rtl", "direction");
    equal(complaints, [], "complaints");
    if (width > 360) throw new Error(`the page is ${width} wide on a screen of 360`);
  });
}

await check("every figure of an incident leads to the sentence that says it, in its report", async () => {
  const { page, close } = await open(views.incident);
  await page.locator("button.src").first().click();
  await page.waitForSelector("mark.cur");
  const beside = (await page.locator("mark.cur").allTextContents()).join("");
  await page.locator(".card .meta a[href*='?claim=']").first().click();
  await page.waitForURL(/\/reports\/.*claim=/);
  await page.waitForSelector("mark.cur");
  const there = (await page.locator("mark.cur").allTextContents()).join("");
  await close();
  equal(there, beside, "the sentence in the report");
});

await check("the address holds the filters: back undoes them, and a reload keeps them", async () => {
  const { page, close } = await open("/");
  await page.locator("select").first().selectOption("shelling");
  await page.waitForURL(/type=shelling/);
  await page.reload({ waitUntil: "networkidle" });
  equal(await page.locator("select").first().inputValue(), "shelling", "type");
  await page.goBack();
  equal(new URL(page.url()).search, "", "address");
  await close();
});

await check("claims of a report are stepped through with a key", async () => {
  const { page, close } = await open(views.report);
  await page.keyboard.press("]");
  await page.waitForSelector("mark.cur");
  equal(/claim=/.test(page.url()), true, "claim in the address");
  await close();
});

await check("what a report says is never taken for markup", async () => {
  const { page, close } = await open(views.report);
  equal(await page.locator(".read :not(span):not(mark)").count(), 0, "elements inside the reading text");
  await close();
});

for (const file of readdirSync(new URL("tasks/", import.meta.url)).sort()) await (await import(`./tasks/${file}`)).default({ check, equal, json, open, faultsOf, origin, items, views, pictures });

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
