import type { IncidentMark } from "../api/types";
import { joined, number, rangeWords, title, when } from "../text/format";
import { groupOf, groups } from "../text/groups";
import { t } from "../text/text";
import type { AreaCount, Cell, MapAnswer } from "./answer";
import { pointMark, ringMark } from "./cluster-mark";
import { colours } from "./colours";
import { mergeAreas, type DrawnArea } from "./drawn-areas";
import { mergeCells, ringSize } from "./merged-cells";
import { circle } from "./shape";
import type { Shape, Surface } from "./surface";
import type { World } from "./world";

/** What a person chose on the map. */
export type Chosen = Cell | AreaCount;

interface Drawn {
  key: string;
  element: HTMLButtonElement;
  lon: number;
  lat: number;
  of: Chosen;
}

/** The incidents' marks over a surface: page elements, so that a keyboard and a screen reader reach them. */
export class MarksLayer {
  private readonly layer = document.createElement("div");
  private readonly note = document.createElement("div");
  private drawn: Drawn[] = [];
  private reaches: Shape[] = [];
  private areas: DrawnArea[] = [];
  private ring: Shape[] = [];
  private pointed: IncidentMark | null = null;
  private strong: string | null = null;

  constructor(
    private readonly surface: Surface,
    private readonly world: World,
    private readonly choose: (of: Chosen, event: MouseEvent) => void,
  ) {
    this.layer.className = "marks";
    this.note.className = "callout";
    this.note.hidden = true;
    this.note.setAttribute("aria-hidden", "true");
    this.layer.append(this.note);
    surface.frame.append(this.layer);
    surface.onMove(() => this.place());
  }

  /** Draws an answer; what stays keeps its element, and with it the keyboard's place. */
  draw(answer: MapAnswer): void {
    const old = new Map(this.drawn.map((d) => [d.key, d]));
    this.areas = mergeAreas(answer.areas, this.world, this.surface.zoom());
    const cells = mergeCells(answer.cells, this.surface.zoom());
    this.reaches = cells.flatMap((c) => (c.mark?.place?.radius_km ? [{ type: "Feature" as const, properties: { look: "reach" as const, colour: getComputedStyle(document.documentElement).getPropertyValue(`--${groupOf(c.mark.type)}`).trim() }, geometry: circle(c.lon, c.lat, c.mark.place.radius_km) }] : []));
    const keep = (key: string, of: Chosen, lon: number, lat: number, make: () => HTMLButtonElement): Drawn => ({ key, of, lon, lat, element: old.get(key)?.element ?? make() });
    this.drawn = [
      ...this.areas.map((a) => keep(`a${a.key}:${a.count}`, a, a.at[0], a.at[1], () => this.area(a))),
      ...[...cells].sort((a, b) => (b.mark?.date.from ?? "~").localeCompare(a.mark?.date.from ?? "~") || b.count - a.count).map((c) => keep(c.mark ? `i${c.mark.id}` : `c${c.box.join()}:${c.count}`, c, c.lon, c.lat, () => (c.mark ? this.single(c, c.mark) : this.cluster(c)))),
    ];
    const kept = new Set(this.drawn.map((d) => d.element));
    for (const d of old.values()) if (!kept.has(d.element)) d.element.remove();
    this.drawn.forEach((d, i) => {
      if (this.layer.children[i] !== d.element) this.layer.insertBefore(d.element, this.layer.children[i] ?? null);
    });
    this.note.hidden = true;
    this.point(this.pointed);
    this.place();
  }

  /** Rings the mark of an incident that is pointed at elsewhere; hatches its area more strongly. */
  point(mark: IncidentMark | null): void {
    this.pointed = mark;
    const place = mark?.place;
    const hit = place?.lat == null ? null : (this.drawn.find((d) => "box" in d.of && inside(d.of, place.lon!, place.lat!) && (place.precision === "town" || place.precision === "exact")) ?? this.drawn.find((d) => !("box" in d.of) && d.of.country === place.country && (d.of.name === place.name || (place.precision === "province" && d.of.precision === "province" && d.of.admin1 === place.admin1))));
    for (const d of this.drawn) d.element.classList.toggle("cur", d === hit);
    this.strong = hit && !("box" in hit.of) ? hit.key : null;
    this.shapes();
  }

