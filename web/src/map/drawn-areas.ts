import { groups } from "../text/groups";
import { arabicProvince } from "./names";
import { countryName } from "../text/places";
import type { AreaCount } from "./answer";
import { around, widened } from "./box";
import { colours } from "./colours";
import { circle, heart, ringArea } from "./shape";
import type { Shape } from "./surface";
import { provinceOf, type World } from "./world";

/** An area with its outline: hatched, since the incidents lie somewhere in it. */
export interface DrawnArea extends AreaCount {
  key: string;
  /** What its label says. */
  label: string;
  /** Where its label stands. */
  at: readonly [number, number];
  shapes: readonly (Shape & { properties: { whole?: boolean } })[];
}

// From far off an area is too small for a label of its own: its incidents are told by the country.
function coarser(area: AreaCount, world: World, zoom: number): AreaCount {
  const province = area.admin1 ? provinceOf(world, area.country, area.admin1) : null;
  const room = province ? (world.labels.find((l) => l.province === province.properties)?.zoom ?? 0) : area.radius_km ? Math.log2((60 * 40075) / 512 / (2 * area.radius_km)) : 6;
  return area.country && area.precision !== "country" && zoom < room - 1 ? { ...area, precision: "country", admin1: null, admin2: null, name: countryName(area.country), span: widened([area.lon, area.lat, area.lon, area.lat], (area.radius_km ?? 20) / 111.32) } : area;
}

/** Areas with their outlines; those of one province or one country are one, whatever village each names. */
export function mergeAreas(given: readonly AreaCount[], world: World, zoom: number): DrawnArea[] {
  const found = new Map<string, DrawnArea>();
  for (const area of given.map((a) => coarser(a, world, zoom))) {
    const key = area.precision === "province" && area.admin1 ? `province|${area.country}|${area.admin1}` : area.precision === "country" ? `country|${area.country}` : [area.precision, area.country, area.admin1, area.admin2, area.name, area.lat, area.lon].join("|");
    const had = found.get(key);
    if (!had) found.set(key, outlined(area, key, world));
    else found.set(key, { ...had, count: had.count + area.count, groups: Object.fromEntries(groups.map((g) => [g, had.groups[g] + area.groups[g]])) as AreaCount["groups"], mark: null, ...(had.span && area.span ? { at: [(had.at[0] * had.count + area.lon * area.count) / (had.count + area.count), (had.at[1] * had.count + area.lat * area.count) / (had.count + area.count)] as const } : {}), ...(had.span && area.span ? { span: around([had.span, area.span])! } : {}) });
  }
  return [...found.values()];
}

function outlined(area: AreaCount, key: string, world: World): DrawnArea {
  const colour = colours().edge;
  const shape = (geometry: Shape["geometry"], whole = false): DrawnArea["shapes"][number] => ({ type: "Feature", properties: { look: "area", colour, ...(whole ? { whole } : {}) }, geometry });
  const { mark: _, ...counted } = area;
  const base = { ...counted, ...(area.mark ? { mark: area.mark } : {}), key };
  if (area.precision === "country") {
    const label = world.labels.find((l) => l.country === area.country && l.province === null);
    return { ...base, label: area.country ? countryName(area.country) : area.name, at: area.span || !label ? [area.lon, area.lat] : [label.lon, label.lat], shapes: (world.within.get(area.country ?? "") ?? []).map((p) => shape(p.geometry, true)) };
  }
  const province = area.precision === "province" ? provinceOf(world, area.country, area.admin1 ?? area.name, area.geonames ?? null) : null;
  if (province) {
    const rings = (province.geometry.type === "Polygon" ? [province.geometry.coordinates] : province.geometry.coordinates).map((p) => p[0]!);
    return { ...base, label: arabicProvince(area.country, area.admin1) ?? area.admin1 ?? area.name, at: heart(rings.reduce((a, b) => (ringArea(b) > ringArea(a) ? b : a))), shapes: [shape(province.geometry)] };
  }
  return { ...base, label: area.precision === "province" ? (arabicProvince(area.country, area.admin1) ?? area.admin1 ?? area.name) : area.name, at: [area.lon, area.lat], shapes: area.radius_km ? [shape(circle(area.lon, area.lat, area.radius_km))] : [] };
}
