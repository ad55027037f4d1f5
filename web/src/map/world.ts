import worldUrl from "./data/world.topo.json.gz?url";
import { feature } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { fetchPacked } from "./packed";
import { heart, ringArea } from "./shape";

type Polygonal = GeoJSON.Polygon | GeoJSON.MultiPolygon;
/** What is known of a province: country, GeoNames id, name, Arabic name. */
export interface ProvinceNames {
  c: string;
  g?: number;
  n: string;
  a?: string;
}
export type Province = GeoJSON.Feature<Polygonal, ProvinceNames>;

/** A name on the map, where it stands, and from which zoom it has room. */
export interface AreaLabel {
  lon: number;
  lat: number;
  zoom: number;
  country: string;
  /** Null for the country itself. */
  province: ProvinceNames | null;
}

/** Natural Earth (public domain), drawn as areas are held; borders that are not agreed are apart. */
export interface World {
  land: GeoJSON.GeoJSON;
  lakes: GeoJSON.GeoJSON;
  rivers: GeoJSON.GeoJSON;
  borders: GeoJSON.GeoJSON;
  inner: GeoJSON.GeoJSON;
  unsettled: GeoJSON.GeoJSON;
  provinces: readonly Province[];
  /** The provinces of each country. */
  within: ReadonlyMap<string, readonly Province[]>;
  labels: readonly AreaLabel[];
}

type Layers = Record<"land" | "borders" | "unsettled" | "inner", GeometryObject> & Record<"lakes" | "rivers" | "provinces", GeometryCollection>;

let loaded: Promise<World> | null = null;

/** The land and its borders; fetched once, where a map is first shown. */
export const loadWorld = (): Promise<World> =>
  (loaded ??= fetchPacked<Topology<Layers>>(worldUrl).then((topology) => {
    const of = (name: keyof Layers): GeoJSON.GeoJSON => feature(topology, topology.objects[name]) as GeoJSON.GeoJSON;
    const provinces = (of("provinces") as GeoJSON.FeatureCollection<Polygonal, ProvinceNames>).features;
    return { land: of("land"), lakes: of("lakes"), rivers: of("rivers"), borders: of("borders"), inner: of("inner"), unsettled: of("unsettled"), provinces, within: byCountry(provinces), labels: labelsOf(provinces) };
  }).catch((error: unknown) => {
    loaded = null;
    throw error;
  }));

function byCountry(provinces: readonly Province[]): Map<string, Province[]> {
  const found = new Map<string, Province[]>();
  for (const p of provinces) found.set(p.properties.c, [...(found.get(p.properties.c) ?? []), p]);
  return found;
}

// A name has room where its area is some 80 pixels wide (512 pixels round the world at zoom 0).
const room = (area: number, pixels: number): number => Math.log2((pixels * 360) / 512 / Math.sqrt(Math.max(area, 1e-6)));

function labelsOf(provinces: readonly Province[]): AreaLabel[] {
  const labels: AreaLabel[] = [];
  const countries = new Map<string, { area: number; lon: number; lat: number; most: number }>();
  for (const { geometry, properties } of provinces) {
    const rings = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).map((p) => p[0]!);
    const ring = rings.reduce((a, b) => (ringArea(b) > ringArea(a) ? b : a));
    const area = ringArea(ring);
    const [lon, lat] = heart(ring);
    labels.push({ lon, lat, zoom: room(area, 84), country: properties.c, province: properties });
    const whole = countries.get(properties.c) ?? { area: 0, lon, lat, most: 0 };
    // Provinces far from the largest one are overseas and do not move the name.
    if (area > whole.most && Math.hypot(lon - whole.lon, lat - whole.lat) > 25) Object.assign(whole, { area: 0, lon, lat });
    if (Math.hypot(lon - whole.lon, lat - whole.lat) <= 25) {
      const sum = whole.area + area;
      Object.assign(whole, { lon: (whole.lon * whole.area + lon * area) / sum, lat: (whole.lat * whole.area + lat * area) / sum, area: sum });
    }
    countries.set(properties.c, { ...whole, most: Math.max(whole.most, area) });
  }
  for (const [country, { area, lon, lat }] of countries) if (country) labels.push({ lon, lat, zoom: room(area, 90), country, province: null });
  return labels;
}

const plain = (name: string): string => name.normalize("NFKD").replace(/[^\p{L}]/gu, "").toLowerCase();

/** The outline of a first-level area, by its GeoNames id or its name; null where it is not drawn. */
export function provinceOf(world: World, country: string | null | undefined, name: string | null | undefined, id?: number | null): Province | null {
  const within = world.within.get(country ?? "") ?? [];
  const wanted = plain(name ?? "");
  return (
    within.find((p) => id != null && p.properties.g === id) ??
    (wanted === "" ? null : (within.find((p) => plain(p.properties.n) === wanted) ?? within.find((p) => plain(p.properties.n).startsWith(wanted) || wanted.startsWith(plain(p.properties.n))) ?? null))
  );
}
