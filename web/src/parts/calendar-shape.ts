import { dayNumber, dayText } from "../text/dates";

// The number with one digit, or two where the first is small: 873 is 850, 42 is 40.
function rounded(n: number): number {
  if (n < 10) return Math.max(1, Math.round(n));
  const unit = 10 ** Math.floor(Math.log10(n)) / (n / 10 ** Math.floor(Math.log10(n)) < 5 ? 10 : 2);
  return Math.floor(n / unit) * unit;
}

/** The lower limits of at most five classes over counts: fifths of the days on which there was something, rounded. */
export function classLimits(counts: readonly number[]): number[] {
  const some = counts.filter((c) => c > 0).sort((a, b) => a - b);
  if (some.length === 0) return [1];
  const limits = [Math.min(rounded(some[0]!), some[0]!)];
  for (let i = 1; i < 5; i++) {
    const next = rounded(some[Math.floor((some.length * i) / 5)]!);
    if (next > limits[limits.length - 1]!) limits.push(next);
  }
  return limits;
}

/** The class of a count, from 1; 0 for none. */
export const classOf = (count: number, limits: readonly number[]): number => limits.filter((l) => count >= l).length;

/** A day's square: its column and row among weeks that start on a weekday (0 Sunday to 6 Saturday). */
export interface DaySquare {
  day: string;
  column: number;
  row: number;
}

/** The days of a year as squares: a column a week. */
export function yearSquares(year: number, weekStart: number): DaySquare[] {
  const first = dayNumber(`${String(year).padStart(4, "0")}-01-01`);
  const next = dayNumber(`${String(year + 1).padStart(4, "0")}-01-01`);
  // 1970-01-01 was a Thursday (4).
  const weekday = (n: number): number => (((n + 4 - weekStart) % 7) + 7) % 7;
  const offset = weekday(first);
  return Array.from({ length: next - first }, (_, i) => ({ day: dayText(first + i), column: Math.floor((i + offset) / 7), row: (i + offset) % 7 }));
}
