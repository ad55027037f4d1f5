import { useState } from "preact/hooks";
import type { ReportedTotal, Tally } from "../../api/types";
import { SaidIn } from "../../parts/said-in";
import { day, number, rangeHead, words } from "../../text/format";
import { t } from "../../text/text";
import { rangeOf } from "./sums";

/** What the sources count themselves, beside the sum and never in it. */
export function Reported({ tally }: { tally: Tally }) {
  const w = t.value.tally;
  return (
    <section class="card" aria-label={w.reported}>
      <header>
        <h2>{w.reported}</h2>
        <span class="end small muted">{w.reportedNote}</span>
      </header>
      {tally.reported.length === 0 ? (
        <p class="pad muted">{w.reportedNone}</p>
      ) : (
        <div class="scrollx scroll">
          <table class="tab wraps">
            <thead>
              <tr>
                <th scope="col">{w.sourceCounts}</th>
                <th scope="col">{w.itsTotal}</th>
                <th scope="col">{w.register}</th>
              </tr>
            </thead>
            <tbody>
              {tally.reported.map((r) => (
                <tr key={r.claim}>
                  <th scope="row">
                    <SaidIn claim={r.claim}>
                      <bdi>{r.source}</bdi>
                    </SaidIn>
                    <span class="small muted block">{counts(r)}</span>
                  </th>
                  <td>{countWords(r.count)}</td>
                  <td>{beside(r, tally)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {tally.reported_left_out > 0 && <p class="remark">{w.reportedLeftOut(number(tally.reported_left_out))}</p>}
    </section>
  );
}

/** A figure as its source gave it. */
export function countWords(count: { min?: number | null; max?: number | null; qualifier?: string | null }): string {
  if (count.max == null) return count.min == null ? (count.qualifier ?? "–") : `${t.value.openFigure} ${number(count.min)}`;
  return count.min != null && count.min !== count.max ? t.value.range(number(count.min), number(count.max)) : number(count.max);
}

function counts(r: ReportedTotal): string {
  const w = t.value.tally;
  const c = r.counts;
  const parts = [
    c.category && (words(c.category)),
    c.area && w.scopeIn(c.area),
    c.since && w.scopeSince(day(c.since)),
    c.until && w.scopeUntil(day(c.until)),
    c.means && (words(c.means)),
    c.perpetrator.length > 0 && w.scopeBy(c.perpetrator.join(", ")),
    c.target.length > 0 && w.scopeAt(c.target.join(", ")),
  ].filter(Boolean);
  return [parts.length > 0 ? parts.join(", ") : w.notSaidOf, r.published ? `${w.said} ${day(r.published)}` : null].filter(Boolean).join("; ");
}

function beside(r: ReportedTotal, tally: Tally) {
  const w = t.value.tally;
  if (r.differs_in.length > 0)
    return (
      <>
        {w.notCompared}
        <span class="small muted block">{w.differs(r.differs_in.map((d) => w.differsIn[d] ?? d).join(", "))}</span>
      </>
    );
  const [from, to] = [r.more_from ?? 0, r.more_to ?? 0];
  const sign = (n: number): string => (n > 0 ? "+" : n < 0 ? "−" : "") + number(Math.abs(n));
  return (
    <>
      {rangeHead(rangeOf(tally))}
      <span class="small muted block">{from <= 0 && to >= 0 ? w.within : w.more(from === to ? sign(from) : t.value.range(sign(from), sign(to)))}</span>
    </>
  );
}

/** What a number of this tally means, and how the same is asked elsewhere. */
export function HowCounted({ tally }: { tally: Tally }) {
  const [copied, setCopied] = useState(false);
  const w = t.value.tally;
  const policy = tally.question.policy;
  const notes = [
    tally.set_aside > 0 && w.setAside(number(tally.set_aside)),
    ...tally.in_max_only.map((r) => w.inMaxOnly(number(r.incidents), r.reason.split(", ").map((x) => w.reasons[x] ?? x).join(", "))),
    tally.without_figure > 0 && w.withoutFigure(number(tally.without_figure)),
    tally.possible_duplicates > 0 && w.duplicates(number(tally.possible_duplicates)),
    tally.category_given != null && w.categoryGiven(number(tally.category_given), number(tally.category_of ?? 0)),
    tally.unstated_max != null && tally.unstated_max > 0 && w.unstated(tally.unstated_min === tally.unstated_max ? number(tally.unstated_max) : t.value.range(number(tally.unstated_min ?? 0), number(tally.unstated_max))),
  ].filter((n): n is string => Boolean(n));
  return (
    <section class="card" aria-label={w.how}>
      <header>
        <h2>{w.how}</h2>
      </header>
      <ul class="counted">
        <li>
          <b>
            {w.policyWord} {w.policies[policy]}.
          </b>{" "}
          {w.policyHow[policy]}
        </li>
        {tally.open && <li>{w.openHow}</li>}
        <li>{w.notCounted}</li>
        {tally.question.by === "category" && <li>{w.categoryHow}</li>}
        {notes.map((n) => (
          <li key={n}>{n}</li>
        ))}
        <li>
          <b>{w.sameAnswer}.</b>
          <span class="command">
            <code dir="ltr">{tally.command}</code>
            <button class="btn noprint" type="button" onClick={() => void navigator.clipboard?.writeText(tally.command).then(() => setCopied(true))}>
              {copied ? t.value.copied : w.copyCommand}
            </button>
          </span>
        </li>
      </ul>
    </section>
  );
}
