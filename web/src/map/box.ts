/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** Mercator: the world is a square of side 1, its origin in the north-west. */
export const mercatorX = (lon: number): number => (lon + 180) / 360;
export const mercatorY = (lat: number): number => {
  const s = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI);
};
export const degreesLon = (x: number): number => x * 360 - 180;
export const degreesLat = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;

/** How many pixels the world is wide at a zoom, as the map library counts it. */
export const worldSize = (zoom: number): number => 512 * 2 ** zoom;

/** The smallest box round boxes; null where there is none. */
export const around = (boxes: readonly Box[]): Box | null => (boxes.length === 0 ? null : boxes.reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]));

/** A box with a margin on each side, in degrees. */
export const widened = (box: Box, by: number): Box => [Math.max(-180, box[0] - by), Math.max(-85, box[1] - by), Math.min(180, box[2] + by), Math.min(85, box[3] + by)];

/** A box for an address, in ten-thousandths of a degree. */
export const boxText = (box: Box): string => box.map((n) => String(Math.round(n * 1e4) / 1e4)).join();

/** Centre and zoom that show a box in so many pixels. */
export function looking(box: Box, width: number, height: number, padding: number, most: number): { lon: number; lat: number; zoom: number } {
  const [x0, x1, y0, y1] = [mercatorX(box[0]), mercatorX(box[2]), mercatorY(box[3]), mercatorY(box[1])];
  const zoom = Math.log2(Math.min(Math.max(40, width - 2 * padding) / Math.max(1e-9, x1 - x0), Math.max(40, height - 2 * padding) / Math.max(1e-9, y1 - y0)) / 512);
  return { lon: degreesLon((x0 + x1) / 2), lat: degreesLat((y0 + y1) / 2), zoom: Math.max(0, Math.min(most, zoom)) };
}
