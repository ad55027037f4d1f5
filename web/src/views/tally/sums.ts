import type { FigureRange, TallyCell } from "../../api/types";

/** A row or a cell as a range. */
export const rangeOf = (cell: Pick<TallyCell, "min" | "max" | "open">): FigureRange => ({ min: cell.min, max: cell.max, open: cell.open });

/** Sums by row of a table split twice, in the order of the rows. */
export function byRow(cells: readonly TallyCell[]): { key: string; min: number; max: number; open: boolean; cells: Map<string, TallyCell> }[] {
  const rows = new Map<string, { key: string; min: number; max: number; open: boolean; cells: Map<string, TallyCell> }>();
  for (const cell of cells) {
    const row = rows.get(cell.key) ?? { key: cell.key, min: 0, max: 0, open: false, cells: new Map<string, TallyCell>() };
    rows.set(cell.key, row);
    row.min += cell.min;
    row.max += cell.max;
    row.open ||= cell.open;
    row.cells.set(cell.across ?? "", cell);
  }
  return [...rows.values()];
}

/** The periods from the first to the last, none left out; empty where they would be too many to draw. */
export function periods(by: string, keys: readonly string[], most = 800): string[] {
  const own = keys.filter((k) => !k.includes(" ")).sort();
  if (own.length === 0) return [];
  const found: string[] = [];
  const last = own[own.length - 1]!;
  for (let at = own[0]!; at <= last && found.length <= most; at = next(by, at)) found.push(at);
  return found.length > most ? [] : found;
}

function next(by: string, key: string): string {
  if (by === "year") return String(Number(key) + 1).padStart(4, "0");
  if (by === "month") {
    const [year, month] = key.split("-").map(Number);
    return month === 12 ? `${String(year! + 1).padStart(4, "0")}-01` : `${key.slice(0, 4)}-${String(month! + 1).padStart(2, "0")}`;
  }
  const date = new Date(key + "T00:00:00Z");
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
