import { signal } from "@preact/signals";
import namesUrl from "./data/names.json.gz?url";
import { language } from "../state/settings";
import { fetchPacked } from "./packed";

interface Packed {
  ids: number[];
  names: string;
  ar: string;
  lon: number[];
  lat: number[];
  ranks: number[];
  provinces: Record<string, string>;
}

/** A town on the map; the weightier, the higher its rank (1 to 7). */
export interface Town {
  lon: number;
  lat: number;
  name: string;
  arabic: string;
  rank: number;
}

interface Names {
  towns: readonly Town[];
  arabicOf: ReadonlyMap<number, string>;
  /** By country and the plain letters of the English name. */
  provinces: ReadonlyMap<string, string>;
}

// "Ḩajjah" and "Hajjah", "Abyan Governorate" and "Abyan" are one.
const plain = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\b(governorate|province|oblast|muhafazat|state|region|city)\b/gi, "")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();

const names = signal<Names | null>(null);
let loading: Promise<Names> | null = null;

/** Towns with their names (GeoNames, CC BY 4.0); fetched once, for a map or for Arabic. */
export const loadNames = (): Promise<Names> =>
  (loading ??= fetchPacked<Packed>(namesUrl).then((packed) => {
    const [latin, arabic] = [packed.names.split("|"), packed.ar.split("|")];
    const rank = packed.ranks.flatMap((n, i) => Array<number>(n).fill(7 - i));
    const towns = packed.ids.map((_, i) => ({ lon: packed.lon[i]! / 1000, lat: packed.lat[i]! / 1000, name: latin[i]!, arabic: arabic[i]!, rank: rank[i]! }));
    return (names.value = { towns, arabicOf: new Map(packed.ids.flatMap((id, i) => (arabic[i] ? [[id, arabic[i]!] as const] : []))), provinces: new Map(Object.entries(packed.provinces).map(([key, arabic]) => [key.slice(0, 3) + plain(key.slice(3)), arabic])) });
  }));

/** From which zoom a town's name stands on the map; whole, since the map library asks at whole zooms. */
export const townZoom = (rank: number): number => [8, 8, 7, 6, 6, 5, 4, 3][rank]!;

/** A town's name in Arabic, by its GeoNames id; null in other languages, or where none is known. */
export function arabicTown(id: number | null | undefined): string | null {
  if (language.value !== "ar" || id == null) return null;
  if (!names.value) void loadNames().catch(() => undefined);
  return names.value?.arabicOf.get(id) ?? null;
}

/** A first-level area's name in Arabic; null in other languages, or where none is known. */
export function arabicProvince(country: string | null | undefined, admin1: string | null | undefined): string | null {
  if (language.value !== "ar" || !country || !admin1) return null;
  if (!names.value) void loadNames().catch(() => undefined);
  return names.value?.provinces.get(`${country}|${plain(admin1)}`) ?? null;
}
