import { describe, expect, it } from "vitest";
import { outlineWords, ringsOf, ringsOfWords } from "../src/map/outline";
import type { Corner } from "../src/map/polygon";
import { layout } from "../src/views/actors/layout";
import { byRow, periods } from "../src/views/tally/sums";

describe("outlines", () => {
  const square: Corner[] = [[36, 35], [37, 35], [37, 36], [36, 36], [36, 35]];
  it("an outline's words are its rings again", () => {
    expect(ringsOfWords(outlineWords([square]).words)).toEqual([square.slice(0, -1)]);
    expect(ringsOfWords(outlineWords([square], "A: name; with, marks").words)).toEqual([square.slice(0, -1)]);
  });
  it("an outline of very many corners is made simpler and says so", () => {
    const round = Array.from({ length: 5001 }, (_, i): Corner => [36 + Math.cos((i % 5000) * ((2 * Math.PI) / 5000)), 35 + Math.sin((i % 5000) * ((2 * Math.PI) / 5000))]);
    const { words, corners, simplified } = outlineWords([round]);
    expect(simplified).toBe(true);
    expect(corners).toBeLessThanOrEqual(300);
    for (const [x, y] of ringsOfWords(words)[0]!) expect(Math.hypot(x - 36, y - 35)).toBeCloseTo(1, 2);
  });
  it.each(["", "{}", '{"type":"Point","coordinates":[1,2]}', '{"type":"Polygon","coordinates":[[[500,2],[3,4],[5,6],[500,2]]]}'])("%s holds no outline", (text) => expect(ringsOf(text)).toEqual([]));
});

describe("the graph", () => {
  const names = Array.from({ length: 30 }, (_, i) => `Actor ${i}`);
  const edges = names.slice(1).map((n, i): [string, string] => [names[Math.floor(i / 3)]!, n]);
  it("the same actors and relations stand at the same places", () => expect([...layout(names, edges)]).toEqual([...layout(names, edges)]));
  it("all stand within the picture and no two on one spot", () => {
    const spots = [...layout(names, edges).values()];
    for (const s of spots) expect(s.x >= 0 && s.x <= 1 && s.y >= 0 && s.y <= 1).toBe(true);
    for (const [i, a] of spots.entries()) for (const b of spots.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(0.01);
  });
  it("those with a relation lie nearer than those without", () => {
    const spots = layout(names, edges);
    const apart = (a: string, b: string): number => Math.hypot(spots.get(a)!.x - spots.get(b)!.x, spots.get(a)!.y - spots.get(b)!.y);
    const mean = (pairs: [string, string][]): number => pairs.reduce((n, [a, b]) => n + apart(a, b), 0) / pairs.length;
    const others = names.flatMap((a, i) => names.slice(i + 1).map((b): [string, string] => [a, b])).filter(([a, b]) => !edges.some((e) => e.includes(a) && e.includes(b)));
    expect(mean(edges)).toBeLessThan(mean(others) / 2);
  });
  it.each([[[]], [["one"]]])("a graph of few is drawn", (few) => expect(layout(few, []).size).toBe(few.length));
});

describe("periods", () => {
  it("months without anything are not left out", () => expect(periods("month", ["2018-11", "2019-02"])).toEqual(["2018-11", "2018-12", "2019-01", "2019-02"]));
  it("days go over the end of a leap February", () => expect(periods("day", ["2020-02-28", "2020-03-01"])).toEqual(["2020-02-28", "2020-02-29", "2020-03-01"]));
  it("what lies over several periods is none of them", () => expect(periods("year", ["2018 to 2019", "2019"])).toEqual(["2019"]));
  it("so many periods that they cannot be drawn are none", () => expect(periods("day", ["1019-01-01", "2019-01-01"])).toEqual([]));
  it("a row of a table is the sum of its cells and open where one is", () => {
    const cell = (key: string, across: string, min: number, max: number, open = false) => ({ key, across, min, max, open, incidents: 1 });
    expect(byRow([cell("a", "x", 1, 2), cell("b", "x", 5, 5), cell("a", "y", 3, 9, true)]).map(({ key, min, max, open }) => [key, min, max, open])).toEqual([["a", 4, 11, true], ["b", 5, 5, false]]);
  });
});
