import { describe, expect, it } from "vitest";
import { aggregate, membersOf } from "../src/map/aggregate";
import { corners, fewCorners, polygonText } from "../src/map/polygon";
import { circle } from "../src/map/shape";
import { ar } from "../src/text/ar";
import { en } from "../src/text/en";
import { groupOf } from "../src/text/groups";
import { pieces } from "../src/text/passage";
import { classLimits, classOf, yearSquares } from "../src/parts/calendar-shape";
import { truceBands } from "../src/parts/truce-bands";
import { contextOf, dayNumber, dayText, firstDay, lastDay, nextStep, stepStart } from "../src/text/dates";
import { differingParts } from "../src/text/differing";
import { figureRows } from "../src/parts/figure-rows";
import { reasonParts } from "../src/text/reasons";
import { axisEnd, ticks } from "../src/text/scale";
import type { Agreement, Incident, IncidentMark, StoredClaim } from "../src/api/types";

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
    const answer = aggregate([mark("a", "town", 35, 36), mark("b", "district", 35, 36)], null, 5);
    expect([answer.cells.map((c) => c.mark?.id), answer.areas.map((c) => c.mark?.id)]).toEqual([["a"], ["b"]]);
  });
  it("an incident without a point is counted and not drawn", () => {
    const answer = aggregate([{ ...mark("c", "town", 0, 0), place: null }], null, 5);
    expect([answer.cells, answer.areas, answer.total, answer.without_point]).toEqual([[], [], 1, 1]);
  });
  it("whatever the zoom, every incident in view stands behind exactly one mark, and can be listed from it", () => {
    const marks = Array.from({ length: 60 }, (_, i) => mark(`i${i}`, i % 5 ? "town" : "district", 33 + (i % 7) / 10, 36 + ((i * 7) % 11) / 9));
    for (const zoom of [1, 4, 7, 10, 14]) {
      const { cells, areas } = aggregate(marks, null, zoom);
      const behind = [...cells, ...areas].flatMap((c) => membersOf(marks, c).map((m) => m.id));
      expect([...cells, ...areas].reduce((n, c) => n + c.count, 0)).toBe(60);
      expect(new Set(behind).size).toBe(60);
    }
  });
  it("several incidents on one spot are one mark that says so", () => {
    const [cell] = aggregate([mark("a", "town", 35, 36), mark("b", "town", 35, 36)], null, 14).cells;
    expect([cell?.count, cell?.spot, cell?.name]).toEqual([2, true, "Tell Amar"]);
  });
  it("an address keeps a drawn area to ten-thousandths of a degree, and what is no polygon is none", () => {
    const ring = [[36.1, 35.2], [36.5, 35.20004], [36.3, 35.9]] as const;
    expect(corners(polygonText(ring))).toEqual([[36.1, 35.2], [36.5, 35.2], [36.3, 35.9]]);
    for (const wrong of [null, "", "1,2;3,4", "a,b;c,d;e,f"]) expect(corners(wrong)).toEqual([]);
  });
  it("a line drawn by hand keeps its corners and loses what lies between", () => {
    const square = [...Array(40).keys()].map((i) => (i < 10 ? [i * 10, 0] : i < 20 ? [100, (i - 10) * 10] : i < 30 ? [100 - (i - 20) * 10, 100] : [0, 100 - (i - 30) * 10]) as [number, number]);
    expect(fewCorners(square).length).toBeLessThanOrEqual(6);
    expect(fewCorners(Array.from({ length: 2000 }, (_, i) => [Math.sin(i) * 300, Math.cos(i * 1.7) * 300] as [number, number])).length).toBeLessThanOrEqual(60);
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

describe("versions of a text", () => {
  const early = "Sample. Shells killed 18 people, the hospital said. Traders fled.\n\nThe road is closed.";
  const late = "Sample. Shells killed 24 people, the hospital said. Traders fled.\n\nThe road is open. Schools stay closed.";
  it("joined again, the parts are the text", () => {
    for (const [a, b] of [[early, late], [late, early], ["", late], ["... قُتل ثلاثة. ثم هدأ القصف؟", "قُتل أربعة."], ["no end", ""]] as const) expect(differingParts(a, b).map((p) => p.text).join("")).toBe(a);
  });
  it("only sentences that the other text lacks are marked, whatever the white space", () => {
    expect(differingParts(late, early).filter((p) => p.differs).map((p) => p.text.trim())).toEqual(["Shells killed 24 people, the hospital said.", "The road is open. Schools stay closed."]);
    expect(differingParts("A b. C d.", "A  b.\nC d.").some((p) => p.differs)).toBe(false);
  });
});

describe("figures of an incident", () => {
  const claim = (id: string, text: string, spans: [number, number][], casualties: object[]): StoredClaim => ({ claim: { kind: "incident", id, document: "d", event: "e", modality: "asserted", quote: { start: 100, end: 100 + text.length, text }, sources: [{ name: "Sample Monitor", role: "speaker" }], confidence: 0.9, reader: "r", casualties, spans: { casualties: spans } }, report: { document: "d", publisher: "Sample Wire" } }) as unknown as StoredClaim;
  const figure = (claimId: string, min: number, current: boolean, category?: string): object => ({ source: "Sample Monitor", claim: claimId, current, figure: { measure: "killed", min, max: min, ...(category ? { category } : {}) } });
  const incident = { source_figures: [figure("a", 19, false), figure("b", 3, true, "children"), figure("b", 43, true)] } as unknown as Incident;
  const claims = [claim("a", "It killed 19 people.", [[110, 119]], [{ measure: "killed", min: 19, max: 19 }]), claim("b", "It killed 43 people, three of them children.", [[110, 119], [121, 143]], [{ measure: "killed", min: 43, max: 43 }, { measure: "killed", min: 3, max: 3, category: "children" }])];
  it("what bounds the range stands first, with the earlier figure of the same source on its row", () => {
    const rows = figureRows("killed", incident, claims);
    expect(rows.map((r) => [r.figure.figure.min, r.counts, r.before.map((b) => b.figure.min)])).toEqual([[43, true, [19]], [3, false, []]]);
  });
  it("each row has the very words of its figure", () => {
    expect(figureRows("killed", incident, claims).map((r) => r.words)).toEqual(["43 people", "three of them children"]);
  });
});

describe("time", () => {
  it("steps follow each other without a gap, whatever their length", () => {
    for (const by of ["day", "week", "month", "year"] as const) {
      let at = stepStart(dayNumber("2019-12-30"), by);
      for (let i = 0; i < 30; i++) {
        const next = nextStep(at, by);
        expect(stepStart(next - 1, by)).toBe(at);
        expect(stepStart(next, by)).toBe(next);
        at = next;
      }
    }
  });
  it.each([["2019-12-30", "2019-12-30"], ["2020-01-05", "2019-12-30"], ["2020-01-06", "2020-01-06"], ["1969-12-31", "1969-12-29"]])("the week of %s starts on Monday %s", (day, monday) => {
    expect(dayText(stepStart(dayNumber(day), "week"))).toBe(monday);
  });
  it("a month or a year alone has its first and last day", () => {
    expect([firstDay("2018-09"), lastDay("2018-02"), lastDay("2020-02"), lastDay("2019")]).toEqual(["2018-09-01", "2018-02-28", "2020-02-29", "2019-12-31"]);
  });
  it("a chosen period is shown with as much round it, and nothing chosen is everything", () => {
    expect(contextOf(null, null, 100, 900)).toEqual([100, 900]);
    expect(contextOf(400, 500, 100, 900)).toEqual([300, 600]);
    expect(contextOf(400, 401, 100, 900)).toEqual([369, 432]);
    expect(contextOf(100, 300, 100, 900)).toEqual([100, 500]);
  });
});

describe("truces over time", () => {
  const truce = (id: string, more: Partial<Agreement>): Agreement => ({ id, type: "ceasefire", parties: [], backer: [], history: [], scopes: [], flags: [], provisions: [], reports: [], claims: [], why: [], ...more }) as unknown as Agreement;
  const [first, last] = [dayNumber("2019-07-01"), dayNumber("2019-09-30")];
  it("what never took effect has no band, and one that ended before the period neither", () => {
    expect(truceBands([truce("a", { status: "called-for", date: "2019-08-01" } as never), truce("b", {}), truce("c", { date: "2019-01-01", until: "2019-02-01" } as never)], first, last)).toEqual([]);
  });
  it("it is disputed from the first day on which a source says it is broken", () => {
    const [band] = truceBands([truce("a", { in_effect: "2019-08-02", status: "broken-down", history: [{ status: "violated", said: "2019-09-01" }, { status: "broken-down", said: "2019-08-05" }] } as never)], first, last);
    expect([dayText(band!.from), dayText(band!.disputed!), band!.ends]).toEqual(["2019-08-02", "2019-08-05", false]);
  });
  it("truces at one time stand in rows of their own, those after each other in one", () => {
    const bands = truceBands([truce("a", { date: "2019-07-02", until: "2019-07-20" } as never), truce("b", { date: "2019-07-10", until: "2019-08-01" } as never), truce("c", { date: "2019-07-25", until: "2019-09-01" } as never)], first, last);
    expect(bands.map((b) => [b.agreement.id, b.lane])).toEqual([["a", 0], ["b", 1], ["c", 0]]);
  });
});

describe("calendar", () => {
  it("a year has each day once, in columns of seven", () => {
    for (const [year, start] of [[2019, 1], [2020, 6], [2021, 0]] as const) {
      const squares = yearSquares(year, start);
      expect(squares.length).toBe(year === 2020 ? 366 : 365);
      expect(new Set(squares.map((s) => `${s.column},${s.row}`)).size).toBe(squares.length);
      expect(squares.every((s) => (new Date(s.day + "T00:00:00Z").getUTCDay() - start + 7) % 7 === s.row)).toBe(true);
    }
  });
  it("classes rise, the least count is in the first and the greatest in the last", () => {
    for (const counts of [[1], [3, 3, 3], [1, 2, 3, 5, 8, 13, 21, 101], Array.from({ length: 300 }, (_, i) => 800 + i * 3), [0, 0, 12000, 4, 77]]) {
      const limits = classLimits(counts);
      const some = counts.filter((c) => c > 0);
      expect(limits.length).toBeLessThanOrEqual(5);
      expect(limits.every((l, i) => i === 0 || l > limits[i - 1]!)).toBe(true);
      expect([classOf(Math.min(...some), limits), classOf(Math.max(...some), limits)]).toEqual([1, limits.length]);
    }
    expect(classOf(0, classLimits([9]))).toBe(0);
  });
});
