import { useState } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { Agreement, PeriodSum, TimelineAnswer } from "../api/types";
import { ask, query } from "../state/router";
import { contextOf, dayNumber, dayText, firstDay, lastDay, stepFor, type Step } from "../text/dates";
import { day, number, rangeHead } from "../text/format";
import { t } from "../text/text";
import { filterQuery } from "./filters";
import { Shown } from "./states";
import { Plot } from "./timeline-plot";
import { truceBands } from "./truce-bands";

export type Measure = "killed" | "injured" | "incidents";
export const measures = ["killed", "injured", "incidents"] as const;
export const measureWord = (m: Measure): string => (m === "incidents" ? t.value.incidentsWord : t.value[m]);
/** The measure of the address. */
export const askedMeasure = (): Measure => measures.find((m) => m === query.value.get("measure")) ?? "killed";

/** The chosen period of the address, in days. */
export const chosenPeriod = (): readonly [number | null, number | null] => {
  const of = (name: string, to: (text: string) => string): number | null => {
    const text = query.value.get(name);
    const at = text && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? dayNumber(to(text)) : Number.NaN;
    return Number.isFinite(at) ? at : null;
  };
  return [of("since", firstDay), of("until", lastDay)];
};

const steps: readonly Step[] = ["day", "week", "month", "year"];

/** Sums over time with the truces as bands: solid to what is at least reported, pale to the highest. A bar, or a stretch drawn over several, restricts the view to its days; what lies round them stays in sight. */
export function Timeline({ first, last, agreements, stepChoice = false }: { first: string; last: string; agreements: readonly Agreement[]; stepChoice?: boolean }) {
  const [table, setTable] = useState(false);
  const measure = askedMeasure();
  const [since, until] = chosenPeriod();
  const [from, to] = contextOf(since, until, dayNumber(first), dayNumber(last));
  const by = (stepChoice && steps.find((s) => s === query.value.get("by"))) || stepFor(to - from + 1);
  const answer = useLoaded<TimelineAnswer>(`/api/timeline${filterQuery({ since: dayText(from), until: dayText(to), by })}`);
  const heading = `${measureWord(measure)}${t.value.comma}${t.value.bySteps[by]}`;
  const name = measure === "injured" ? "injured" : "killed";
  const chosen = since !== null || until !== null;
  return (
    <section class="card tl" aria-label={heading}>
      <header>
        <h2>{heading}</h2>
        {measure !== "incidents" && (
          <span class="meta">
            <i class={`sw ${name}`} /> {t.value.atLeast}
            <i class={`sw ${name}-soft`} /> {t.value.upToHighest}
          </span>
        )}
        <span class="end meta">
          {chosen && (
            <button class="btn ghost" type="button" onClick={() => ask({ since: null, until: null })}>
              {t.value.wholePeriod}
            </button>
          )}
          <button class="btn ghost" type="button" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? t.value.chart : t.value.table}
          </button>
          {!stepChoice && <a href={"/timeline" + filterQuery()}>{t.value.comparePeriods}</a>}
          {stepChoice && (
            <span class="seg" role="group" aria-label={t.value.stepsLabel}>
              {steps.map((s) => (
                <button key={s} type="button" aria-pressed={s === by} disabled={s === "day" && to - from > 3900} onClick={() => ask({ by: s }, true)}>
                  {t.value.steps[s]}
                </button>
              ))}
            </span>
          )}
          <MeasureChoice measure={measure} />
        </span>
      </header>
      <Shown of={answer} lines={5}>
        {(a) => (table ? <StepTable steps={a.steps} /> : <Plot steps={a.steps} by={a.by} from={from} to={to} chosen={chosen ? [since ?? from, until ?? to] : null} measure={measure} bands={truceBands(agreements, from, to)} label={heading} />)}
      </Shown>
    </section>
  );
}

/** Killed, injured or incidents. */
export function MeasureChoice({ measure }: { measure: Measure }) {
  return (
    <span class="seg" role="group" aria-label={t.value.measureLabel}>
      {measures.map((m) => (
        <button key={m} type="button" aria-pressed={m === measure} onClick={() => ask({ measure: m === "killed" ? null : m }, true)}>
          {measureWord(m)}
        </button>
      ))}
    </span>
  );
}

/** The same sums as a table. */
export function StepTable({ steps: rows }: { steps: readonly PeriodSum[] }) {
  return (
    <div class="bars scroll">
      <table class="tab">
        <thead>
          <tr>
            <th scope="col">{t.value.firstDay}</th>
            <th scope="col">{t.value.incidentsWord}</th>
            <th scope="col">{t.value.killed}</th>
            <th scope="col">{t.value.injured}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((step) => (
            <tr key={step.from}>
              <th scope="row">{day(step.from)}</th>
              <td>{number(step.incidents)}</td>
              <td>{step.killed ? rangeHead(step.killed) : "–"}</td>
              <td>{step.injured ? rangeHead(step.injured) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
