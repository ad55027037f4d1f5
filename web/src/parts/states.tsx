import type { ComponentChildren } from "preact";
import type { Loaded } from "../api/load";
import { ApiError } from "../api/client";
import { t } from "../text/text";
import { clearFilters, isFiltered } from "./filters";

/** Keeps the final layout while something loads. */
export function Loading({ lines = 6 }: { lines?: number }) {
  return (
    <div class="pad stack" role="status" aria-label={t.value.loading}>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} class="sk" />
      ))}
    </div>
  );
}

/** Says what is safe and offers again. */
export function Failed({ error, again }: { error: Error; again: () => void }) {
  const reached = error instanceof ApiError && error.status > 0;
  return (
    <div class="state" role="alert">
      <h2>{t.value.failedTitle}</h2>
      <p class="muted">{reached ? (error as ApiError).words : t.value.failedReach}</p>
      {reached && !t.value.ownSentence && error.message && (
        <details class="small muted">
          <summary>{t.value.inItsOwnWords}</summary>
          <p lang="en" dir="ltr">
            {error.message}
          </p>
        </details>
      )}
      {/* A question that cannot be read is not asked again as it is. */}
      {error instanceof ApiError && error.status === 400 && isFiltered() && (
        <button class="btn" type="button" onClick={clearFilters}>
          {t.value.clearFilters}
        </button>
      )}
      <button class="btn" type="button" onClick={again}>
        {t.value.again}
      </button>
    </div>
  );
}

/** Nothing to show, and one way out. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="state">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Draws what was loaded; what was shown before stays until it is there. */
export function Shown<T>({ of, lines, children }: { of: Loaded<T>; lines?: number; children: (value: T) => ComponentChildren }) {
  if (of.state === "failed") return <Failed error={of.error} again={of.again} />;
  const value = of.state === "done" ? of.value : of.before;
  return value === null ? <Loading {...(lines ? { lines } : {})} /> : <>{children(value)}</>;
}
