import type { Box } from "./box";

/** How a shape is drawn: an area known no finer, a reach round a point, what a person drew. */
export type ShapeLook = "area" | "reach" | "drawn";
export type Shape = GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon, { look: ShapeLook; colour: string; strong?: boolean }>;

/** What draws the land: the map library, or a flat picture where the browser has no WebGL. */
export interface Surface {
  /** Marks are put in here, so that a wheel over a mark still moves the map. */
  readonly frame: HTMLElement;
  /** What is in view. */
  view(): Box;
  zoom(): number;
  /** Where a point lies, in pixels of the frame. */
  project(lon: number, lat: number): readonly [number, number];
  unproject(x: number, y: number): readonly [number, number];
  /** Shows a box, no nearer than this zoom. */
  fit(box: Box, most: number, gently?: boolean): void;
  look(lon: number, lat: number, zoom: number): void;
  zoomBy(steps: number): void;
  shapes(shapes: readonly Shape[]): void;
  /** While it moves, and when it has come to rest. */
  onMove(act: () => void): void;
  onRest(act: () => void): void;
  /** Whether dragging moves the map. */
  drag(on: boolean): void;
  close(): void;
}

export const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
export const nearest = 14;
