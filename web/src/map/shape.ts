type Ring = readonly (readonly number[])[];

/** The area of a ring in square degrees. */
export function ringArea(ring: Ring): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
  return Math.abs(sum) / 2;
}

/** A point within a ring where its name can stand: its centre of area, or, where that lies outside, the middle of the widest stretch at that height. */
export function heart(ring: Ring): [number, number] {
  let [sum, x, y] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    const cross = a[0]! * b[1]! - b[0]! * a[1]!;
    sum += cross;
    x += (a[0]! + b[0]!) * cross;
    y += (a[1]! + b[1]!) * cross;
  }
  if (sum === 0) return [ring[0]![0]!, ring[0]![1]!];
  const [lon, lat] = [x / (3 * sum), y / (3 * sum)];
  if (holds(ring, lon, lat)) return [lon, lat];
  const cuts: number[] = [];
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    if (a[1]! > lat !== b[1]! > lat) cuts.push(a[0]! + ((lat - a[1]!) / (b[1]! - a[1]!)) * (b[0]! - a[0]!));
  }
  cuts.sort((a, b) => a - b);
  let best: [number, number] = [lon, lat];
  let width = 0;
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    if (cuts[i + 1]! - cuts[i]! <= width) continue;
    width = cuts[i + 1]! - cuts[i]!;
    best = [(cuts[i]! + cuts[i + 1]!) / 2, lat];
  }
  return best;
}

/** True where a point lies within a ring, by even and odd. */
export function holds(ring: Ring, lon: number, lat: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i]!, ring[j]!];
    if (a[1]! > lat !== b[1]! > lat && lon < ((b[0]! - a[0]!) * (lat - a[1]!)) / (b[1]! - a[1]!) + a[0]!) inside = !inside;
  }
  return inside;
}

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