  /** The area that a person drew as a filter. */
  filter(ring: readonly (readonly [number, number])[]): void {
    this.ring = ring.length < 3 ? [] : [{ type: "Feature", properties: { look: "drawn", colour: colours().accent }, geometry: { type: "Polygon", coordinates: [[...ring, ring[0]!].map((c) => [...c])] } }];
    this.shapes();
  }

  private shapes(): void {
    this.surface.shapes([...this.areas.flatMap((a) => a.shapes.map((s) => ({ ...s, properties: { ...s.properties, strong: this.strong === `a${a.key}:${a.count}` } }))).filter((s) => !s.properties.whole || s.properties.strong), ...this.reaches, ...this.ring]);
  }

  private place(): void {
    const taken: (readonly [number, number, number, number])[] = [];
    for (const d of [...this.drawn].reverse()) {
      const [x, at] = this.surface.project(d.lon, d.lat);
      let y = at;
      const label = !("box" in d.of);
      const [w, h] = label ? [d.element.textContent!.length * 6.5 + 16, 24] : [ringSize(d.of.count), ringSize(d.of.count)];
      // A label gives way to marks and other labels, a little upwards or downwards; where nothing is free it stays.
      if (label) {
        const free = offsets.find((o) => !taken.some((t) => Math.abs(t[0] - x) < (t[2] + w) / 2 && Math.abs(t[1] - y - o) < (t[3] + h) / 2));
        y += free ?? 0;
      }
      taken.push([x, y, w, h]);
      d.element.style.transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px) translate(-50%,-50%)`;
    }
  }

  private cluster(cell: Cell): HTMLButtonElement {
    const what = groups.filter((g) => cell.groups[g] > 0).map((g) => `${t.value.groups[g]} ${number(cell.groups[g])}`);
    const button = this.button([`${t.value.incidentsN(number(cell.count))}${cell.spot && cell.name ? `${t.value.comma}${cell.name}` : ""}`, joined(what)], cell);
    button.append(ringMark(cell.groups, cell.count));
    return button;
  }

  private single(cell: Cell, mark: IncidentMark): HTMLButtonElement {
    const button = this.button([`${title(mark)}, ${when(mark.date)}`, mark.killed ? `${t.value.killedWord} ${rangeWords(mark.killed)}` : ""], cell);
    button.append(pointMark(groupOf(mark.type)));
    return button;
  }

  private area(area: DrawnArea): HTMLButtonElement {
    const button = this.button([t.value.inAreaOnly(number(area.count), area.label), t.value.precision[area.precision ?? "none"] ?? ""], area);
    button.classList.add("area");
    button.textContent = `${number(area.count)} · ${area.label}`;
    return button;
  }

  private button(lines: readonly string[], of: Chosen): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "mapmark";
    button.setAttribute("aria-label", lines.filter(Boolean).join("; "));
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      this.choose(this.drawn.find((d) => d.element === button)?.of ?? of, event);
    });
    const show = (): void => this.tell(button, lines);
    const hide = (): void => void (this.note.hidden = true);
    for (const kind of ["pointerenter", "focus"] as const) button.addEventListener(kind, show);
    for (const kind of ["pointerleave", "blur"] as const) button.addEventListener(kind, hide);
    return button;
  }

  private tell(button: HTMLButtonElement, lines: readonly string[]): void {
    const at = this.drawn.find((d) => d.element === button);
    if (!at) return;
    this.note.replaceChildren(...lines.filter(Boolean).map((line, i) => Object.assign(document.createElement(i ? "span" : "b"), { textContent: line })));
    const [x, y] = this.surface.project(at.lon, at.lat);
    this.note.hidden = false;
    const { clientWidth } = this.layer.parentElement ?? this.layer;
    const left = Math.max(8, Math.min(clientWidth - this.note.offsetWidth - 8, x + 16));
    const above = y > this.note.offsetHeight + 24;
    this.note.style.transform = `translate(${left}px,${above ? y - this.note.offsetHeight - 16 : y + 20}px)`;
  }
}

const offsets = [0, -22, 22, -36, 36, -50, 50, -64, 64, -80, 80];
const inside = (cell: Cell, lon: number, lat: number): boolean => lon >= cell.box[0] && lon <= cell.box[2] && lat >= cell.box[1] && lat <= cell.box[3];
