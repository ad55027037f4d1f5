import { describe, expect, it } from "vitest";
import { bounds, circle, points } from "../src/map/points";
import { ar } from "../src/text/ar";
import { en } from "../src/text/en";
import { groupOf } from "../src/text/groups";
import { pieces } from "../src/text/passage";
import { reasonParts } from "../src/text/reasons";
import { axisEnd, ticks } from "../src/text/scale";
import type { IncidentMark } from "../src/api/types";

const mark = (id: string, precision: "town" | "district", lat: number, lon: number, country = "SY"): IncidentMark => ({
  id, type: "shelling", date: { from: "2031-05-24", to: "2031-05-24", precision: "day", basis: "stated", span: false }, place: { name: "Tell Amar", country, lat, lon, precision }, sources: 1, independent_sources: 1, status: "machine", grade: "weak", disputed: false,
});

describe("passages", () => {
  it("a text parted by its claims is the whole text again, whatever overlaps", () => {
    const text = "Sample: 𝐀 shell hit the road, and مدرسة was hit.";
    const claims = [{ id: "a", start: 8, end: 24 }, { id: "b", start: 16, end: 40 }, { id: "c", start: 16, end: 20 }];
    expect(pieces(text, claims).map((p) => p.text).join("")).toBe(text);
  });
  it("spans count code points, so that a letter outside the basic plane moves nothing", () => {
    expect(pieces("𝐀𝐁 hit", [{ id: "a", start: 3, end: 6 }]).find((p) => p.claims.includes("a"))?.text).toBe("hit");
  });
  it("a span beyond the text's end marks nothing and breaks nothing", () => {
    expect(pieces("short", [{ id: "a", start: 2, end: 99 }]).map((p) => p.text).join("")).toBe("short");
  });
  it("where claims overlap, the passage names them all", () => {
    expect(pieces("abcdef", [{ id: "a", start: 0, end: 4 }, { id: "b", start: 2, end: 6 }]).map((p) => p.claims)).toEqual([["a"], ["a", "b"], ["b"]]);
  });
});

describe("scales", () => {
  it.each([[1, 1], [7, 10], [24, 30], [101, 150], [999, 1000]])("an axis for %i ends at a round number that holds it", (most, end) => {
    expect(axisEnd([most])).toBe(end);
  });
  it("an axis starts at zero and has few steps", () => {
    for (let n = 1; n < 5000; n += 7) {
      expect(ticks(n)[0]).toBe(0);
      expect(ticks(n).length).toBeLessThanOrEqual(5);
      expect(axisEnd([n])).toBeGreaterThanOrEqual(n);
    }
  });
});

describe("map", () => {
  it("a place coarser than a town is never a pin", () => {
    expect(points([mark("a", "town", 35, 36), mark("b", "district", 35, 36)]).features.map((f) => f.properties.coarse)).toEqual([false, true]);
  });
  it("an incident without a point is not drawn and does not move the view", () => {
    const without = { ...mark("c", "town", 0, 0), place: null };
    expect(points([without]).features).toEqual([]);
    expect(bounds([without])).toBeNull();
    expect(bounds([without, mark("a", "town", 35, 36)])).toEqual([[35.8, 34.8], [36.2, 35.2]]);
  });
  it("a circle of ten kilometres lies ten kilometres round its point", () => {
    const km = (lon: number, lat: number): number => Math.hypot((lon - 36) * 111.32 * Math.cos((35 * Math.PI) / 180), (lat - 35) * 111.32);
    for (const [lon, lat] of circle(36, 35, 10).coordinates[0]!) expect(km(lon!, lat!)).toBeCloseTo(10, 1);
  });
  it("every type has a group, unknown ones are other harm", () => {
    expect(groupOf("air-strike")).toBe("air");
    expect(groupOf("no-such-type")).toBe("other");
  });
});

describe("words", () => {
  it("Arabic has every word that English has, and forms of the same kind", () => {
    const shape = (value: object): Record<string, string> => Object.fromEntries(Object.entries(value).flatMap(([k, v]) => (typeof v === "object" && v ? Object.keys(v).map((inner) => [`${k}.${inner}`, "text"]) : [[k, typeof v]])));
    expect(Object.keys(shape(ar)).sort()).toEqual(Object.keys(shape(en)).sort());
  });
  it("nothing is called confirmed but the reviewer's grade, and no word of a belligerent is used", () => {
    const said = JSON.stringify({ ...en, grades: null });
    expect(said).not.toMatch(/confirmed|upper bound|eliminated|neutralised|collateral|\bAI\b/);
  });
  it.each([["same place +2.8", "same place", 2.8], ["figures differ -1.1", "figures differ", -1.1], ["decided by a reviewer", "decided by a reviewer", 0]])("the reason %s has its words and its weight", (reason, words, weight) => {
    expect(reasonParts(reason)).toEqual({ words, weight });
  });
});
