import { groups, shapes, type Group } from "../text/groups";
import { compact, number } from "../text/format";

const svg = "http://www.w3.org/2000/svg";
const element = (name: string, attributes: Record<string, string | number>): SVGElement => {
  const made = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
};

/** A ring with a part for each group and the count inside. */
export function ringMark(counts: Partial<Record<Group, number>>, total: number): SVGElement {
  const size = total >= 100 ? 52 : total >= 10 ? 44 : 36;
  const r = size / 2 - 6;
  const round = 2 * Math.PI * r;
  const mark = element("svg", { viewBox: `0 0 ${size} ${size}`, width: size, height: size });
  mark.append(element("circle", { cx: size / 2, cy: size / 2, r: size / 2 - 1, fill: "var(--surface)", stroke: "var(--ink)", "stroke-width": 1.5 }));
  let done = 0;
  for (const group of groups) {
    const share = (counts[group] ?? 0) / total;
    if (share === 0) continue;
    mark.append(element("circle", { cx: size / 2, cy: size / 2, r, fill: "none", stroke: `var(--${group})`, "stroke-width": 5, "stroke-dasharray": `${share * round} ${round}`, "stroke-dashoffset": -done * round, transform: `rotate(-90 ${size / 2} ${size / 2})` }));
    done += share;
  }
  const text = element("text", { x: size / 2, y: size / 2 + 4.5, "text-anchor": "middle", "font-size": 13, "font-weight": 700, fill: "var(--ink)" });
  text.textContent = total >= 10_000 ? compact(total) : number(total);
  mark.append(text);
  return mark;
}

/** The mark of one incident. */
export function pointMark(group: Group): SVGElement {
  const mark = element("svg", { viewBox: "-2 -2 16 16", width: 20, height: 20 });
  mark.append(element("path", { d: shapes[group], fill: `var(--${group})`, stroke: "var(--surface)", "stroke-width": 1 }));
  return mark;
}
