import { useState } from "preact/hooks";
import type { JoinReason } from "../api/types";
import { number } from "../text/format";
import { reasonParts } from "../text/reasons";
import { t } from "../text/text";

/** Why reports were joined: a line a reason, agreeing to one side, disagreeing to the other. */
export function Why({ why }: { why: readonly JoinReason[] }) {
  const [all, setAll] = useState(false);
  const weakest = [...why].sort((a, b) => a.score - b.score);
  return (
    <section class="card">
      <header>
        <h2>{t.value.why}</h2>
        <span class="end small muted">{t.value.joins(number(why.length))}</span>
      </header>
      <div class="pad stack">
        {(all ? weakest : weakest.slice(0, 1)).map((join) => (
          <ul class="why" key={join.claims.join()}>
            {join.reasons.map(reasonParts).map(({ words, weight }) => (
              <li key={words}>
                <span>{words}</span>
                <svg viewBox="0 0 120 8" aria-hidden="true">
                  <line x1="60" x2="60" y1="0" y2="8" stroke="var(--edge)" />
                  {weight >= 0 ? (
                    <rect x="60" y="0" height="8" width={Math.min(60, weight * 10)} fill="var(--accent)" />
                  ) : (
                    <rect x={60 - Math.min(59, -weight * 10)} y="0.75" height="6.5" width={Math.min(59, -weight * 10)} fill="var(--surface)" stroke="var(--edge)" stroke-width="1.5" />
                  )}
                </svg>
                <span class="n">{weight > 0 ? "+" : weight < 0 ? "−" : ""}{Math.abs(weight).toFixed(1)}</span>
              </li>
            ))}
          </ul>
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
