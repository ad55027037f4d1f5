import { refusalIn, refusalWords, type Refusal } from "../text/refusal";

/** What went wrong, as the server says it (RFC 9457), or that it cannot be reached. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    private readonly problem: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  /** What was refused, in the language of the page. */
  get words(): string {
    return refusalWords(this.refusal);
  }

  /** The case, its parameter and the server's own sentence. */
  get refusal(): Refusal {
    return refusalIn(this.problem, this.message);
  }

  /** A list of words that the problem carries beside its sentence; null where it has none. */
  strings(name: string): readonly string[] | null {
    const found = this.problem[name];
    return Array.isArray(found) && found.every((f) => typeof f === "string") ? found : null;
  }
}

/** Asks the application's own server; nothing else is ever asked. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await reach(path, { headers: { accept: "application/json" }, signal: signal ?? null });
  return (await response.json()) as T;
}

/** Changes something; what the server answers is not needed. */
export async function send(method: "PUT" | "POST" | "DELETE", path: string): Promise<void> {
  await reach(path, { method, headers: { accept: "application/json" } });
}

async function reach(path: string, request: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new ApiError(0, "");
  }
  if (response.ok) return response;
  const problem: unknown = await response.json().catch(() => null);
  const detail = problem && typeof problem === "object" && "detail" in problem && typeof problem.detail === "string" ? problem.detail : response.statusText;
  throw new ApiError(response.status, detail, problem && typeof problem === "object" ? (problem as Record<string, unknown>) : {});
}
