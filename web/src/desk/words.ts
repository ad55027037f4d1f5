import type { Outcome, Wish } from "./deciding";
import type { DecisionEntry } from "../api/types";
import { words } from "../text/format";
import { t } from "../text/text";

/** A slot in words. */
export const slotWords = (slot: string): string => t.value.desk.slots[slot] ?? (slot === "status" ? t.value.status : slot === "grade" ? t.value.grade : words(slot));

/** A decided value in words. */
export function valueWords(slot: string, value: string): string {
  if (slot === "status") return t.value.reviewStatus[value] ?? value;
  if (slot === "grade") return t.value.grades[value] ?? value;
  if (value === "none") return t.value.notSaid;
  return slot === "type" ? words(value) : slot === "place" && value.startsWith("{") ? String((JSON.parse(value) as { name?: string }).name ?? value) : value;
}

/** What is wished, in words. */
export function wishWords(wish: Wish): string {
  const d = t.value.desk;
  if (wish.kind === "edit") return d.decisionWords(slotWords(wish.slot ?? ""), valueWords(wish.slot ?? "", wish.value ?? ""));
  if (wish.kind === "status" || wish.kind === "grade") return d.decisionWords(slotWords(wish.kind), valueWords(wish.kind, wish.value ?? ""));
  return wish.kind === "split" ? d.split : `${d.decisionKinds[wish.kind] ?? wish.kind}${wish.undoes ? ` ${wish.undoes}` : ""}`;
}

/** What was decided, in words. */
export function entryWords(entry: DecisionEntry): string {
  const d = t.value.desk;
  return entry.slot ? d.decisionWords(slotWords(entry.slot), valueWords(entry.slot, entry.value ?? "none")) : (d.decisionKinds[entry.kind] ?? entry.kind);
}

/** True where a form may close: nothing is left to be shown beside it. */
export const isOver = (outcome: Outcome): boolean => outcome.is === "made" || outcome.is === "waits";
