import { language } from "../state/settings";
import { countryName } from "../text/places";
import { mercatorX, mercatorY, worldSize } from "./box";
import { colours, fonts, type Colours } from "./colours";
import { townZoom, type Town } from "./names";
import type { Shape } from "./surface";
import type { World } from "./world";

/** Where the picture looks: its size in pixels, its centre on the Mercator square, its zoom. */
export interface Looking {
  width: number;
  height: number;
  x: number;
  y: number;
  zoom: number;
}

// A line or a ring on the Mercator square, with its bounds, so that what is out of view costs nothing.
interface Path {
  points: Float64Array;
  box: readonly [number, number, number, number];
}

/** Draws land, borders and names on a canvas. */
export class FlatPicture {
  private readonly layers: Record<"land" | "lakes" | "rivers" | "inner" | "borders" | "unsettled", readonly Path[]>;

  constructor(
    private readonly world: World,
    private readonly towns: readonly Town[],
  ) {
    this.layers = { land: paths(world.land), lakes: paths(world.lakes), rivers: paths(world.rivers), inner: paths(world.inner), borders: paths(world.borders), unsettled: paths(world.unsettled) };
  }

  paint(canvas: HTMLCanvasElement, at: Looking, shapes: readonly Shape[], pattern: HTMLCanvasElement): void {
    const ratio = devicePixelRatio || 1;
    if (canvas.width !== Math.round(at.width * ratio) || canvas.height !== Math.round(at.height * ratio)) [canvas.width, canvas.height] = [Math.round(at.width * ratio), Math.round(at.height * ratio)];
    const pen = canvas.getContext("2d")!;
    const c = colours();
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.fillStyle = c.sea;
    pen.fillRect(0, 0, at.width, at.height);
    this.trace(pen, this.layers.land, at);
    pen.fillStyle = c.land;
    pen.fill("evenodd");
    this.line(pen, this.layers.rivers, at, c.river, 1);
    this.trace(pen, this.layers.lakes, at);
    pen.fillStyle = c.sea;
    pen.fill("evenodd");
    if (at.zoom >= 3.5) this.line(pen, this.layers.inner, at, c.border, 0.8, [3, 2]);
    this.line(pen, this.layers.borders, at, c.edge, 1);
    this.line(pen, this.layers.unsettled, at, c.edge, 1.2, [4, 3]);
    for (const shape of shapes) this.shape(pen, shape, at, c, pattern);
    this.names(pen, at, c);
  }

  private trace(pen: CanvasRenderingContext2D, layer: readonly Path[], at: Looking): void {
    const size = worldSize(at.zoom);
    const [ox, oy] = [at.width / 2 - at.x * size, at.height / 2 - at.y * size];
    const [w, h] = [at.width / 2 / size, at.height / 2 / size];
    pen.beginPath();
    for (const { points, box } of layer) {
      if (box[0] > at.x + w || box[2] < at.x - w || box[1] > at.y + h || box[3] < at.y - h) continue;
      let [px, py] = [Number.NaN, Number.NaN];
      for (let i = 0; i < points.length; i += 2) {
        const [x, y] = [points[i]! * size + ox, points[i + 1]! * size + oy];
        if (i === 0) pen.moveTo(x, y);
        // Points that fall on the same pixel are one.
        else if (i + 2 >= points.length || Math.abs(x - px) + Math.abs(y - py) > 0.7) pen.lineTo(x, y);
        else continue;
        [px, py] = [x, y];
      }
    }
  }

  private line(pen: CanvasRenderingContext2D, layer: readonly Path[], at: Looking, colour: string, width: number, dash: number[] = []): void {
    this.trace(pen, layer, at);
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.setLineDash(dash);
    pen.stroke();
    pen.setLineDash([]);
  }

