/** Time, incidents and reports: brushing, comparing, following a figure, offline. */
export default async function reading({ check, equal, json, open, views, items }) {
  await check("a stretch drawn over the timeline chooses its days; what lies round them stays in sight", async () => {
    const { page, close } = await open("/timeline");
    await page.waitForSelector(".tl svg a");
    const box = await page.locator(".tl svg").first().boundingBox();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.7);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.7, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/since=.*until=/);
    await page.waitForSelector(".tl .brushed");
    const { searchParams } = new URL(page.url());
    const { total } = await json(`/api/marks?since=${searchParams.get("since")}&until=${searchParams.get("until")}`);
    await page.waitForFunction((n) => document.querySelector("section[aria-label='Incidents of this period'] header")?.textContent?.includes(String(n)), total);
    await page.goBack();
    equal(new URL(page.url()).search, "", "address after going back");
    await close();
  });

  await check("two periods are compared with the sums that each has alone", async () => {
    const [since, until, before] = ["2019-06-01", "2019-09-30", "2019-05-31"];
    const { page, close } = await open(`/timeline?since=${since}&until=${until}&c_since=2018-12-01&c_until=${before}`);
    await page.waitForSelector(".compared td");
    const shown = await page.locator(".compared tbody tr").first().locator("td a").allTextContents();
    await close();
    const of = async (from, to) => (await json(`/api/overview?since=${from}&until=${to}`)).incidents;
    equal(shown.map(Number), [await of(since, until), await of("2018-12-01", before)], "incidents");
  });

  await check("a day of the calendar leads to its incidents", async () => {
    const { page, close } = await open("/timeline?form=calendar&measure=incidents");
    const days = await page.locator(".cal a").count();
    equal(days, new Set(items.map((i) => i.date.from)).size, "days with incidents");
    await page.locator(".cal a").first().click();
    await page.waitForURL(/since=(\d{4}-\d{2}-\d{2})&until=\1/);
    await close();
  });

  await check("a report shown from its incident goes on to the full report, and its claim back to the incident", async () => {
    const { page, close } = await open(views.incident);
    await page.locator("button.src").first().click();
    await page.locator(".card .meta a[href*='?claim=']").first().click();
    await page.waitForURL(/\/reports\//);
    await page.waitForSelector("mark.cur");
    await page.locator("mark.cur").first().click();
    await page.waitForURL(/\/incidents\//);
    equal(new URL(page.url()).pathname, views.incident, "incident");
    await close();
  });

  await check("when the server cannot be reached, the page says what is safe and offers again", async () => {
    const { page, context, close } = await open("/");
    await context.setOffline(true);
    await page.locator("nav a[href='/incidents']").first().click();
    await page.waitForSelector("[role=alert] button");
    await context.setOffline(false);
    await page.locator("[role=alert] button").click();
    await page.waitForSelector(".list li");
    await close();
  });

  await check("in a list j and k step, Enter opens, and ? tells the keys", async () => {
    const { page, close } = await open("/incidents");
    await page.waitForSelector(".list li");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const second = await page.locator(".list a.t").nth(1).getAttribute("href");
    equal(await page.evaluate(() => document.activeElement.getAttribute("href")), second, "focus");
    await page.keyboard.press("?");
    await page.waitForSelector("dialog[open]");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === decodeURIComponent(second) || url.pathname === second);
    await close();
  });
}
