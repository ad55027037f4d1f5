import { describe, expect, it, vi } from "vitest";
import { counted, nouns } from "../src/text/ar/counted";
import { ar } from "../src/text/ar";
import { refusalIn } from "../src/text/refusal";
import { lastWords, bothSides, isContested } from "../src/parts/truce-state";
// The settings ask the browser for its language and its looks.
vi.hoisted(() => {
  vi.stubGlobal("navigator", { language: "en" });
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
  vi.stubGlobal("document", { documentElement: { dataset: {} } });
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined });
});
import type { Agreement } from "../src/api/types";

describe("counted nouns in Arabic", () => {
  it.each([["1", "مصدر واحد"], ["2", "مصدران"], ["٣", "٣ مصادر"], ["10", "10 مصادر"], ["11", "11 مصدراً"], ["٣٦", "٣٦ مصدراً"], ["99", "99 مصدراً"], ["100", "100 مصدر"], ["103", "103 مصادر"], ["١٬٢٠٠", "١٬٢٠٠ مصدر"], ["0", "0 مصدر"]])("%s is said with the form that goes with it", (n, said) => {
    expect(counted(n, nouns.source)).toBe(said);
  });
});

describe("refusals", () => {
  it("a problem's case, parameter and holder are read, and what is no problem has no words", () => {
    expect(refusalIn({ detail: "since: 'x' is not a day", code: "parameter", parameter: "since" })).toEqual({ detail: "since: 'x' is not a day", code: "parameter", parameter: "since", holder: null });
    expect(refusalIn("no", "Bad Gateway")).toEqual({ detail: "Bad Gateway", code: "", parameter: null, holder: null });
  });
  it("Arabic has words for each case that a page can meet, and none for a case it does not know", () => {
    for (const code of ["parameter", "unread", "refused", "busy", "taken", "read-only", "other-site", "no-incident", "no-longer", "no-report", "cut", "too-long", "no-room", "same-name", "name-unread", "is-address"]) expect(ar.refusalOf(code, "الفترة", null)).toMatch(/[\u0600-\u06ff]/);
    expect(ar.refusalOf("new-case", "", null)).toBeNull();
  });
});

describe("how a truce stands", () => {
  const truce = (...said: readonly (readonly [string, string, string])[]): Agreement => ({ history: said.map(([status, source, day], i) => ({ status, source, said: day, claim: `c${i}` })) }) as unknown as Agreement;
  it("of each source the last words count, the latest first", () => {
    expect(lastWords(truce(["in-effect", "A", "2031-04-05"], ["violated", "A", "2031-05-17"], ["in-effect", "B", "2031-05-18"])).map((w) => [w.source, w.status])).toEqual([["B", "in-effect"], ["A", "violated"]]);
  });
  it("who calls it broken and who does not stand beside each other", () => {
    const both = bothSides(truce(["in-effect", "A", "2031-04-05"], ["violated", "B", "2031-05-17"], ["violated", "C", "2031-05-20"]));
    expect(both.map((w) => w.source)).toEqual(["C", "A"]);
    expect([isContested(truce(["in-effect", "A", "2031-04-05"])), isContested(truce(["broken-down", "A", "2031-04-05"]))]).toEqual([false, true]);
  });
});
