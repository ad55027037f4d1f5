import { addProtocol, type Map as MapLibre } from "maplibre-gl";
import { FileSource, PMTiles, Protocol, TileType } from "pmtiles";
import { colours } from "./colours";

let protocol: Protocol | null = null;
const ours = "own-map";

/** Shows a map file of the person's own (PMTiles), read from the disk piece by piece; nothing is sent anywhere. */
export async function showOwn(map: MapLibre, file: File | null): Promise<void> {
  for (const layer of map.getStyle().layers) if (layer.id.startsWith(ours)) map.removeLayer(layer.id);
  if (map.getSource(ours)) map.removeSource(ours);
  if (!file) return;
  if (!protocol) {
    protocol = new Protocol();
    addProtocol("pmtiles", protocol.tile);
  }
  const tiles = new PMTiles(new FileSource(file));
  const header = await tiles.getHeader();
  protocol.add(tiles);
  const url = `pmtiles://${file.name}`;
  // Under borders' names and marks, above the land.
  const before = "area";
  if (header.tileType !== TileType.Mvt) {
    map.addSource(ours, { type: "raster", url, tileSize: 256 });
    map.addLayer({ id: ours, type: "raster", source: ours }, before);
    return;
  }
  const c = colours();
  const metadata = (await tiles.getMetadata()) as { vector_layers?: { id: string }[] };
  map.addSource(ours, { type: "vector", url });
  for (const { id } of metadata.vector_layers ?? []) {
    map.addLayer({ id: `${ours}-fill-${id}`, type: "fill", source: ours, "source-layer": id, filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": /water|ocean|lake/i.test(id) ? c.sea : c.land2, "fill-opacity": 0.6 } }, before);
    map.addLayer({ id: `${ours}-line-${id}`, type: "line", source: ours, "source-layer": id, filter: ["==", ["geometry-type"], "LineString"], paint: { "line-color": /water|river/i.test(id) ? c.river : c.border, "line-width": 1 } }, before);
    map.addLayer({ id: `${ours}-name-${id}`, type: "symbol", source: ours, "source-layer": id, minzoom: 7, filter: ["has", "name"], layout: { "text-field": ["get", "name"], "text-font": ["Noto Sans", "Noto Sans Arabic"], "text-size": 11 }, paint: { "text-color": c.ink2, "text-halo-color": c.land, "text-halo-width": 1.5 } });
  }
}
