import type { StyleSpecification } from "maplibre-gl";
import countriesUrl from "world-atlas/countries-50m.json?url";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** Colours of the map, taken from the tokens of the theme. */
export const colours = () => ({ land: token("land"), sea: token("sea"), border: token("border"), surface: token("surface"), ink: token("ink"), ink2: token("ink2"), edge: token("edge"), accent: token("accent") });

let world: Promise<{ land: GeoJSON.GeoJSON; borders: GeoJSON.GeoJSON }> | null = null;

/** Countries of Natural Earth (public domain), drawn as they are held, not as they are claimed. */
export const loadWorld = (): NonNullable<typeof world> =>
  (world ??= fetch(countriesUrl)
    .then((r) => r.json() as Promise<Topology<{ countries: GeometryCollection }>>)
    .then((topology) => ({
      land: feature(topology, topology.objects.countries),
      borders: mesh(topology, topology.objects.countries, (a, b) => a !== b),
    })));

/** A paper-like map without tiles, glyphs or sprites from anywhere. */
export function baseStyle(world: { land: GeoJSON.GeoJSON; borders: GeoJSON.GeoJSON }): StyleSpecification {
  const c = colours();
  return {
    version: 8,
    sources: { land: { type: "geojson", data: world.land }, borders: { type: "geojson", data: world.borders } },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": c.sea } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": c.land } },
      { id: "borders", type: "line", source: "borders", paint: { "line-color": c.border, "line-width": 1 } },
    ],
  };
}
