import type { IncidentMark } from "../api/types";
import { groupOf, groups } from "../text/groups";
import type { AreaCount, Cell, GroupCounts, MapAnswer } from "./answer";
import { mercatorX, mercatorY, worldSize, type Box } from "./box";

const grid = 64;
const fine = new Set(["exact", "town"]);
const nothing = (): GroupCounts => Object.fromEntries(groups.map((g) => [g, 0])) as GroupCounts;

/** The answer that the server gives for a window, made of incidents that are all here; the same rules. */
export function aggregate(marks: readonly IncidentMark[], view: Box | null, zoom: number): MapAnswer {
  const cells = new Map<string, IncidentMark[]>();
  const areas = new Map<string, IncidentMark[]>();
  let without = 0;
  for (const mark of marks) {
    const p = mark.place;
    if (p?.lat == null || p.lon == null) {
      without++;
      continue;
    }
    if (view && (p.lon < view[0] || p.lon > view[2] || p.lat < view[1] || p.lat > view[3])) continue;
    const size = worldSize(zoom) / grid;
    const [into, key] = fine.has(p.precision ?? "") ? [cells, `${Math.floor(mercatorX(p.lon) * size)},${Math.floor(mercatorY(p.lat) * size)}`] : [areas, areaKey(p)];
    into.set(key, [...(into.get(key) ?? []), mark]);
  }
  return { total: marks.length, without_point: without, cells: [...cells.values()].map(cell), areas: [...areas.values()].map(area) };
}

// Of one province or country, all that is known no finer stands together, whatever village it names.
function areaKey(p: { precision?: string | null; country?: string | null; admin1?: string | null; admin2?: string | null; name: string }): string {
  return p.precision === "province" && p.admin1 ? `province|${p.country}|${p.admin1}` : p.precision === "country" ? `country|${p.country}` : [p.precision ?? "", p.country, p.admin1, p.admin2, p.name].join("|");
}

function cell(marks: readonly IncidentMark[]): Cell {
  const [lons, lats] = [marks.map((m) => m.place!.lon!), marks.map((m) => m.place!.lat!)];
  const box: Box = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  const spot = box[0] === box[2] && box[1] === box[3];
  const mean = (n: readonly number[]): number => n.reduce((a, b) => a + b, 0) / n.length;
  return { lat: mean(lats), lon: mean(lons), count: marks.length, groups: counts(marks), box, spot, ...(spot ? { name: marks[0]!.place!.name } : {}), ...(marks.length === 1 ? { mark: marks[0]! } : {}) };
}

function area(marks: readonly IncidentMark[]): AreaCount {
  const p = marks[0]!.place!;
  const province = p.precision === "province" && p.admin1;
  return {
    precision: p.precision ?? null, country: p.country ?? null, admin1: p.admin1 ?? null, admin2: p.admin2 ?? null, name: province ? p.admin1! : p.name, geonames: marks.find((m) => m.place!.geonames)?.place!.geonames ?? null,
    lat: p.lat!, lon: p.lon!, radius_km: Math.max(...marks.map((m) => m.place!.radius_km ?? 0)) || null, count: marks.length, groups: counts(marks), ...(marks.length === 1 ? { mark: marks[0]! } : {}),
  };
}

function counts(marks: readonly IncidentMark[]): GroupCounts {
  const found = nothing();
  for (const mark of marks) found[groupOf(mark.type)]++;
  return found;
}

/** The incidents of a cell or an area among those that are here. */
export const membersOf = (marks: readonly IncidentMark[], of: Cell | AreaCount): IncidentMark[] =>
  "box" in of
    ? marks.filter(({ place: p }) => p?.lat != null && p.lon != null && fine.has(p.precision ?? "") && p.lon >= of.box[0] && p.lon <= of.box[2] && p.lat >= of.box[1] && p.lat <= of.box[3])
    : marks.filter((m) => m.place?.lat != null && !fine.has(m.place.precision ?? "") && areaKey(m.place!) === areaKey(of));
