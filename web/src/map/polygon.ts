/** A point on the map: degrees east, degrees north. */
export type Corner = readonly [number, number];

const mostCorners = 60;

/** "lon,lat;lon,lat;…" of an address as corners; empty where it is no polygon. */
export function corners(text: string | null): Corner[] {
  const found = (text ?? "").split(";").map((pair) => pair.split(",").map(Number));
  return found.length >= 3 && found.every((p) => p.length === 2 && p.every(Number.isFinite)) ? found.map((p) => [p[0]!, p[1]!] as const) : [];
}

/** Corners for an address, in ten-thousandths of a degree (some ten metres). */
export const polygonText = (ring: readonly Corner[]): string => ring.map((c) => c.map((n) => String(Math.round(n * 1e4) / 1e4)).join()).join(";");

/** A line drawn by hand with fewer points: none lies further from the line between its neighbours kept than this. */
export function simpler<P extends readonly [number, number]>(line: readonly P[], tolerance: number): P[] {
  if (line.length < 3) return [...line];
  const [a, b] = [line[0]!, line[line.length - 1]!];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  let [worst, at] = [0, 0];
  for (let i = 1; i < line.length - 1; i++) {
    const p = line[i]!;
    const off = length === 0 ? Math.hypot(p[0] - a[0], p[1] - a[1]) : Math.abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length;
    if (off > worst) [worst, at] = [off, i];
  }
  return worst <= tolerance ? [a, b] : [...simpler(line.slice(0, at + 1), tolerance).slice(0, -1), ...simpler(line.slice(at), tolerance)];
}

/** The same with as many corners as an address can carry. */
export function fewCorners<P extends readonly [number, number]>(line: readonly P[], tolerance = 2): P[] {
  for (let t = tolerance; ; t *= 1.6) {
    const kept = simpler(line, t);
    if (kept.length <= mostCorners) return kept;
  }
}
