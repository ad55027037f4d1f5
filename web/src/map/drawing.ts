import { fewCorners, type Corner } from "./polygon";
import type { Surface } from "./surface";

type Pixel = readonly [number, number];
const near = 10;

/** Lets a person draw an area: by dragging along its edge, by a corner a click, or a box with the shift key held. Escape leaves it. */
export class Drawing {
  private readonly overlay: SVGSVGElement;
  private readonly line: SVGPathElement;
  private points: Pixel[] = [];
  private start: Pixel | null = null;
  private dragged = false;

  constructor(
    private readonly surface: Surface,
    private readonly done: (ring: Corner[] | null) => void,
  ) {
    this.overlay = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    this.overlay.setAttribute("class", "drawing");
    this.line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    this.overlay.append(this.line);
    surface.frame.append(this.overlay);
    surface.drag(false);
    this.overlay.addEventListener("pointerdown", this.down);
    this.overlay.addEventListener("pointermove", this.move);
    this.overlay.addEventListener("pointerup", this.up);
    for (const kind of ["click", "dblclick", "mousedown", "touchstart"] as const) this.overlay.addEventListener(kind, (e) => e.stopPropagation());
    document.addEventListener("keydown", this.key);
  }

  /** Leaves without an area. */
  leave(): void {
    this.end(null);
  }

  private readonly at = (event: PointerEvent): Pixel => {
    const { left, top } = this.surface.frame.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };

  private readonly down = (event: PointerEvent): void => {
    event.preventDefault();
    this.overlay.setPointerCapture(event.pointerId);
    this.start = this.at(event);
    this.dragged = false;
  };

  private readonly move = (event: PointerEvent): void => {
    const at = this.at(event);
    if (this.start && (this.dragged || Math.hypot(at[0] - this.start[0], at[1] - this.start[1]) > near)) {
      if (event.shiftKey) this.points = [this.start, [at[0], this.start[1]], at, [this.start[0], at[1]]];
      else if (!this.dragged && this.points.length === 0) this.points = [this.start, at];
      else this.points.push(at);
      this.dragged = true;
    }
    this.show(this.start ? null : at);
  };

  private readonly up = (event: PointerEvent): void => {
    const at = this.at(event);
    this.start = null;
    if (this.dragged) return this.close();
    const first = this.points[0];
    if (first && this.points.length >= 3 && (event.detail > 1 || Math.hypot(at[0] - first[0], at[1] - first[1]) <= near)) return this.close();
    const last = this.points[this.points.length - 1];
    if (last && this.points.length >= 3 && Math.hypot(at[0] - last[0], at[1] - last[1]) <= 3) return this.close();
    this.points.push(at);
    this.show(null);
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key === "Escape") this.leave();
    else if (event.key === "Enter" && this.points.length >= 3) this.close();
    else if (event.key === "Backspace" && this.points.length > 0) {
      this.points.pop();
      this.show(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private show(to: Pixel | null): void {
    const all = to && this.points.length > 0 ? [...this.points, to] : this.points;
    this.line.setAttribute("d", all.map(([x, y], i) => `${i ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("") + (all.length > 2 ? "z" : ""));
  }

  private close(): void {
    const ring = fewCorners(this.points).map(([x, y]) => this.surface.unproject(x, y));
    this.end(ring.length >= 3 ? ring : null);
  }

  private end(ring: Corner[] | null): void {
    document.removeEventListener("keydown", this.key);
    this.overlay.remove();
    this.surface.drag(true);
    this.done(ring);
  }
}
