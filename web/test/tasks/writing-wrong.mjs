// What goes wrong: addresses that cannot be read, incidents that are gone, great files, a server that ends and comes back.
import { spawn } from "node:child_process";
import { closeSync, copyFileSync, mkdtempSync, openSync, rmSync, truncateSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export default async function ({ check, equal, json, open, origin, items }) {
  for (const [locale, words] of [["en-GB", /since: 'yesterday' is not a day/], ["ar", /لا يمكن قراءة قيمة/]]) {
    await check(`a filter that cannot be read is said in ${locale}, and one press takes it out`, async () => {
      const { page, close } = await open("/?since=yesterday&type=shelling", { locale });
      const state = page.locator("main [role=alert]");
      await state.waitFor();
      equal(words.test(await state.textContent()), true, "what is said");
      await state.locator("button.btn").first().click();
      await page.locator(".strip").waitFor();
      equal(new URL(page.url()).search, "", "address");
      await close();
    });
  }

  await check("a link to an incident that never was says so, with a way out, in Arabic too", async () => {
    for (const [locale, words] of [["en-GB", /no incident 'XX-20190101-000000'/], ["ar", /لا واقعة بهذا الاسم/]]) {
      const { page, close } = await open("/incidents/XX-20190101-000000", { locale });
      await page.locator("main [role=alert], main .state").first().waitFor();
      equal(words.test(await page.locator("main").textContent()), true, `what is said in ${locale}`);
      await close();
    }
  });

  await check("a link to an incident that was joined to another follows to where its claims stand, and says so", async () => {
    const two = items.filter((i) => i.id.slice(0, 2) === items[0].id.slice(0, 2)).slice(0, 2);
    const on = await Promise.all(two.map(async (i) => (await json(`/api/incidents/${i.id}`)).version));
    const decide = async (body) => {
      const response = await fetch(origin + "/api/decisions", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
      return [response.status, await response.json()];
    };
    const [status, made] = await decide({ kind: "same", by: "Sample Reviewer", incidents: two.map((i) => i.id), on });
    equal(status, 200, "the join");
    try {
      const gone = [];
      for (const { id } of two) if ((await fetch(`${origin}/api/incidents/${id}`)).status === 404) gone.push(id);
      equal(gone.length, 1, "incidents that are no longer their own");
      const { page, close } = await open(`/incidents/${gone[0]}`);
      await page.waitForURL((u) => !u.pathname.includes(gone[0]), { timeout: 15000 });
      equal(two.some((i) => page.url().includes(i.id) && i.id !== gone[0]), true, "where it leads");
      equal((await page.locator("main").textContent()).includes(gone[0]), true, "it says from where");
      await close();
    } finally {
      equal((await decide({ kind: "undo", by: "Sample Reviewer", undoes: made.decision.number }))[0], 200, "the undo");
    }
  });

  await check("a file of 200 MB is taken without the page standing still, and what is wrong with it is said", async () => {
    const folder = mkdtempSync(join(tmpdir(), "marsad-"));
    try {
      const path = join(folder, "great.txt");
      const file = openSync(path, "w");
      writeSync(file, "Sample. A report of 200 MB.\n");
      closeSync(file);
      truncateSync(path, 200 << 20);
      const { page, complaints, close } = await open("/add");
      await page.locator("input[type=file]").first().setInputFiles(path);
      // The page answers while the file goes up.
      const started = Date.now();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));
      if (Date.now() - started > 2000) throw new Error(`the page stood still for ${Date.now() - started} ms`);
      await page.waitForFunction(() => document.querySelector(".btn.primary.end") && !document.querySelector(".btn.primary.end").disabled, null, { timeout: 120000 });
      await page.locator(".btn.primary.end").click();
      const row = page.locator("ol.adds li", { hasText: "great.txt" }).first();
      await row.waitFor({ timeout: 120000 });
      const said = await row.textContent();
      equal(/rejected/.test(said) && /64/.test(said), true, said);
      equal(complaints, [], "complaints");
      await close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  await check("the server ends while a page is open and comes back: nothing is lost, and the next press goes on", async () => {
    if (!process.env.MARSAD || !process.env.MARSAD_REGISTER) return;
    const folder = mkdtempSync(join(tmpdir(), "marsad-"));
    const register = join(folder, "r.db");
    copyFileSync(process.env.MARSAD_REGISTER, register);
    const port = 20000 + (process.pid % 20000);
    const serve = () =>
      new Promise((ready, failed) => {
        const server = spawn(process.env.MARSAD, ["serve", "--register", register, "--urls", `http://127.0.0.1:${port}`]);
        server.stdout.on("data", (text) => String(text).includes("http") && ready(server));
        server.on("exit", (code) => failed(new Error(`the server ended with ${code}`)));
      });
    const end = (server) => new Promise((done) => {
      server.removeAllListeners("exit");
      server.on("exit", done);
      server.kill();
    });
    let server = await serve();
    const { page, close } = await open("/incidents");
    try {
      await page.goto(`http://127.0.0.1:${port}/incidents`, { waitUntil: "networkidle" });
      const first = await page.locator(".list a.t").first().textContent();
      await end(server);
      await page.locator(".list a.t").first().click();
      await page.locator("main [role=alert]").waitFor();
      equal(/does not answer.*safe/.test(await page.locator("main [role=alert]").textContent()), true, "what is said");
      server = await serve();
      await page.locator("main [role=alert] button", { hasText: "Try again" }).click();
      await page.locator("h1").filter({ hasText: first.trim() }).waitFor({ timeout: 15000 });
    } finally {
      await close();
      await end(server);
      rmSync(folder, { recursive: true });
    }
  });
}
