// The overview as a reader uses it: figures, truces, latest reports, a period and a party, what waits for review.
export default async function ({ check, equal, json, open, items }) {
  await check("the latest reports stand on the overview, and each leads to its text", async () => {
    const { page, close } = await open("/");
    const latest = (await json("/api/reports?limit=7")).items;
    const links = page.locator("section[aria-label='Latest reports'] a.t");
    await links.first().waitFor();
    equal(await links.count(), latest.length, "reports");
    equal(await links.first().getAttribute("href"), `/reports/${encodeURIComponent(latest[0].document)}`, "the first");
    await links.first().click();
    await page.waitForSelector(".read");
    equal((await page.locator(".read .headline").textContent()).includes(latest[0].title), true, "its headline");
    await close();
  });

  await check("each truce says how it stands and who says so, on both sides where sources differ", async () => {
    const { page, close } = await open("/");
    const known = (await json("/api/agreements")).items;
    const rows = page.locator("section[aria-label='State of each truce'] li");
    await rows.first().waitFor();
    equal(await rows.count(), Math.min(6, known.length), "truces");
    const broken = known.find((a) => a.history.some((h) => h.status === "broken-down" || h.status === "violated"));
    const row = page.locator("section[aria-label='State of each truce'] li", { has: page.locator(`a[href='/agreements/${encodeURIComponent(broken.id)}']`) });
    equal(/according to/.test(await row.textContent()), true, "who says so");
    equal(await row.locator(".tag.disp").count(), 1, "it is marked as contested");
    await close();
  });

  await check("a period is chosen as the last days of the register, and Escape closes the choice", async () => {
    const { page, close } = await open("/incidents");
    await page.locator(".pop summary").click();
    await page.locator(".pop .panel .btn", { hasText: "last 90 days" }).click();
    await page.waitForURL(/since=/);
    const [since, until] = ["since", "until"].map((n) => new URL(page.url()).searchParams.get(n));
    equal(until, (await json("/api/register")).last, "its last day");
    equal((Date.parse(until) - Date.parse(since)) / 86400000, 89, "days between");
    await page.waitForFunction((n) => document.querySelectorAll(".list li").length === n, (await json(`/api/incidents?since=${since}&until=${until}&limit=1`)).total);
    await page.keyboard.press("Escape");
    equal(await page.locator(".pop[open]").count(), 0, "open choices");
    equal(await page.evaluate(() => document.activeElement?.tagName), "SUMMARY", "what has the focus");
    await close();
  });

  await check("a party by any of its names narrows the list to what names it", async () => {
    const party = items.flatMap((i) => i.perpetrator)[0].name;
    const { page, close } = await open("/incidents");
    await page.locator(".filters input.party").fill(party);
    await page.locator(".filters input.party").press("Enter");
    await page.waitForURL(/actor=/);
    const { total } = await json(`/api/incidents?actor=${encodeURIComponent(party)}&limit=1`);
    await page.waitForFunction((n) => document.querySelectorAll(".list li").length === n, total);
    if (total === items.length) throw new Error("the party narrows nothing");
    await close();
  });

  await check("how many items wait stands beside Review", async () => {
    const { page, close } = await open("/incidents");
    await page.locator(".nav .count").waitFor();
    equal((await page.locator(".nav .count").textContent()).replace(/\D/g, ""), String((await json("/api/review?limit=1")).total), "the count");
    await close();
  });

  await check("where nothing fits each filter says how many would without it, and one press takes it out", async () => {
    const { page, close } = await open("/incidents?type=shelling&since=1901-01-01&until=1901-01-02");
    const { total } = await json("/api/incidents?type=shelling&limit=1");
    const way = page.locator(".ways .btn", { hasText: "period" });
    await way.locator("b").waitFor();
    equal((await way.locator("b").textContent()).replace(/\D/g, ""), String(total), "without the period");
    equal(await page.locator(".ways .btn", { hasText: "type" }).isDisabled(), true, "a way that leads to nothing");
    await way.click();
    await page.waitForFunction((n) => document.querySelectorAll(".list li").length === n, total);
    equal(new URL(page.url()).search, "?type=shelling", "address");
    await close();
  });

  await check("paper is light and without navigation, also from a dark page", async () => {
    const { page, close } = await open("/", { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const ink = await page.evaluate(() => [getComputedStyle(document.querySelector(".card")).backgroundColor, getComputedStyle(document.querySelector(".top")).display]);
    equal(ink, ["rgb(255, 255, 255)", "none"], "ground of a card, and the bar");
    await close();
  });
}
