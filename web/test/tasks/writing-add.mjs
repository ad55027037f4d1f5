// Reports come in: pasted, as files, cut in half, and full of what a browser must not take for its own.
const hostile = "Sample. <script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"> Shelling killed two people in Idlib\u202e on 2 July 2019, residents said. <b>bold</b>";

export default async function ({ check, equal, json, open, origin }) {
  await check("a pasted report is read while one watches, and leads to its claims", async () => {
    const { page, complaints, close } = await open("/add");
    await page.locator("textarea").fill("Sample. Mortar fire killed three people in Saraqib on 9 April 2019, a doctor said.");
    await page.getByLabel("Headline").fill("Saraqib hit");
    await page.getByLabel("Publisher").fill("Harbour Wire");
    await page.getByLabel("Published").fill("2019-04-10");
    await page.locator("form button[type=submit]").click();
    await page.locator(".btn.primary.end").click();
    await page.getByRole("link", { name: "Saraqib hit" }).click({ timeout: 60000 });
    await page.waitForSelector(".read mark");
    equal(await page.locator("h1").textContent(), "Saraqib hit", "headline");
    equal(complaints, [], "complaints");
    await close();
  });

  await check("an address alone is told that nothing is fetched from the network, and what to do", async () => {
    const { page, strangers, close } = await open("/add");
    await page.locator("textarea").fill("https://harbour-wire.example/9");
    await page.waitForSelector("form .note");
    equal(await page.locator("form button[type=submit]").isDisabled(), true, "the button");
    equal(strangers, [], "requests to elsewhere");
    await close();
  });

  await check("files: one is stored, one is rejected with its reason, one was known already", async () => {
    const { page, close } = await open("/add");
    const files = (tag) => [{ name: `good-${tag}.txt`, mimeType: "text/plain", buffer: Buffer.from("Sample. An air strike killed two people in Hass on 11 April 2019, the Sample Monitor said.") }];
    const read = async (list) => {
      await page.locator("input[type=file]").first().setInputFiles(list);
      await page.waitForFunction((n) => document.querySelectorAll("section ul.adds li").length === n, list.length);
      await page.waitForFunction(() => !document.querySelector(".btn.primary.end").disabled);
      await page.locator(".btn.primary.end").click();
      await page.waitForFunction((n) => document.querySelector("ol.adds")?.children.length === n, list.length, { timeout: 60000 });
      return page.locator("ol.adds").first().locator("li").allTextContents();
    };
    const first = await read([...files("a"), { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) }]);
    if (!first.some((w) => /stored/.test(w)) || !first.some((w) => /rejected/.test(w) && /empty/.test(w))) throw new Error(first.join(" | "));
    const second = await read(files("a"));
    if (!/known already/.test(second[0])) throw new Error(second[0]);
    await close();
  });

  await check("an upload that is cut in half keeps nothing and says so", async () => {
    const { page, close } = await open("/add");
    await page.route("**/files?name=*", (route) => route.abort("connectionreset"));
    await page.locator("input[type=file]").first().setInputFiles([{ name: "half.txt", mimeType: "text/plain", buffer: Buffer.from("Sample. Half.") }]);
    await page.waitForSelector(".adds [role=alert]");
    if (!/nothing of it is kept/.test(await page.locator(".adds [role=alert]").textContent())) throw new Error("it is not said that nothing is kept");
    equal(await page.locator(".btn.primary.end").isDisabled(), true, "the button to read it");
    equal((await json("/api/adding")).items.flatMap((s) => s.files).filter((f) => f.name === "half.txt"), [], "what is kept of it");
    await close();
  });

  await check("script tags and direction overrides of a report stay words, on its page and in the queue", async () => {
    const { page, complaints, strangers, close } = await open("/add");
    await page.locator("textarea").fill(hostile);
    await page.getByLabel("Headline").fill("<b>Sample</b> <script>alert(1)</script>");
    await page.locator("form button[type=submit]").click();
    await page.locator(".btn.primary.end").click();
    await page.getByRole("link", { name: "alert(1)" }).first().click({ timeout: 60000 });
    await page.waitForSelector(".read");
    equal(await page.locator("main script, main img, .read b, h1 b").count(), 0, "elements made of its words");
    const text = await page.locator(".read").textContent();
    if (!text.includes("<script>")) throw new Error("its words are not shown as they are");
    equal(await page.title() !== "taken", true, "nothing of it ran");
    equal([complaints, strangers], [[], []], "complaints and requests to elsewhere");
    await close();
  });

  await check("sets that were read are gone from the list of what waits", async () => {
    const open = (await json("/api/adding")).items.filter((s) => s.state === "waiting" || s.state === "reading");
    equal(open, [], `sets under way at ${origin}`);
  });
}
