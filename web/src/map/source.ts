import { get } from "../api/client";
import type { IncidentMark } from "../api/types";
import { aggregate, membersOf } from "./aggregate";
import type { AreaCount, Cell, MapAnswer } from "./answer";
import { boxText, type Box } from "./box";

/** Where a map's answers come from: incidents that are all here, or the server's sums of very many. */
export interface MapSource {
  /** Tells one source from another. */
  key: string;
  answer(view: Box | null, zoom: number, signal: AbortSignal): Promise<MapAnswer>;
  /** The incidents behind a mark, at most some hundred, and how many there are. */
  members(of: Cell | AreaCount, signal: AbortSignal): Promise<{ items: readonly IncidentMark[]; total: number }>;
}

let number = 0;

/** Incidents that are all here. */
export function localSource(marks: readonly IncidentMark[]): MapSource {
  const within = (of: Cell | AreaCount): IncidentMark[] => membersOf(marks, of);
  return {
    key: `here ${++number}`,
    answer: (view, zoom) => Promise.resolve(aggregate(marks, view, zoom)),
    members: (of) => Promise.resolve({ items: within(of), total: within(of).length }),
  };
}

const most = 200;

/** Sums made by the server, for a question in the form "?since=…". */
export function serverSource(question: string): MapSource {
  const of = (more: Record<string, string | null | undefined>): string => {
    const asked = new URLSearchParams(question);
    for (const [name, value] of Object.entries(more)) if (value) asked.set(name, value);
    return "?" + asked.toString();
  };
  return {
    key: question,
    answer: (view, zoom, signal) => get<MapAnswer>("/api/map" + of({ zoom: zoom.toFixed(2), view: view && boxText(view) }), signal),
    members: (m, signal) => {
      const which = "box" in m ? (m.spot ? { spot: `${m.lat},${m.lon}` } : { bbox: m.box.join() }) : { precision: m.precision, country: m.country, admin1: m.admin1, ...(m.precision === "province" || m.precision === "country" ? {} : { admin2: m.admin2, place: m.name }) };
      return get<{ items: IncidentMark[]; total: number }>(`/api/marks${of(which)}&limit=${most}`, signal);
    },
  };
}
