import { ask, query } from "../../state/router";

/** The names of a tally's question, as the command line has them. */
export const names = ["measure", "category", "area", "since", "until", "means", "perpetrator", "target", "facility", "grade", "flow", "by", "policy", "source-order", "series", "as-of", "recorded-by"] as const;
export type Name = (typeof names)[number];

/** A word of the question; empty where it is not asked. */
export const asked = (name: Name): string => query.value.get(name) ?? "";

/** The question of the address, and nothing else of the address. */
export function questionText(more: Record<string, string | null> = {}): string {
  const kept = new URLSearchParams();
  for (const name of names) if (query.value.get(name)) kept.set(name, query.value.get(name)!);
  for (const [name, value] of Object.entries(more)) if (value !== null && value !== "") kept.set(name, value);
  return kept.size > 0 ? "?" + kept.toString() : "";
}

/** Asks another question; what was opened of the last one is closed. */
export const change = (changes: Partial<Record<Name, string | null>>): void => ask({ ...changes, row: null, column: null, from: null, open: null });

/** The two splits. */
export const splits = (): [string, string] => {
  const [by = "", across = ""] = asked("by").split(",");
  return [by === "none" ? "" : by, across === "none" ? "" : across];
};

export const setSplits = (by: string, across: string): void => change({ by: by === "" ? null : across === "" ? by : `${by},${across}` });

/** Periods whose rows stand in time. */
export const isPeriod = (by: string): boolean => by === "day" || by === "month" || by === "year";
