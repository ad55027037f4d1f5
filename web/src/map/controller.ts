import type { IncidentMark } from "../api/types";
import type { AreaCount, Cell, MapAnswer } from "./answer";
import { around, widened, type Box } from "./box";
import { Drawing } from "./drawing";
import { MarksLayer } from "./marks-layer";
import type { Corner } from "./polygon";
import type { MapSource } from "./source";
import { nearest, type Surface } from "./surface";
import { loadWorld, type World } from "./world";

/** Where a map looks. */
export interface LookingAt {
  lon: number;
  lat: number;
  zoom: number;
}

/** What happens on a map that a view cares for. */
export interface MapEvents {
  little: boolean;
  choose: (of: Cell | AreaCount, event: MouseEvent) => void;
  busy: (on: boolean) => void;
  view: (box: Box, at: LookingAt) => void;
  drawn: (ring: Corner[] | null) => void;
}

let known: boolean | null = null;
const webGl = (): boolean => {
  if (known !== null) return known;
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return (known = context !== null);
  } catch {
    return (known = false);
  }
};

/** Fetches what a map is drawn with while its incidents are still asked for. What fails is asked for again when the map opens. */
export const warmMap = (): void => {
  void loadWorld().catch(() => undefined);
  void (webGl() ? import("./gl").then((m) => m.warm()) : import("./flat")).catch(() => undefined);
};

// An area's bounds, so that all of it comes into view.
const boundsOf = (answer: MapAnswer): Box | null => {
  const km = 1 / 111.32;
  return around([...answer.cells.map((c) => (c.mark?.place?.radius_km ? widened(c.box, c.mark.place.radius_km * km) : c.box)), ...answer.areas.filter((a) => a.precision !== "country" || answer.areas.length + answer.cells.length === 1).map((a) => widened([a.lon, a.lat, a.lon, a.lat], (a.radius_km ?? 20) * km))]);
};

/** A map in its place: a surface, the marks over it, and the question it shows. */
export class MapController {
  private source: MapSource | null = null;
  private asked: AbortController | null = null;
  private drawing: Drawing | null = null;
  private whole: Box | null = null;
  private closed = false;
  private readonly layer: MarksLayer;

  private constructor(
    private readonly surface: Surface,
    readonly flat: boolean,
    world: World,
    private readonly events: MapEvents,
  ) {
    this.layer = new MarksLayer(surface, world, events.choose);
    surface.onRest(() => void this.refresh());
  }

  static async open(box: HTMLElement, events: MapEvents): Promise<MapController> {
    const [world, full] = [loadWorld(), webGl()];
    const surface: Surface = full ? await import("./gl").then((m) => m.GlSurface.open(box)) : await import("./flat").then((m) => m.FlatSurface.open(box));
    return new MapController(surface, !full, await world, events);
  }

  /** Shows what a source holds: where it is told to look, else all of it. */
  show(source: MapSource, at: LookingAt | null): void {
    const first = this.source === null;
    this.source = source;
    if (at && first) this.surface.look(at.lon, at.lat, at.zoom);
    void this.ask(null, 1).then((answer) => {
      if (!answer || this.source !== source) return;
      this.whole = boundsOf(answer);
      if (at && first) void this.refresh();
      else this.all();
    });
  }

  /** Looks at everything. */
  all(): void {
    if (!this.whole) return void this.refresh();
    this.surface.fit(this.events.little ? this.whole : widened(this.whole, 0.05), this.events.little ? 8.9 : 9);
    void this.refresh();
  }

  /** Comes nearer to a cluster; false where it opens no further. */
  closer(of: Cell | AreaCount): boolean {
    const box = "box" in of ? (of.spot ? null : of.box) : (of.span ?? null);
    if (!box || this.surface.zoom() >= nearest - 0.1 || Math.max(box[2] - box[0], box[3] - box[1]) < 1e-4) return false;
    this.surface.fit(box, nearest, true);
    return true;
  }

  view(): Box {
    return this.surface.view();
  }

  zoomBy(steps: number): void {
    this.surface.zoomBy(steps);
  }

  /** Moves by a part of what is in view, to the east and the south. */
  shift(east: number, south: number): void {
    const [w, s, e, n] = this.surface.view();
    this.surface.look((w + e) / 2 + (east * (e - w)) / 5, (s + n) / 2 - (south * (n - s)) / 5, this.surface.zoom());
  }

  point(mark: IncidentMark | null): void {
    this.layer.point(mark);
  }

  filter(ring: readonly Corner[]): void {
    this.layer.filter(ring);
  }

  draw(): void {
    this.drawing = new Drawing(this.surface, (ring) => {
      this.drawing = null;
      this.events.drawn(ring);
    });
  }

  leaveDrawing(): void {
    this.drawing?.leave();
  }

  /** Draws a person's own map under the marks; null takes it away. */
  async own(file: File | null): Promise<void> {
    const { showOwn } = await import("./own-map");
    const { GlSurface } = await import("./gl");
    if (this.surface instanceof GlSurface) await showOwn(this.surface.map, file);
  }

  close(): void {
    this.closed = true;
    this.asked?.abort();
    this.drawing?.leave();
    this.surface.close();
  }

  private async ask(view: Box | null, zoom: number): Promise<MapAnswer | null> {
    this.asked?.abort();
    const mine = (this.asked = new AbortController());
    this.events.busy(true);
    try {
      return await this.source!.answer(view, zoom, mine.signal);
    } catch {
      return null;
    } finally {
      if (this.asked === mine) this.events.busy(false);
    }
  }

  private async refresh(): Promise<void> {
    if (!this.source || this.closed) return;
    const [view, zoom] = [this.surface.view(), this.surface.zoom()];
    // A little beyond the edge, so that a small shift shows no gap.
    const margin = ((view[2] - view[0]) + (view[3] - view[1])) * 0.08;
    this.events.view(view, { lon: (view[0] + view[2]) / 2, lat: (view[1] + view[3]) / 2, zoom });
    const answer = await this.ask(widened(view, margin), zoom);
    if (answer && !this.closed) this.layer.draw(answer);
  }
}
