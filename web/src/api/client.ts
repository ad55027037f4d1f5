/** What went wrong, as the server says it (RFC 9457), or that it cannot be reached. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    private readonly problem: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  /** A list of words that the problem carries beside its sentence; null where it has none. */
  strings(name: string): readonly string[] | null {
    const found = this.problem[name];
    return Array.isArray(found) && found.every((f) => typeof f === "string") ? found : null;
  }
}

/** Asks the application's own server; nothing else is ever asked. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { headers: { accept: "application/json" }, signal: signal ?? null });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, "");
  }
  if (response.ok) return (await response.json()) as T;
  const problem: unknown = await response.json().catch(() => null);
  const detail = problem && typeof problem === "object" && "detail" in problem && typeof problem.detail === "string" ? problem.detail : response.statusText;
  throw new ApiError(response.status, detail, problem && typeof problem === "object" ? (problem as Record<string, unknown>) : {});
}
