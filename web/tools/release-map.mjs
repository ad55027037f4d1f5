// The lines of the map that a public release carries: coasts, borders and provinces of the web application's map, coarser and as plain text. Run by eng/map-data, or alone: node tools/release-map.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";

const world = JSON.parse(gunzipSync(readFileSync(new URL("../src/map/data/world.topo.json.gz", import.meta.url))));
const { scale: [sx, sy], translate: [tx, ty] } = world.transform;
// Hundredths of a degree; what bends less than three of them is straight.
const grid = 100, tolerance = 3;
const arcs = world.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [Math.round(((x += dx) * sx + tx) * grid), Math.round(((y += dy) * sy + ty) * grid)]);
});

function straight(points) {
  if (points.length < 3) return points;
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const todo = [[0, points.length - 1]];
  while (todo.length) {
    const [a, b] = todo.pop();
    const [[ax, ay], [bx, by]] = [points[a], points[b]];
    const long = Math.hypot(bx - ax, by - ay);
    let [far, at] = [tolerance, -1];
    for (let i = a + 1; i < b; i++) {
      const [px, py] = points[i];
      const d = long === 0 ? Math.hypot(px - ax, py - ay) : Math.abs((bx - ax) * (ay - py) - (ax - px) * (by - ay)) / long;
      if (d > far) [far, at] = [d, i];
    }
    if (at >= 0) (keep[at] = 1), todo.push([a, at], [at, b]);
  }
  return points.filter((_, i) => keep[i]);
}

const simple = arcs.map(straight);
const arc = (i) => (i < 0 ? [...simple[~i]].reverse() : simple[i]);
const line = (indices) => indices.flatMap((i, n) => arc(i).slice(n ? 1 : 0));
// Four bits a letter, the lowest the sign; a small letter says that more follows. No digit: a number in a release is a number of the release.
const letters = "abcdefghijklmnop", last = "ABCDEFGHIJKLMNOP";
const number = (n) => {
  let [v, text] = [n < 0 ? -n * 2 + 1 : n * 2, ""];
  for (; v > 15; v = Math.floor(v / 16)) text += letters[v % 16];
  return text + last[v];
};
const coded = (points) => points.map(([x, y], i) => number(x - (i ? points[i - 1][0] : 0)) + number(y - (i ? points[i - 1][1] : 0))).join("");

const rows = [];
const add = (kind, points, least) => {
  const xs = points.map((p) => p[0]), ys = points.map((p) => p[1]);
  if (points.length >= least) rows.push([kind, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), coded(points)].join(" "));
};
for (const polygon of world.objects.land.arcs) for (const ring of polygon) add("land", line(ring), 4);
for (const geometry of world.objects.lakes.geometries) for (const ring of (geometry.type === "Polygon" ? geometry.arcs : geometry.arcs?.flat()) ?? []) add("lake", line(ring), 5);
for (const kind of ["borders", "unsettled", "inner"]) for (const indices of world.objects[kind].arcs) add({ borders: "border", unsettled: "open", inner: "inner" }[kind], line(indices), 2);
const bytes = gzipSync(rows.join("\n") + "\n", { level: 9 });
writeFileSync(new URL("../../src/Marsad.Exchange/Release/Page/map.txt.gz", import.meta.url), bytes);
console.log(`${rows.length} lines, ${bytes.length} bytes`);
