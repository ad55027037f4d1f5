import { groups } from "../text/groups";
import type { Cell, GroupCounts } from "./answer";
import { mercatorX, mercatorY, worldSize } from "./box";

/** How wide a cluster's ring is, in pixels. */
export const ringSize = (count: number): number => (count >= 100 ? 52 : count >= 10 ? 44 : count > 1 ? 36 : 22);

/** Clusters of neighbouring cells that would lie over one another become one, the largest first. Marks of one incident stay. */
export function mergeCells(cells: readonly Cell[], zoom: number): Cell[] {
  const size = worldSize(zoom);
  const merged: Cell[] = [];
  for (const cell of [...cells].sort((a, b) => b.count - a.count)) {
    const [x, y] = [mercatorX(cell.lon) * size, mercatorY(cell.lat) * size];
    const at = merged.findIndex((m) => m.count > 1 && Math.hypot(mercatorX(m.lon) * size - x, mercatorY(m.lat) * size - y) < (ringSize(m.count) + ringSize(cell.count)) * 0.45);
    if (at < 0) merged.push(cell);
    else merged[at] = together(merged[at]!, cell);
  }
  return merged;
}

function together(a: Cell, b: Cell): Cell {
  const count = a.count + b.count;
  const box = [Math.min(a.box[0], b.box[0]), Math.min(a.box[1], b.box[1]), Math.max(a.box[2], b.box[2]), Math.max(a.box[3], b.box[3])] as const;
  return { lat: (a.lat * a.count + b.lat * b.count) / count, lon: (a.lon * a.count + b.lon * b.count) / count, count, groups: Object.fromEntries(groups.map((g) => [g, a.groups[g] + b.groups[g]])) as GroupCounts, box, spot: a.spot && b.spot && box[0] === box[2] && box[1] === box[3], ...(a.spot && a.name === b.name ? { name: a.name ?? null } : {}) };
}
