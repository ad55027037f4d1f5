import { simpler, type Corner } from "./polygon";

const mostCorners = 300;

/** Every ring of a GeoJSON text; empty where it holds no polygon in longitude and latitude. */
export function ringsOf(text: string): Corner[][] {
  const rings: Corner[][] = [];
  const take = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const of = value as { type?: string; features?: unknown[]; geometry?: unknown; coordinates?: unknown };
    if (of.type === "FeatureCollection") of.features?.forEach(take);
    else if (of.type === "Feature") take(of.geometry);
    else if (of.type === "Polygon") (of.coordinates as Corner[][]).forEach((r) => rings.push(r));
    else if (of.type === "MultiPolygon") (of.coordinates as Corner[][][]).flat().forEach((r) => rings.push(r));
  };
  try {
    take(JSON.parse(text));
  } catch {
    return [];
  }
  return rings.every((r) => r.length >= 4 && r.every((p) => Math.abs(p[0]) <= 180 && Math.abs(p[1]) <= 90)) ? rings : [];
}

/** Rings as the words of a question's area, with as many corners as an address can carry. */
export function outlineWords(rings: readonly Corner[][], name = ""): { words: string; corners: number; simplified: boolean } {
  const open = rings.map((r) => (r.length > 3 && r[0]![0] === r[r.length - 1]![0] && r[0]![1] === r[r.length - 1]![1] ? r.slice(0, -1) : r));
  let kept: Corner[][] = open;
  const count = (of: readonly Corner[][]): number => of.reduce((n, r) => n + r.length, 0);
  for (let tolerance = 0.0005; count(kept) > mostCorners; tolerance *= 1.6) kept = open.map((r) => simpler(r, tolerance)).filter((r) => r.length >= 3);
  const text = kept.map((r) => r.map((c) => `${round(c[0])},${round(c[1])}`).join(";")).join("/");
  const called = name.replaceAll(/[:/;,]/g, " ").trim();
  return { words: `outline:${called ? called + ":" : ""}${text}`, corners: count(kept), simplified: count(kept) < count(open) };
}

/** The rings of a question's area; empty where it is a name. */
export function ringsOfWords(words: string): Corner[][] {
  if (!words.startsWith("outline:")) return [];
  return words.slice(words.lastIndexOf(":") + 1).split("/").map((r) => r.split(";").map((p) => p.split(",").map(Number) as unknown as Corner)).filter((r) => r.length >= 3 && r.every((p) => Number.isFinite(p[0]) && Number.isFinite(p[1])));
}

/** What an area of a question is called; null where it is an outline without a name. */
export function areaName(words: string): string | null {
  if (!words.startsWith("outline:")) return words;
  const [, name, rest] = words.split(":");
  return rest === undefined ? null : name!;
}

const round = (n: number): string => String(Math.round(n * 1e4) / 1e4);
