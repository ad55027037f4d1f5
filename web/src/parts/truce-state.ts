import type { Agreement } from "../api/types";
import { day } from "../text/format";
import { t } from "../text/text";

type Entry = Agreement["history"][number];

const holding = new Set(["in-effect", "extended"]);
const broken = new Set(["violated", "broken-down", "not-implemented"]);

/** The last words of each source on whether an agreement holds, the latest first. */
export function lastWords(a: Agreement): Entry[] {
  const last = new Map<string, Entry>();
  for (const entry of a.history) if (entry.status) last.set(entry.source ?? "", entry);
  return [...last.values()].sort((x, y) => (y.on ?? y.said ?? "").localeCompare(x.on ?? x.said ?? ""));
}

/** The last words for and against it: of each side the latest; all of one side where nobody contradicts. */
export function bothSides(a: Agreement): Entry[] {
  const words = lastWords(a);
  const against = words.find((w) => broken.has(w.status ?? ""));
  const other = words.find((w) => !broken.has(w.status ?? ""));
  return against && other ? [against, other] : words.slice(0, 2);
}

const at = (entry: Entry | undefined): string | null => entry?.on ?? entry?.said ?? null;

/** How it stands in a few words: in effect, said to be broken, or disputed where the last words of its sources differ. */
export function truceState(a: Agreement): string {
  const words = lastWords(a);
  const against = [...a.history].find((h) => broken.has(h.status ?? ""));
  const holds = words.some((w) => holding.has(w.status ?? ""));
  const since = at(against);
  if (against && holds) return since ? t.value.truceDisputed(day(since)) : t.value.truceDisputedNoDay;
  if (against) return since ? t.value.truceBroken(day(since)) : (t.value.truceStatus[a.status ?? ""] ?? "");
  if (a.in_effect) return t.value.truceHolds(day(a.in_effect));
  return a.status ? (t.value.truceStatus[a.status] ?? a.status) : "";
}

/** True where some source says that it is broken. */
export const isContested = (a: Agreement): boolean => a.history.some((h) => broken.has(h.status ?? ""));
