/** Tallies, actors, control, sources, agreements and search, used as a person uses them. */
import { execFileSync } from "node:child_process";

// The words of the command line that a page shows, as a shell reads them.
const wordsOf = (line) => [...line.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map((m) => m[2] ?? m[1].replaceAll("'\\''", "'"));

export default async function analysis({ check, equal, json, open, pictures }) {
  await check("a tally built by hand is the answer of the command line that the page shows", async () => {
    const { page, complaints, close } = await open("/tallies");
    await page.getByLabel("for each", { exact: true }).selectOption("month");
    await page.waitForURL(/by=month/);
    await page.getByLabel("in", { exact: true }).fill("Idlib");
    await page.getByLabel("in", { exact: true }).press("Enter");
    await page.waitForURL(/area=Idlib/);
    await page.getByLabel("with policy", { exact: true }).selectOption("best");
    await page.waitForURL(/policy=best/);
    await page.waitForFunction(() => document.querySelector(".command code")?.textContent === "marsad tally --area Idlib --by month --policy best");
    const rows = await page.locator(".result .tab tbody tr").evaluateAll((all) => all.map((r) => [...r.querySelectorAll("button.num")].map((b) => Number(b.textContent.replaceAll(",", "")))));
    const command = await page.locator(".command code").textContent();
    await close();
    equal(complaints, [], "complaints");
    const answer = await json("/api/tallies?area=Idlib&by=month&policy=best");
    equal(rows, answer.rows.map((r) => [r.incidents, r.min, r.best, r.max]), "rows against the API");
    if (!process.env.MARSAD) return console.log("the command line itself is not asked: MARSAD and MARSAD_REGISTER are not set");
    const typed = JSON.parse(execFileSync(process.env.MARSAD, [...wordsOf(command).slice(1), "--register", process.env.MARSAD_REGISTER, "--format", "jsonl"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    equal(rows, typed.rows.map((r) => [r.incidents.length, r.min, r.best, r.max]), "rows against the command line");
  });

  await check("every look of a tally holds the same, and a cell opens to its incidents", async () => {
    const answer = await json("/api/tallies?by=province,month");
    const { page, close } = await open("/tallies?by=province,month&view=multiples");
    equal(await page.locator(".multiples li").count(), new Set(answer.rows.map((r) => r.key)).size, "small plots");
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.locator(".cross tbody button.num").first().click();
    await page.waitForURL(/row=.*column=/);
    const { searchParams } = new URL(page.url());
    const cell = answer.rows.find((r) => r.key === searchParams.get("row") && r.across === searchParams.get("column"));
    await page.waitForSelector("section[aria-label^='Behind'] .list li");
    equal(await page.locator("section[aria-label^='Behind'] .list li").count(), cell.incidents, "incidents of the cell");
    await page.goBack();
    equal(await page.locator("section[aria-label^='Behind']").count(), 0, "opened cells after going back");
    await close();
  });

  await check("an outline from a file is the area of the question, in the address and on the command line", async () => {
    const { page, close } = await open("/tallies");
    const outline = { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [[[36.2, 35.4], [37.1, 35.4], [37.1, 36.1], [36.2, 36.1], [36.2, 35.4]]] } };
    await page.locator("input[type=file]").setInputFiles({ name: "Northern plain.geojson", mimeType: "application/geo+json", buffer: Buffer.from(JSON.stringify(outline)) });
    await page.waitForURL(/area=outline/);
    equal(new URL(page.url()).searchParams.get("area"), "outline:Northern plain:36.2,35.4;37.1,35.4;37.1,36.1;36.2,36.1", "area");
    await page.waitForFunction(() => document.querySelector(".command code")?.textContent.includes("--area 'outline:Northern plain:36.2,35.4;"));
    await close();
  });

  await check("a question is saved, found again after a reload, and removed", async () => {
    const { page, close } = await open("/tallies?by=type&category=civilians");
    await page.getByRole("button", { name: "Save", exact: true }).first().click();
    await page.getByLabel("Name: letters, digits, - and _").fill("civilians-by-type");
    await page.locator(".savebox button").click();
    await page.waitForSelector(".saved a");
    await page.goto(new URL("/tallies", page.url()).href, { waitUntil: "networkidle" });
    await page.getByRole("link", { name: "civilians-by-type" }).click();
    await page.waitForURL(/category=civilians/);
    await page.getByRole("button", { name: "Remove civilians-by-type" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".saved a").length === 0);
    await close();
  });

  await check("a tally reads from right to left in Arabic, with its numbers and months", async () => {
    const { page, close } = await open("/tallies?by=month&view=line");
    await page.getByRole("button", { name: "العربية" }).click();
    await page.waitForFunction(() => document.documentElement.dir === "rtl");
    const [first, last] = await page.locator(".plot a circle").evaluateAll((all) => [all[0], all[all.length - 1]].map((c) => Number(c.getAttribute("cx"))));
    if (!(first > last)) throw new Error(`time runs from ${first} to ${last}`);
    if (!/[٠-٩]/.test(await page.locator(".result h2").textContent())) throw new Error("no Arabic digit in the sum");
    await close();
  });

  await check("a printed tally carries its question and its definition, and nothing to press", async () => {
    const { page, close } = await open("/tallies?by=month");
    await page.emulateMedia({ media: "print" });
    equal(await page.locator(".top, .tabbar, .phead .btn, .sentence .add").evaluateAll((all) => all.filter((e) => e.getBoundingClientRect().height > 0).length), 0, "controls in print");
    if (!(await page.locator(".counted").isVisible()) || !(await page.locator(".sentence").isVisible())) throw new Error("question or definition is not printed");
    if (pictures) await page.screenshot({ path: `${pictures}/tally-print.png`, fullPage: true });
    await close();
  });

  await check("the graph of actors is the same twice, and its table holds every relation of it", async () => {
    const { edges } = await json("/api/actor-graph");
    const { page, close } = await open("/actors");
    const spots = () => page.locator(".graph circle").evaluateAll((all) => all.map((c) => [c.getAttribute("cx"), c.getAttribute("cy")]));
    const before = await spots();
    await page.reload({ waitUntil: "networkidle" });
    equal(await spots(), before, "places of the nodes");
    await page.getByRole("button", { name: "As a table" }).click();
    equal(await page.locator("section[aria-label='How they stand to each other'] tbody tr").count(), edges.length, "relations");
    await page.locator("section[aria-label='How they stand to each other'] tbody button.src").first().click();
    await page.waitForSelector(".saidin q");
    await close();
  });

  await check("control is what was said until the day of the address, and the keys of the day change it", async () => {
    const { days } = await json("/api/control");
    const { page, close } = await open(`/control?on=${days[0]}`);
    const states = async () => (await json(`/api/control?on=${new URL(page.url()).searchParams.get("on")}`)).states.length;
    await page.waitForSelector("tr[id^=state]");
    equal(await page.locator("tr[id^=state]").count(), await states(), "places");
    await page.getByRole("button", { name: "Next day on which anything is said" }).click();
    await page.waitForURL(new RegExp(`on=${days[1]}`));
    const wanted = await states();
    await page.waitForFunction((n) => document.querySelectorAll("tr[id^=state]").length === n, wanted);
    await close();
  });

  await check("search is narrowed down by a choice that says how many reports it leaves", async () => {
    const { page, close } = await open("/search?q=strike");
    const choice = page.locator(".choices .choice").first();
    const left = Number((await choice.locator(".muted").textContent()).replaceAll(",", ""));
    await choice.click();
    await page.waitForFunction((n) => document.querySelector(".found h2")?.textContent === (n === 1 ? "1 report" : `${n} reports`), left);
    if ((await page.locator("mark.hit").count()) === 0) throw new Error("no word is marked");
    await page.goBack();
    equal(await page.locator(".btn.chosen").count(), 0, "choices after going back");
    await close();
  });
}
