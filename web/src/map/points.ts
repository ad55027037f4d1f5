import type { IncidentMark } from "../api/types";
import { groupOf, groups, type Group } from "../text/groups";

/** What a point carries to the map. */
export interface PointProperties {
  id: string;
  group: Group;
  /** True where no town is known: drawn as a label of the area, never as a pin. */
  coarse: boolean;
  /** The name of its place. */
  name: string;
}

const coarse = new Set(["district", "province", "region", "country"]);

/** Incidents with a point: a mark where the place is a town or finer, an area's label where it is coarser. */
export function points(marks: readonly IncidentMark[]): GeoJSON.FeatureCollection<GeoJSON.Point, PointProperties> {
  return {
    type: "FeatureCollection",
    features: marks.flatMap((m) =>
      m.place?.lat == null || m.place.lon == null
        ? []
        : [{ type: "Feature" as const, geometry: { type: "Point" as const, coordinates: [m.place.lon, m.place.lat] }, properties: { id: m.id, group: groupOf(m.type), coarse: coarse.has(m.place.precision ?? "country"), name: m.place.name } }],
    ),
  };
}

/** How many of each group a cluster holds: properties that the map adds up. */
export const clusterProperties: Record<string, unknown> = {
  ...Object.fromEntries(groups.map((g) => [g, ["+", ["case", ["==", ["get", "group"], g], 1, 0]]])),
  coarsely: ["+", ["case", ["get", "coarse"], 1, 0]],
};

/** A circle of a radius in kilometres round a point, as a polygon of 48 sides (equirectangular; for radii far below the earth's). */
export function circle(lon: number, lat: number, km: number): GeoJSON.Polygon {
  const dLat = km / 111.32;
  const dLon = dLat / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  const ring = Array.from({ length: 49 }, (_, i) => {
    const a = (i % 48) * ((2 * Math.PI) / 48);
    return [lon + dLon * Math.cos(a), lat + dLat * Math.sin(a)];
  });
  return { type: "Polygon", coordinates: [ring] };
}

/** The box round all points, with a margin; null where there is none. */
export function bounds(marks: readonly IncidentMark[]): [[number, number], [number, number]] | null {
  const at = marks.flatMap((m) => (m.place?.lat == null || m.place.lon == null ? [] : [[m.place.lon, m.place.lat] as const]));
  if (at.length === 0) return null;
  const lons = at.map((p) => p[0]);
  const lats = at.map((p) => p[1]);
  const least = (n: number[]): number => n.reduce((a, b) => Math.min(a, b));
  const most = (n: number[]): number => n.reduce((a, b) => Math.max(a, b));
  return [
    [least(lons) - 0.2, least(lats) - 0.2],
    [most(lons) + 0.2, most(lats) + 0.2],
  ];
}
