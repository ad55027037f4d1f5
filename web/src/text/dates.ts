/** Days as the API writes them: "2031-05-24". Everything is in UTC, so that no day is lost to a clock change. */
const dayMs = 86_400_000;

/** Days since 1970-01-01. */
export const dayNumber = (day: string): number => Math.round(Date.parse(day.slice(0, 10) + "T00:00:00Z") / dayMs);
export const dayText = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** The first and last day of a date that may be a month or a year alone. */
export const firstDay = (date: string): string => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date.slice(0, 10));
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date.slice(0, 10);
  const [year, month] = date.split("-").map(Number);
  return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10);
}

export type Step = "day" | "week" | "month" | "year";

/** Steps that give a period some ten to a hundred bars. */
export const stepFor = (days: number): Step => (days <= 92 ? "day" : days <= 3 * 366 ? "week" : days <= 16 * 366 ? "month" : "year");

/** The first day of the step in which a day lies; weeks start on Monday. */
export function stepStart(day: number, by: Step): number {
  if (by === "day") return day;
  // 1970-01-01 was a Thursday.
  if (by === "week") return day - ((((day + 3) % 7) + 7) % 7);
  const text = dayText(day);
  return dayNumber(by === "month" ? text.slice(0, 7) + "-01" : text.slice(0, 4) + "-01-01");
}

/** The first day of the step after. */
export function nextStep(start: number, by: Step): number {
  if (by === "day") return start + 1;
  if (by === "week") return start + 7;
  const [year, month] = dayText(start).split("-").map(Number);
  return Math.round(Date.UTC(by === "year" ? year! + 1 : year!, by === "year" ? 0 : month!, 1) / dayMs);
}

/** What is shown round a chosen period: as much again before and after it, at least a month, within what there is. */
export function contextOf(since: number | null, until: number | null, first: number, last: number): readonly [number, number] {
  if (since === null && until === null) return [first, last];
  const [from, to] = [Math.max(since ?? first, Math.min(first, since ?? first)), Math.min(until ?? last, Math.max(last, until ?? last))];
  const margin = Math.max(31, to - from);
  return [Math.max(Math.min(first, from), from - margin), Math.min(Math.max(last, to), to + margin)];
}
