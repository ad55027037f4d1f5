import type { Agreement } from "../api/types";
import { dayNumber, firstDay, lastDay } from "../text/dates";

/** An agreement over time: from when, until when, and from when a source says otherwise. Days since 1970-01-01. */
export interface TruceBand {
  agreement: Agreement;
  from: number;
  /** The day after its last. */
  to: number;
  /** From which day a party or another source says that it is broken; null while nobody does. */
  disputed: number | null;
  /** In which row it is drawn. */
  lane: number;
  /** True where its end is said; false where it only reaches the edge. */
  ends: boolean;
}

const broken = new Set(["violated", "broken-down"]);

/** The agreements that reach into a period, one a row, those that do not touch each other in one. */
export function truceBands(agreements: readonly Agreement[], first: number, last: number): TruceBand[] {
  const bands = agreements.flatMap((agreement): Omit<TruceBand, "lane">[] => {
    const start = agreement.in_effect ?? agreement.date;
    if (!start || agreement.status === "rejected" || agreement.status === "called-for") return [];
    const from = dayNumber(firstDay(start));
    const to = agreement.until ? dayNumber(lastDay(agreement.until)) + 1 : last + 1;
    if (to <= first || from > last || to <= from) return [];
    const said = agreement.history.flatMap((h) => (broken.has(h.status ?? "") && (h.on ?? h.said) ? [dayNumber(firstDay(h.on ?? h.said ?? ""))] : []));
    const disputed = said.length > 0 ? Math.max(from, Math.min(...said)) : null;
    return [{ agreement, from, to, disputed: disputed !== null && disputed < to ? disputed : null, ends: Boolean(agreement.until) }];
  });
  const lanes: number[] = [];
  return [...bands]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((band) => {
      const free = lanes.findIndex((end) => end <= band.from);
      const lane = free < 0 ? lanes.length : free;
      lanes[lane] = band.to;
      return { ...band, lane };
    });
}
