import { degreesLat, degreesLon, looking, mercatorX, mercatorY, worldSize, type Box } from "./box";
import { colours, hatch } from "./colours";
import { FlatPicture } from "./flat-picture";
import { loadNames } from "./names";
import { nearest, type Shape, type Surface } from "./surface";
import { loadWorld } from "./world";

/** A flat picture as a surface, for browsers without WebGL: the same land, the same marks. */
export class FlatSurface implements Surface {
  readonly frame: HTMLElement;
  private readonly canvas = document.createElement("canvas");
  private readonly pattern = document.createElement("canvas");
  private readonly moving: (() => void)[] = [];
  private readonly resting: (() => void)[] = [];
  private readonly watch = new ResizeObserver(() => this.moved(true));
  private readonly held = new Map<number, readonly [number, number]>();
  private at = { x: mercatorX(38), y: mercatorY(33), zoom: 3 };
  private drawn: readonly Shape[] = [];
  private dragging = true;
  private asked = 0;

  private constructor(
    private readonly box: HTMLElement,
    private readonly picture: FlatPicture,
  ) {
    this.frame = document.createElement("div");
    this.frame.className = "flat";
    this.canvas.setAttribute("aria-hidden", "true");
    const stripes = hatch(colours().ink3);
    [this.pattern.width, this.pattern.height] = [stripes.width, stripes.height];
    this.pattern.getContext("2d")!.putImageData(stripes, 0, 0);
    this.frame.append(this.canvas);
    box.append(this.frame);
    this.watch.observe(box);
    this.frame.addEventListener("wheel", (e) => this.wheel(e), { passive: false });
    this.frame.addEventListener("pointerdown", (e) => this.down(e));
    this.frame.addEventListener("pointermove", (e) => this.pull(e));
    for (const end of ["pointerup", "pointercancel"] as const) this.frame.addEventListener(end, (e) => this.held.delete(e.pointerId) && this.moved(true));
  }

  static async open(box: HTMLElement): Promise<FlatSurface> {
    const [world, names] = await Promise.all([loadWorld(), loadNames(), document.fonts.load("400 12px 'Noto Sans'", "a")]);
    return new FlatSurface(box, new FlatPicture(world, names.towns));
  }

  view(): Box {
    const [w, h, size] = [this.box.clientWidth / 2, this.box.clientHeight / 2, worldSize(this.at.zoom)];
    return [Math.max(-180, degreesLon(this.at.x - w / size)), degreesLat(this.at.y + h / size), Math.min(180, degreesLon(this.at.x + w / size)), degreesLat(this.at.y - h / size)];
  }

  zoom(): number {
    return this.at.zoom;
  }

  project(lon: number, lat: number): readonly [number, number] {
    const size = worldSize(this.at.zoom);
    return [this.box.clientWidth / 2 + (mercatorX(lon) - this.at.x) * size, this.box.clientHeight / 2 + (mercatorY(lat) - this.at.y) * size];
  }

  unproject(x: number, y: number): readonly [number, number] {
    const size = worldSize(this.at.zoom);
    return [degreesLon(this.at.x + (x - this.box.clientWidth / 2) / size), degreesLat(this.at.y + (y - this.box.clientHeight / 2) / size)];
  }

  fit(box: Box, most: number): void {
    const { lon, lat, zoom } = looking(box, this.box.clientWidth, this.box.clientHeight, 56, most);
    this.look(lon, lat, zoom);
  }

  look(lon: number, lat: number, zoom: number): void {
    this.at = { x: mercatorX(lon), y: mercatorY(lat), zoom: Math.max(0, Math.min(nearest, zoom)) };
    this.moved(true);
  }

  zoomBy(steps: number): void {
    this.at = { ...this.at, zoom: Math.max(0, Math.min(nearest, this.at.zoom + steps)) };
    this.moved(true);
  }

  shapes(shapes: readonly Shape[]): void {
    this.drawn = shapes;
    this.moved(false);
  }

  onMove(act: () => void): void {
    this.moving.push(act);
  }

  onRest(act: () => void): void {
    this.resting.push(act);
  }

  drag(on: boolean): void {
    this.dragging = on;
  }

  close(): void {
    cancelAnimationFrame(this.asked);
    this.watch.disconnect();
    this.frame.remove();
  }

  private moved(rest: boolean): void {
    for (const act of this.moving) act();
    if (rest) for (const act of this.resting) act();
    cancelAnimationFrame(this.asked);
    this.asked = requestAnimationFrame(() => this.picture.paint(this.canvas, { width: this.box.clientWidth, height: this.box.clientHeight, ...this.at }, this.drawn, this.pattern));
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const { left, top } = this.frame.getBoundingClientRect();
    const [x, y] = [event.clientX - left - this.box.clientWidth / 2, event.clientY - top - this.box.clientHeight / 2];
    const before = worldSize(this.at.zoom);
    const zoom = Math.max(0, Math.min(nearest, this.at.zoom - Math.sign(event.deltaY) * 0.5));
    const after = worldSize(zoom);
    this.at = { zoom, x: this.at.x + x / before - x / after, y: this.at.y + y / before - y / after };
    this.moved(true);
  }

  private down(event: PointerEvent): void {
    if (!this.dragging || (event.target as Element).closest("button, a")) return;
    this.held.set(event.pointerId, [event.clientX, event.clientY]);
    this.frame.setPointerCapture(event.pointerId);
  }

  private pull(event: PointerEvent): void {
    const from = this.held.get(event.pointerId);
    if (!from) return;
    const size = worldSize(this.at.zoom) * this.held.size;
    this.at = { ...this.at, x: this.at.x - (event.clientX - from[0]) / size, y: this.at.y - (event.clientY - from[1]) / size };
    this.held.set(event.pointerId, [event.clientX, event.clientY]);
    this.moved(false);
  }
}
