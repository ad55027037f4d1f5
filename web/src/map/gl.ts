import { Map as MapLibre, ScaleControl, setWorkerUrl, type GeoJSONSource } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import { language } from "../state/settings";
import { looking, type Box } from "./box";
import { colours, hatch } from "./colours";
import { glStyle } from "./gl-style";
import { loadNames } from "./names";
import { calm, nearest, type Shape, type Surface } from "./surface";
import { loadWorld } from "./world";

setWorkerUrl(workerUrl);

const fonts = (): Promise<unknown>[] => ["400 12px 'Noto Sans'", "400 12px 'Noto Sans Arabic'"].map((f) => document.fonts.load(f, "aا"));

/** Fetches the names and letters of a map. */
export const warm = (): Promise<unknown> => Promise.all([loadNames(), ...fonts()]);

/** The map library as a surface. */
export class GlSurface implements Surface {
  private constructor(readonly map: MapLibre) {}

  static async open(box: HTMLElement): Promise<GlSurface> {
    const [world, names] = await Promise.all([loadWorld(), loadNames(), ...fonts()]);
    const c = colours();
    const map = new MapLibre({ container: box, style: glStyle(world, names.towns, c, language.value), attributionControl: false, center: [38, 33], zoom: 3, maxZoom: nearest, fadeDuration: 0, dragRotate: false, pitchWithRotate: false, keyboard: false });
    map.touchZoomRotate.disableRotation();
    map.addControl(new ScaleControl({ unit: "metric", maxWidth: 90 }), document.documentElement.dir === "rtl" ? "bottom-right" : "bottom-left");
    map.addImage("hatch", hatch(c.ink3));
    await map.once("load");
    // The picture is for the eye; what it shows can be reached through the marks and the list.
    map.getCanvas().setAttribute("tabindex", "-1");
    map.getCanvas().setAttribute("aria-hidden", "true");
    return new GlSurface(map);
  }

  get frame(): HTMLElement {
    return this.map.getCanvasContainer();
  }

  view(): Box {
    const b = this.map.getBounds();
    return [Math.max(-180, b.getWest()), b.getSouth(), Math.min(180, b.getEast()), b.getNorth()];
  }

  zoom(): number {
    return this.map.getZoom();
  }

  project(lon: number, lat: number): readonly [number, number] {
    const p = this.map.project([lon, lat]);
    return [p.x, p.y];
  }

  unproject(x: number, y: number): readonly [number, number] {
    const p = this.map.unproject([x, y]);
    return [p.lng, p.lat];
  }

  fit(box: Box, most: number, gently = false): void {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const { lon, lat, zoom } = looking(box, clientWidth, clientHeight, 56, most);
    if (gently && !calm()) this.map.easeTo({ center: [lon, lat], zoom, duration: 250 });
    else this.map.jumpTo({ center: [lon, lat], zoom });
  }

  look(lon: number, lat: number, zoom: number): void {
    this.map.jumpTo({ center: [lon, lat], zoom });
  }

  zoomBy(steps: number): void {
    this.map.easeTo({ zoom: this.map.getZoom() + steps, duration: calm() ? 0 : 200 });
  }

  shapes(shapes: readonly Shape[]): void {
    (this.map.getSource("shapes") as GeoJSONSource | undefined)?.setData({ type: "FeatureCollection", features: [...shapes] });
  }

  onMove(act: () => void): void {
    // With each picture drawn, so that marks and land move together.
    this.map.on("render", act);
    this.map.on("resize", act);
  }

  onRest(act: () => void): void {
    this.map.on("moveend", act);
  }

  drag(on: boolean): void {
    for (const handler of [this.map.dragPan, this.map.doubleClickZoom]) on ? handler.enable() : handler.disable();
  }

  close(): void {
    this.map.remove();
  }
}
