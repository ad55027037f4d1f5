import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Language } from "../state/settings";
import { countryName } from "../text/places";
import type { Colours } from "./colours";
import type { Town } from "./names";
import { townZoom } from "./names";
import type { World } from "./world";

const points = <T extends object>(items: readonly { lon: number; lat: number; properties: T }[]): GeoJSON.FeatureCollection => ({
  type: "FeatureCollection",
  features: items.map(({ lon, lat, properties }) => ({ type: "Feature" as const, geometry: { type: "Point" as const, coordinates: [lon, lat] }, properties })),
});

/** A paper-like map without tiles, glyphs or sprites from anywhere; letters are drawn by the browser from the bundled fonts. */
export function glStyle(world: World, towns: readonly Town[], c: Colours, language: Language): StyleSpecification {
  const local = (latin: string, arabic?: string): string => (language === "ar" && arabic ? arabic : latin);
  const labels = points(world.labels.map((l) => ({ lon: l.lon, lat: l.lat, properties: { name: l.province ? local(l.province.n, l.province.a) : countryName(l.country), zoom: l.zoom, whole: l.province === null } })));
  const dots = points(towns.map((t) => ({ lon: t.lon, lat: t.lat, properties: { name: local(t.name, t.arabic), both: t.arabic ? `${local(t.name, t.arabic)}\n${language === "ar" ? t.name : t.arabic}` : t.name, rank: t.rank, zoom: townZoom(t.rank) } })));
  const font = ["Noto Sans", "Noto Sans Arabic"];
  const line = (id: string, colour: string, width: number, more: object = {}): LayerSpecification => ({ id, type: "line", source: id, layout: { "line-join": "round", "line-cap": "butt" }, paint: { "line-color": colour, "line-width": width, ...more } });
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: world.land }, lakes: { type: "geojson", data: world.lakes }, rivers: { type: "geojson", data: world.rivers }, inner: { type: "geojson", data: world.inner },
      borders: { type: "geojson", data: world.borders }, unsettled: { type: "geojson", data: world.unsettled }, labels: { type: "geojson", data: labels }, towns: { type: "geojson", data: dots },
      shapes: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": c.sea } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": c.land, "fill-antialias": true } },
      line("rivers", c.river, 1, { "line-opacity": 0.8 }),
      { id: "lakes", type: "fill", source: "lakes", paint: { "fill-color": c.sea, "fill-outline-color": c.river } },
      { ...line("inner", c.border, 0.8, { "line-dasharray": [3, 2], "line-opacity": ["interpolate", ["linear"], ["zoom"], 3.5, 0, 5, 1] }), minzoom: 3.5 } as LayerSpecification,
      line("borders", c.edge, 1),
      line("unsettled", c.edge, 1.2, { "line-dasharray": [4, 3] }),
      { id: "area", type: "fill", source: "shapes", filter: ["==", ["get", "look"], "area"], paint: { "fill-pattern": "hatch", "fill-opacity": ["case", ["get", "strong"], 1, 0.55] } },
      { id: "area-edge", type: "line", source: "shapes", filter: ["==", ["get", "look"], "area"], paint: { "line-color": ["get", "colour"], "line-width": ["case", ["get", "strong"], 2, 1], "line-dasharray": [2, 2] } },
      { id: "reach", type: "fill", source: "shapes", filter: ["==", ["get", "look"], "reach"], paint: { "fill-color": ["get", "colour"], "fill-opacity": 0.1 } },
      { id: "reach-edge", type: "line", source: "shapes", filter: ["==", ["get", "look"], "reach"], paint: { "line-color": ["get", "colour"], "line-width": 1.5, "line-dasharray": [3, 2] } },
      { id: "drawn", type: "fill", source: "shapes", filter: ["==", ["get", "look"], "drawn"], paint: { "fill-color": c.accent, "fill-opacity": 0.08 } },
      { id: "drawn-edge", type: "line", source: "shapes", filter: ["==", ["get", "look"], "drawn"], paint: { "line-color": c.accent, "line-width": 2 } },
      { id: "town-dots", type: "circle", source: "towns", filter: ["<=", ["get", "zoom"], ["zoom"]], paint: { "circle-radius": 2, "circle-color": c.ink3, "circle-stroke-color": c.land, "circle-stroke-width": 1 } },
      { id: "town-names", type: "symbol", source: "towns", filter: ["<=", ["get", "zoom"], ["zoom"]], layout: { "text-field": ["step", ["zoom"], ["get", "name"], 7.5, ["get", "both"]], "text-font": font, "text-size": 12, "text-variable-anchor": ["left", "right", "top", "bottom"], "text-radial-offset": 0.5, "text-justify": "auto", "symbol-sort-key": ["-", 0, ["get", "rank"]] }, paint: { "text-color": c.ink2, "text-halo-color": c.land, "text-halo-width": 1.5 } },
      { id: "province-names", type: "symbol", source: "labels", filter: ["all", ["!", ["get", "whole"]], ["<=", ["get", "zoom"], ["zoom"]]], layout: { "text-field": ["get", "name"], "text-font": font, "text-size": 12, "text-letter-spacing": language === "ar" ? 0 : 0.1, "text-transform": "uppercase", "symbol-sort-key": ["get", "zoom"] }, paint: { "text-color": c.ink3, "text-halo-color": c.land, "text-halo-width": 1.5 } },
      { id: "country-names", type: "symbol", source: "labels", filter: ["all", ["get", "whole"], ["<=", ["get", "zoom"], ["zoom"]]], maxzoom: 6.5, layout: { "text-field": ["get", "name"], "text-font": font, "text-size": 13, "symbol-sort-key": ["get", "zoom"] }, paint: { "text-color": c.ink2, "text-halo-color": c.land, "text-halo-width": 1.5 } },
    ],
  };
}
