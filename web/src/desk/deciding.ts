import { signal } from "@preact/signals";
import type { ConflictProblem, DecisionAnswer, DecisionRequest } from "../api/types";
import { refusalIn, refusalWords } from "../text/refusal";
import { whoDecides } from "./person";

/** What a page asks to decide; who decides is added. */
export type Wish = Partial<Omit<DecisionRequest, "by">> & Pick<DecisionRequest, "kind">;

/** What became of a wish. */
export type Outcome =
  | { is: "made"; answer: DecisionAnswer }
  | { is: "conflict"; problem: ConflictProblem }
  | { is: "waits"; detail: string }
  | { is: "refused"; detail: string }
  | { is: "left" };

/** A decision that could not be saved yet, because somebody else writes or the server does not answer. It is kept here and in the tab, and tried again by itself. */
export interface Waiting {
  request: DecisionRequest;
  label: string;
  detail: string;
  outcome?: Outcome;
}

/** Grows with every decision that was saved here: what was loaded before is stale. */
export const changes = signal(0);

/** The decisions that wait. */
export const waiting = signal<readonly Waiting[]>(kept());

/** An address that is loaded anew once a decision was saved; the fragment is not sent. */
export const fresh = (path: string): string => `${path}#${changes.value}`;

const again = 5000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Decides, or keeps the decision until it can be saved. The label says in words what is decided. */
export async function decide(wish: Wish, label: string): Promise<Outcome> {
  const by = await whoDecides();
  if (by === null) return { is: "left" };
  const request = { ...wish, by } as DecisionRequest;
  const outcome = await ask(request);
  if (outcome.is === "waits") keep([...waiting.value, { request, label, detail: outcome.detail }]);
  return outcome;
}

/** Tries what waits again, the oldest first. */
export async function tryAgain(): Promise<void> {
  clearTimeout(timer);
  for (const one of waiting.value.filter((w) => !w.outcome)) {
    const outcome = await ask(one.request);
    if (outcome.is === "waits") {
      keep(waiting.value.map((w) => (w === one ? { ...w, detail: outcome.detail } : w)));
      return;
    }
    keep(outcome.is === "made" ? waiting.value.filter((w) => w !== one) : waiting.value.map((w) => (w === one ? { ...w, outcome } : w)));
  }
}

/** Lets a decision go that waits or was refused. */
export const forget = (one: Waiting): void => keep(waiting.value.filter((w) => w !== one));

async function ask(request: DecisionRequest): Promise<Outcome> {
  let response: Response;
  try {
    response = await fetch("/api/decisions", { method: "POST", headers: { "content-type": "application/json", accept: "application/json" }, body: JSON.stringify(request) });
  } catch {
    return { is: "waits", detail: "" };
  }
  const answer: unknown = await response.json().catch(() => null);
  const detail = refusalWords(refusalIn(answer, response.statusText));
  if (response.ok) {
    changes.value++;
    return { is: "made", answer: answer as DecisionAnswer };
  }
  if (response.status === 409) return { is: "conflict", problem: answer as ConflictProblem };
  return response.status === 503 || response.status === 502 ? { is: "waits", detail } : { is: "refused", detail };
}

function keep(next: readonly Waiting[]): void {
  waiting.value = next;
  try {
    sessionStorage.setItem("waiting", JSON.stringify(next));
  } catch {
    // Then it lives as long as this page.
  }
  clearTimeout(timer);
  if (next.some((w) => !w.outcome)) timer = setTimeout(() => void tryAgain(), again);
}

function kept(): readonly Waiting[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem("waiting") ?? "[]");
    if (Array.isArray(found) && found.length > 0) timer = setTimeout(() => void tryAgain(), 500);
    return Array.isArray(found) ? (found as Waiting[]) : [];
  } catch {
    return [];
  }
}
