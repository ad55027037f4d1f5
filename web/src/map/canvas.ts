import { Map as MapLibre, Marker, NavigationControl, ScaleControl, setWorkerUrl, type GeoJSONSource } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { IncidentMark } from "../api/types";
import { groups, type Group } from "../text/groups";
import { number, title, when } from "../text/format";
import { baseStyle, colours, loadWorld } from "./base";
import { bounds, circle, clusterProperties, points, type PointProperties } from "./points";
import { pointMark, ringMark } from "./cluster-mark";

setWorkerUrl(workerUrl);

/** What the person does on the map. */
export interface MapActions {
  /** Chose a mark, or a cluster that opens no further. */
  onChoose: (ids: string[]) => void;
  /** Asked for what lies in view; null where the map is only a picture. */
  onBox: ((box: string) => void) | null;
}

/** MapLibre behind the few things the views need of it. Marks are elements of the page, so that a keyboard reaches them. */
export class MapCanvas {
  private readonly drawn = new Map<string, Marker>();
  private marks: readonly IncidentMark[] = [];

  private constructor(
    private readonly map: MapLibre,
    private readonly actions: MapActions,
  ) {}

  static async open(box: HTMLElement, actions: MapActions): Promise<MapCanvas> {
    const map = new MapLibre({ container: box, style: baseStyle(await loadWorld()), attributionControl: { compact: false, customAttribution: "Natural Earth · GeoNames, CC BY 4.0" }, center: [38, 33], zoom: 4, maxZoom: 14, fadeDuration: 0, dragRotate: false, pitchWithRotate: false });
    map.touchZoomRotate.disableRotation();
    map.addControl(new NavigationControl({ showCompass: false }), document.documentElement.dir === "rtl" ? "top-left" : "top-right");
    map.addControl(new ScaleControl({ unit: "metric" }), document.documentElement.dir === "rtl" ? "bottom-right" : "bottom-left");
    await map.once("load");
    const canvas = new MapCanvas(map, actions);
    const c = colours();
    map.addSource("reach", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
    map.addLayer({ id: "reach", type: "fill", source: "reach", paint: { "fill-color": c.accent, "fill-opacity": 0.08 } });
    map.addLayer({ id: "reach-edge", type: "line", source: "reach", paint: { "line-color": c.accent, "line-width": 1.5, "line-dasharray": [3, 2] } });
    map.addSource("incidents", { type: "geojson", data: points([]), cluster: true, clusterRadius: 44, clusterMaxZoom: 13, clusterProperties });
    // The marks are drawn from this layer's features; the layer itself shows nothing.
    map.addLayer({ id: "incidents", type: "circle", source: "incidents", paint: { "circle-radius": 0 } });
    map.on("render", () => {
      if (map.isSourceLoaded("incidents")) canvas.draw();
    });
    return canvas;
  }

  /** Shows these incidents and looks at all of them. */
  show(marks: readonly IncidentMark[]): void {
    this.marks = marks;
    (this.map.getSource("incidents") as GeoJSONSource).setData(points(marks));
    const reach = marks.flatMap((m) => (m.place?.lat != null && m.place.lon != null && m.place.radius_km ? [{ type: "Feature" as const, properties: {}, geometry: circle(m.place.lon, m.place.lat, m.place.radius_km) }] : []));
    (this.map.getSource("reach") as GeoJSONSource).setData({ type: "FeatureCollection", features: reach });
    const box = bounds(marks);
    if (box) this.map.fitBounds(box, { padding: 48, maxZoom: 9, animate: false });
  }

  /** Rings the mark of an incident that is pointed at elsewhere. */
  point(id: string | null): void {
    for (const marker of this.drawn.values()) marker.getElement().classList.toggle("cur", id !== null && marker.getElement().dataset["id"] === id);
  }

  close(): void {
    this.map.remove();
  }

  private draw(): void {
    const seen = new Set<string>();
    for (const feature of this.map.querySourceFeatures("incidents")) {
      const key = feature.properties["cluster"] ? `c${feature.properties["cluster_id"]}` : `p${feature.properties["id"]}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (this.drawn.has(key)) continue;
      const element = feature.properties["cluster"] ? this.cluster(feature.properties) : this.single(feature.properties as PointProperties);
      this.drawn.set(key, new Marker({ element }).setLngLat((feature.geometry as GeoJSON.Point).coordinates as [number, number]).addTo(this.map));
    }
    for (const [key, marker] of this.drawn) {
      if (seen.has(key)) continue;
      marker.remove();
      this.drawn.delete(key);
    }
  }

  private cluster(properties: Record<string, unknown>): HTMLElement {
    const total = Number(properties["point_count"]);
    const counts = Object.fromEntries(groups.map((g) => [g, Number(properties[g] ?? 0)])) as Record<Group, number>;
    const button = this.button(number(total), () => void this.open(Number(properties["cluster_id"])));
    if (Number(properties["coarsely"]) === total) void this.nameArea(button, Number(properties["cluster_id"]), total);
    else button.append(ringMark(counts, total));
    return button;
  }

  // Incidents known no finer than one area: a label with how many. Of several areas, a ring.
  private async nameArea(button: HTMLElement, cluster: number, total: number): Promise<void> {
    const leaves = await (this.map.getSource("incidents") as GeoJSONSource).getClusterLeaves(cluster, 500, 0);
    const names = new Set(leaves.map((l) => String(l.properties?.["name"])));
    button.classList.add("area");
    button.textContent = `${number(total)} · ${[...names].slice(0, 2).join(", ")}${names.size > 2 ? " …" : ""}`;
  }

  // A cluster opens as the map comes nearer; where its incidents share one spot, they are listed.
  private async open(cluster: number): Promise<void> {
    const source = this.map.getSource("incidents") as GeoJSONSource;
    const leaves = await source.getClusterLeaves(cluster, 500, 0);
    const spots = new Set(leaves.map((l) => (l.geometry as GeoJSON.Point).coordinates.join()));
    if (spots.size === 1) return this.actions.onChoose(leaves.map((l) => String(l.properties?.["id"])));
    const at = (leaves[0]!.geometry as GeoJSON.Point).coordinates as [number, number];
    this.map.easeTo({ center: at, zoom: await source.getClusterExpansionZoom(cluster), duration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 250 });
  }

  private single(properties: PointProperties): HTMLElement {
    const mark = this.marks.find((m) => m.id === properties.id);
    const button = this.button(mark ? `${title(mark)}, ${when(mark.date)}` : properties.id, () => this.actions.onChoose([properties.id]));
    button.dataset["id"] = properties.id;
    if (properties.coarse) {
      button.classList.add("area");
      button.textContent = properties.name;
    } else {
      button.append(pointMark(properties.group));
    }
    return button;
  }

  private button(label: string, act: () => void): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "mapmark";
    button.setAttribute("aria-label", label);
    button.title = label;
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      act();
    });
    return button;
  }
}
