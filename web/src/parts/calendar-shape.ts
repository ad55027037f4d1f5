import { dayNumber, dayText } from "../text/dates";

/** The limits of at most five classes over counts: round numbers, the first 1; each class reaches up to the next limit. */
export function classLimits(most: number): number[] {
  if (most <= 5) return Array.from({ length: Math.max(1, most) }, (_, i) => i + 1);
  const round = [1, 2, 3, 5, 8, 10, 15, 20, 30, 50, 80, 100, 150, 200, 300, 500, 800, 1000, 1500, 2000, 3000, 5000, 8000, 10000];
  const limits = [1];
  for (let i = 1; i < 5; i++) {
    const aim = most ** (i / 5);
    const next = round.find((r) => r > limits[limits.length - 1]! && r >= aim);
    if (next !== undefined && next <= most) limits.push(next);
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
