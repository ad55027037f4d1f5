import { useEffect, useState } from "preact/hooks";
import { get } from "./client";

export type Loaded<T> = { state: "loading"; before: T | null } | { state: "done"; value: T } | { state: "failed"; error: Error; again: () => void };

/** Loads what an address answers; a newer address cancels the older request, whose answer stays in view until then. */
export function useLoaded<T>(path: string | null): Loaded<T> {
  const [tries, setTries] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading", before: null });
  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    setLoaded((old) => ({ state: "loading", before: old.state === "done" ? old.value : old.state === "loading" ? old.before : null }));
    get<T>(path, abort.signal).then(
      (value) => setLoaded({ state: "done", value }),
      (error: unknown) => {
        if (!abort.signal.aborted) setLoaded({ state: "failed", error: error instanceof Error ? error : new Error(String(error)), again: () => setTries((n) => n + 1) });
      },
    );
    return () => abort.abort();
  }, [path, tries]);
  return loaded;
}

/** What is to be shown: the answer, or the one before while a newer one is awaited. */
export const shown = <T>(loaded: Loaded<T>): T | null => (loaded.state === "done" ? loaded.value : loaded.state === "loading" ? loaded.before : null);
