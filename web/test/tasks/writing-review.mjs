// What people do: review by keys alone, a wrong join taken apart and put together again, two reviewers in conflict, a decision that waits.

// As somebody who gave their name before.
const named = async (page, name) => {
  await page.evaluate((n) => localStorage.setItem("person", n), name);
  await page.reload({ waitUntil: "networkidle" });
};
const total = async (json) => (await json("/api/decisions")).total;

export default async function ({ check, equal, json, open, origin, views }) {
  await check("the queue is worked through by keys alone: a name once, a reason, a decision, undo", async () => {
    const { page, complaints, close } = await open("/review");
    await page.waitForSelector(".q .sel");
    const first = await page.locator(".q .sel bdi").first().textContent();
    await page.keyboard.press("j");
    const second = await page.locator(".q .sel bdi").first().textContent();
    if (first === second) throw new Error("j does not go on");
    await page.keyboard.press("k");
    equal(await page.locator(".q .sel bdi").first().textContent(), first, "k goes back");
    await page.waitForSelector(".cmp .said");
    const before = await total(json);
    await page.keyboard.press("4");
    await page.keyboard.press("y");
    await page.waitForSelector("dialog[open] input");
    await page.keyboard.type("Sample Reviewer");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".q .over");
    equal(await total(json), before + 1, "decisions");
    const made = (await json("/api/decisions")).items[0];
    equal([made.by, made.reason, made.kind], ["Sample Reviewer", "a later report is fuller", "status"], "what was decided");
    equal(await page.locator(".q .sel bdi").first().textContent(), second, "the next is open");
    await page.keyboard.press("u");
    await page.waitForFunction(() => document.querySelectorAll(".q .over").length === 0);
    equal(await page.locator(".q .sel bdi").first().textContent(), first, "back at the first");
    equal((await json("/api/decisions")).items[0].kind, "undo", "the newest decision");
    equal(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest("dialog") === null), true, "no dialog is left open");
    equal(complaints, [], "complaints");
    await close();
  });

  await check("a slot is edited by keys, and the incident's page shows the machine's value beside it", async () => {
    const { page, close } = await open("/review?kind=dispute");
    await named(page, "Sample Reviewer");
    await page.waitForSelector(".cmp .said");
    const id = new URL(page.url()).searchParams.get("item").split(" ")[1];
    await page.keyboard.press("e");
    await page.waitForSelector("form.decide");
    await page.locator("form.decide select").selectOption("killed");
    await page.locator("form.decide input").first().fill("41-42");
    await page.locator("form.decide input").first().press("Enter");
    await page.waitForSelector(".note.saved");
    const edit = (await json(`/api/incidents/${id}`)).incident.edits.find((e) => e.slot === "killed");
    equal([edit.value, edit.by], ["41-42", "Sample Reviewer"], "the edit");
    await page.keyboard.press("u");
    await page.waitForFunction(() => document.querySelectorAll(".q .over").length === 0);
    equal((await json(`/api/incidents/${id}`)).incident.edits ?? [], [], "edits after the undo");
    await close();
  });

  await check("a wrong join is taken apart on the incident's page, and the undo puts it together to the letter", async () => {
    const before = JSON.stringify((await json(views.incident.replace("/incidents", "/api/incidents"))).incident);
    const id = views.incident.split("/")[2];
    const { page, close } = await open(views.incident);
    await named(page, "Sample Reviewer");
    await page.keyboard.press("s");
    await page.waitForSelector(".picks input");
    const count = (await json("/api/incidents?limit=1")).total;
    await page.locator(".picks label", { hasText: /killed|dead/ }).last().locator("input").check();
    await page.locator("form.decide button[type=submit]").click();
    await page.waitForSelector(".note.saved");
    equal((await json("/api/incidents?limit=1")).total, count + 1, "incidents after the split");
    await page.locator(".steps button.link").first().click();
    const now = async () => JSON.stringify((await json(`/api/incidents/${id}`)).incident);
    for (let tries = 0; (await now()) !== before && tries < 100; tries++) await new Promise((r) => setTimeout(r, 100));
    equal(await now(), before, "the incident");
    equal((await json("/api/incidents?limit=1")).total, count, "incidents after the undo");
    await close();
  });

  await check("of two reviewers the second is told who was first and shown the difference, and overwrites nothing", async () => {
    const [one, two] = [await open(views.incident), await open(views.incident)];
    await named(one.page, "First Reviewer");
    await named(two.page, "Second Reviewer");
    const edit = async (page, value) => {
      await page.keyboard.press("e");
      await page.locator("form.decide input").first().fill(value);
      await page.locator("form.decide input").first().press("Enter");
    };
    await edit(one.page, "7");
    await one.page.waitForSelector(".note.saved");
    await edit(two.page, "9");
    const conflict = two.page.locator(".conflict");
    await conflict.waitFor();
    const words = await conflict.textContent();
    if (!words.includes("First Reviewer") || !words.includes("7") || !words.includes("9")) throw new Error(`the conflict does not name both: ${words}`);
    equal((await json("/api/decisions")).items[0].by, "First Reviewer", "the newest decision");
    // What the first saved is fetched before the second writes again.
    await Promise.all([two.page.waitForResponse((r) => /\/api\/incidents\/[^/?]+/.test(r.url())), conflict.locator("button").click()]);
    await two.page.waitForSelector(".conflict", { state: "detached" });
    await edit(two.page, "9");
    await two.page.waitForSelector(".note.saved");
    equal((await json("/api/decisions")).items[0].by, "Second Reviewer", "after looking again");
    for (const number of (await json("/api/decisions")).items.slice(0, 2).map((d) => d.number)) await fetch(`${origin}/api/decisions`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ kind: "undo", by: "Sample Reviewer", undoes: number }) });
    await one.close();
    await two.close();
  });

  await check("a decision that cannot be saved now is kept, also over a reload, and saved once the server can", async () => {
    const { page, close } = await open(views.incident);
    await named(page, "Sample Reviewer");
    const before = await total(json);
    await page.route("**/api/decisions", (route) => route.fulfill({ status: 503, contentType: "application/problem+json", body: JSON.stringify({ detail: "another ingest is writing", busy: true }) }));
    await page.locator(".desk .btn.ghost").first().click();
    await page.waitForSelector(".note.waits");
    await page.reload({ waitUntil: "networkidle" });
    await page.waitForSelector(".note.waits");
    equal(await total(json), before, "decisions while it waits");
    await page.unroute("**/api/decisions");
    await page.locator(".note.waits .btn").first().click();
    await page.waitForSelector(".note.waits", { state: "detached" });
    const made = (await json("/api/decisions")).items[0];
    equal([made.kind, made.by], ["status", "Sample Reviewer"], "what was saved");
    await fetch(`${origin}/api/decisions`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ kind: "undo", by: "Sample Reviewer", undoes: made.number }) });
    await close();
  });

  await check("two incidents stand side by side with the weight of each sign and what they would be as one", async () => {
    const { page, close } = await open("/review?kind=near-miss");
    await page.waitForSelector(".cmp thead th");
    equal(await page.locator(".cmp thead a").count(), 2, "incidents");
    const weights = (await page.locator(".cmp .e div").allTextContents()).filter((w) => /[+−]\d/.test(w));
    if (weights.length < 2) throw new Error("the signs have no weights");
    await close();
  });

  await check("an item is taken by a key and seen by another, who takes it over; the first sees that, and a list of one's own holds it", async () => {
    const [one, other] = [await open("/review"), await open("/review")];
    await named(one.page, "Sample Reviewer");
    await named(other.page, "Second Reviewer");
    await one.page.waitForSelector(".assigned");
    await one.page.keyboard.press("a");
    await one.page.locator(".assigned b").waitFor();
    const key = new URL(one.page.url()).searchParams.get("item");
    equal((await json("/api/review?limit=300")).items.find((i) => i.key === key).assigned, "Sample Reviewer", "who has it");
    await other.page.locator(".assigned", { hasText: "With Sample Reviewer" }).waitFor({ timeout: 20000 });
    await other.page.locator(".assigned .btn", { hasText: "Take it over" }).click();
    await other.page.locator(".assigned b").waitFor();
    await one.page.locator(".assigned", { hasText: "With Second Reviewer" }).waitFor({ timeout: 20000 });
    await other.page.locator(".rvhead select").nth(1).selectOption("Second Reviewer");
    await other.page.waitForURL(/assigned=/);
    await other.page.waitForFunction(() => document.querySelectorAll(".q li").length === 1);
    await other.page.keyboard.press("a");
    await other.page.waitForFunction(() => !document.querySelector(".assigned b"));
    equal((await json("/api/review?limit=300")).items.filter((i) => i.assigned).length, 0, "items that somebody has");
    await one.close();
    await other.close();
  });
}
