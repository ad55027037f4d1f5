import { t } from "./text";

/** What a problem of the server (RFC 9457) says beside its sentence. */
export interface Refusal {
  detail: string;
  code: string;
  parameter: string | null;
  holder: string | null;
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Reads a problem; anything else is one without words. */
export function refusalIn(problem: unknown, fallback = ""): Refusal {
  const of = problem && typeof problem === "object" ? (problem as Record<string, unknown>) : {};
  return { detail: text(of["detail"]) ?? fallback, code: text(of["code"]) ?? "", parameter: text(of["parameter"]), holder: text(of["holder"]) };
}

/** What was refused, in the language of the page; the server's own sentence where no words are known for the case. */
export function refusalWords(refusal: Refusal): string {
  const parameter = refusal.parameter ?? "";
  return t.value.refusalOf(refusal.code, t.value.filterNames[parameter] ?? parameter, refusal.holder) ?? refusal.detail;
}
