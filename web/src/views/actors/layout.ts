/** A point of the drawing, in a square of side 1. */
export interface Spot {
  x: number;
  y: number;
}

const rounds = 300;

/** Places nodes so that those with an edge lie near and all lie apart: springs and repulsion (Fruchterman and Reingold 1991) from a spiral in the order given. The same input gives the same picture: nothing is drawn by chance. */
export function layout(names: readonly string[], edges: readonly (readonly [string, string])[]): Map<string, Spot> {
  const at = new Map(names.map((n, i) => [n, i]));
  const n = names.length;
  // The golden angle spreads any number of points evenly.
  const spots = names.map((_, i) => ({ x: 0.5 + 0.45 * Math.sqrt((i + 0.5) / n) * Math.cos(i * 2.399963), y: 0.5 + 0.45 * Math.sqrt((i + 0.5) / n) * Math.sin(i * 2.399963) }));
  const springs = edges.map(([a, b]) => [at.get(a), at.get(b)] as const).filter((e): e is readonly [number, number] => e[0] !== undefined && e[1] !== undefined && e[0] !== e[1]);
  const k = 0.9 / Math.sqrt(Math.max(1, n));
  for (let round = 0; round < rounds; round++) {
    const heat = 0.06 * (1 - round / rounds) + 0.0005;
    const push = spots.map(() => ({ x: 0, y: 0 }));
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const [dx, dy] = [spots[i]!.x - spots[j]!.x || 1e-4 * (i - j), spots[i]!.y - spots[j]!.y || 1e-4 * (j - i)];
        const d = Math.max(1e-4, Math.hypot(dx, dy));
        const f = Math.min(1, (k * k) / d) / d;
        push[i]!.x += dx * f;
        push[i]!.y += dy * f;
        push[j]!.x -= dx * f;
        push[j]!.y -= dy * f;
      }
    }
    for (const [i, j] of springs) {
      const [dx, dy] = [spots[i]!.x - spots[j]!.x, spots[i]!.y - spots[j]!.y];
      const f = Math.hypot(dx, dy) / k;
      push[i]!.x -= dx * f;
      push[i]!.y -= dy * f;
      push[j]!.x += dx * f;
      push[j]!.y += dy * f;
    }
    for (let i = 0; i < n; i++) {
      // A weak pull to the middle keeps what has no edge to the rest in the picture.
      const [fx, fy] = [push[i]!.x + (0.5 - spots[i]!.x) * 0.4, push[i]!.y + (0.5 - spots[i]!.y) * 0.4];
      const d = Math.max(1e-6, Math.hypot(fx, fy));
      spots[i]!.x += (fx / d) * Math.min(d, heat);
      spots[i]!.y += (fy / d) * Math.min(d, heat);
    }
  }
  return fitted(names, spots);
}

// The picture fills its square, whatever the springs made of it.
function fitted(names: readonly string[], spots: readonly Spot[]): Map<string, Spot> {
  const [xs, ys] = [spots.map((s) => s.x), spots.map((s) => s.y)];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = (v: number, from: number, to: number): number => (to - from < 1e-9 ? 0.5 : (v - from) / (to - from));
  return new Map(names.map((n, i) => [n, { x: scale(spots[i]!.x, x0, x1), y: scale(spots[i]!.y, y0, y1) }]));
}