  private shape(pen: CanvasRenderingContext2D, shape: Shape, at: Looking, c: Colours, pattern: HTMLCanvasElement): void {
    const { look, colour, strong } = shape.properties;
    this.trace(pen, paths(shape), at);
    pen.globalAlpha = look === "area" ? (strong ? 1 : 0.55) : 0.1;
    pen.fillStyle = look === "area" ? pen.createPattern(pattern, "repeat")! : look === "drawn" ? c.accent : colour;
    pen.fill("evenodd");
    pen.globalAlpha = 1;
    pen.strokeStyle = look === "drawn" ? c.accent : colour;
    pen.lineWidth = strong ? 2 : 1.5;
    pen.setLineDash(look === "drawn" ? [] : [4, 3]);
    pen.stroke();
    pen.setLineDash([]);
  }

  // Names are set in the order of their weight; one that would lie on another is left out.
  private names(pen: CanvasRenderingContext2D, at: Looking, c: Colours): void {
    const size = worldSize(at.zoom);
    const taken: [number, number, number, number][] = [];
    const arabic = language.value === "ar";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    const write = (text: string, lon: number, lat: number, colour: string, px: number, dot: boolean): void => {
      const [x, y] = [at.width / 2 + (mercatorX(lon) - at.x) * size, at.height / 2 + (mercatorY(lat) - at.y) * size];
      if (x < -60 || y < -20 || x > at.width + 60 || y > at.height + 20) return;
      pen.font = `400 ${px}px ${fonts.plain}`;
      const width = pen.measureText(text).width;
      const left = dot ? x + 6 : x - width / 2;
      const box: [number, number, number, number] = [left - 2, y - px * 0.7, left + width + 2, y + px * 0.7];
      if (taken.some((t) => t[0] < box[2] && t[2] > box[0] && t[1] < box[3] && t[3] > box[1])) return;
      taken.push(box);
      pen.textAlign = "left";
      pen.strokeStyle = c.land;
      pen.lineWidth = 3;
      pen.strokeText(text, left, y);
      pen.fillStyle = colour;
      pen.fillText(text, left, y);
      if (!dot) return;
      pen.fillStyle = c.ink3;
      pen.beginPath();
      pen.arc(x, y, 2, 0, 2 * Math.PI);
      pen.fill();
    };
    for (const l of this.world.labels) if (!l.province && at.zoom < 6.5 && l.zoom <= at.zoom) write(countryName(l.country), l.lon, l.lat, c.ink2, 13, false);
    for (const t of this.towns) if (townZoom(t.rank) <= at.zoom) write(arabic && t.arabic ? t.arabic : t.name, t.lon, t.lat, c.ink2, 12, true);
    for (const l of this.world.labels) if (l.province && l.zoom <= at.zoom) write(arabic ? (l.province.a ?? l.province.n) : l.province.n.toUpperCase(), l.lon, l.lat, c.ink3, 11, false);
  }
}

function paths(data: GeoJSON.GeoJSON): Path[] {
  const found: Path[] = [];
  const add = (line: readonly (readonly number[])[]): void => {
    const points = new Float64Array(line.length * 2);
    const box: [number, number, number, number] = [2, 2, -1, -1];
    line.forEach(([lon, lat], i) => {
      const [x, y] = [mercatorX(lon!), mercatorY(lat!)];
      [points[2 * i], points[2 * i + 1]] = [x, y];
      [box[0], box[1], box[2], box[3]] = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
    });
    found.push({ points, box });
  };
  const take = (g: GeoJSON.GeoJSON): void => {
    if (g.type === "FeatureCollection") g.features.forEach(take);
    else if (g.type === "Feature") g.geometry && take(g.geometry);
    else if (g.type === "GeometryCollection") g.geometries.forEach(take);
    else if (g.type === "Polygon" || g.type === "MultiLineString") g.coordinates.forEach(add);
    else if (g.type === "MultiPolygon") g.coordinates.flat().forEach(add);
    else if (g.type === "LineString") add(g.coordinates);
  };
  take(data);
  return found;
}
