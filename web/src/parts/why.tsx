import { useState } from "preact/hooks";
import type { JoinReason, StoredClaim } from "../api/types";
import { decimal, number, words } from "../text/format";
import { reasonParts } from "../text/reasons";
import { t } from "../text/text";

// "killed figures differ" is the measure and the reason.
/** A reason of the machine in words. */
export function reasonWords(reason: string): string {
  const of = /^(killed|injured) (.*)$/.exec(reason);
  const known = t.value.terms.reasons;
  return known[reason] ?? (of && known[of[2]!] ? `${words(of[1]!)}: ${known[of[2]!]}` : reason);
}

/** Reasons with their weights: agreeing to one side of the middle, disagreeing to the other. */
export function ReasonList({ reasons }: { reasons: readonly string[] }) {
  return (
    <ul class="why">
      {reasons.map(reasonParts).map(({ words: reason, weight }) => (
        <li key={reason}>
          <span>{reasonWords(reason)}</span>
          <svg viewBox="0 0 120 8" aria-hidden="true">
            <line x1="60" x2="60" y1="0" y2="8" stroke="var(--edge)" />
            {weight >= 0 ? (
              <rect x="60" y="0" height="8" width={Math.min(60, weight * 10)} fill="var(--accent)" />
            ) : (
              <rect x={60 - Math.min(59, -weight * 10)} y="0.75" height="6.5" width={Math.min(59, -weight * 10)} fill="var(--surface)" stroke="var(--edge)" stroke-width="1.5" />
            )}
          </svg>
          <span class="n">
            {weight > 0 ? "+" : weight < 0 ? "−" : ""}
            {decimal(Math.abs(weight))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Why reports were joined, the weakest join first: there an error is likeliest. */
export function Why({ why, claims = [] }: { why: readonly JoinReason[]; claims?: readonly StoredClaim[] }) {
  const [all, setAll] = useState(false);
  const weakest = [...why].sort((a, b) => a.score - b.score);
  const outlet = (id: string): string | null => claims.find((c) => c.claim.id === id)?.report.publisher ?? null;
  return (
    <section class="card">
      <header>
        <h2>{t.value.why}</h2>
        <span class="end small muted">
          {t.value.joins(number(why.length))} · {t.value.weakestJoin(decimal(weakest[0]?.score ?? 0))}
        </span>
      </header>
      <div class="pad stack">
        {(all ? weakest : weakest.slice(0, 1)).map((join) => (
          <div key={join.claims.join()}>
            <p class="small muted joinpair">
              <bdi>{join.claims.map(outlet).filter(Boolean).join(" + ")}</bdi> <span>{decimal(join.score)}</span>
            </p>
            <ReasonList reasons={join.reasons} />
          </div>
        ))}
        {why.length > 1 && !all && (
          <p>
            <button class="btn" type="button" onClick={() => setAll(true)}>
              {t.value.showAll} ({number(why.length)})
            </button>
          </p>
        )}
      </div>
    </section>
  );
}
