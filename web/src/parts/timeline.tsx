import { useState } from "preact/hooks";
import type { FigureRange, PeriodSum } from "../api/types";
import { ask } from "../state/router";
import { number, rangeHead, shortDay, day } from "../text/format";
import { ticks } from "../text/scale";
import { t } from "../text/text";

type Measure = "killed" | "injured" | "incidents";
const height = 132;
const top = 18;
const foot = 20;

const range = (step: PeriodSum, measure: Measure): FigureRange | null => (measure === "incidents" ? { min: step.incidents, max: step.incidents, open: false } : (step[measure] ?? null));

/** Sums by week or month: solid to what is at least reported, pale to the highest. A bar restricts the view to its days. */
export function Timeline({ steps }: { steps: readonly PeriodSum[] }) {
  const [measure, setMeasure] = useState<Measure>("killed");
  const [table, setTable] = useState(false);
  const byMonth = steps.length > 0 && steps[0]!.to.slice(0, 7) === steps[0]!.from.slice(0, 7) && steps[0]!.from.endsWith("-01") && new Date(steps[0]!.to).getUTCDate() >= 28;
  const heading = `${measure === "incidents" ? t.value.incidentsWord : measure === "killed" ? t.value.killed : t.value.injured}, ${byMonth ? t.value.by.month : t.value.by.week}`;
  const name = measure === "injured" ? "injured" : "killed";
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
          <button class="btn ghost" type="button" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? t.value.chart : t.value.table}
          </button>
          <span class="seg" role="group">
            {(["killed", "injured", "incidents"] as const).map((m) => (
              <button key={m} type="button" aria-pressed={m === measure} onClick={() => setMeasure(m)}>
                {m === "incidents" ? t.value.incidentsWord : t.value[m]}
              </button>
            ))}
          </span>
        </span>
      </header>
      {table ? <StepTable steps={steps} /> : <Bars steps={steps} measure={measure} name={name} label={heading} />}
    </section>
  );
}

function Bars({ steps, measure, name, label }: { steps: readonly PeriodSum[]; measure: Measure; name: string; label: string }) {
  const most = Math.max(1, ...steps.map((s) => range(s, measure)?.max ?? 0));
  const slot = Math.max(16, Math.min(90, Math.floor(1260 / Math.max(steps.length, 1))));
  const width = 40 + slot * steps.length;
  const y = (n: number): number => top + (height - top - foot) * (1 - n / most);
  const every = Math.max(1, Math.ceil(54 / slot));
  const flip = document.documentElement.dir === "rtl";
  const x = (i: number): number => (flip ? width - 40 - slot * (i + 1) : 40 + slot * i);
  return (
    <div class="bars">
      <svg viewBox={`0 0 ${width} ${height}`} style={{ minWidth: `${Math.min(width, 640)}px`, maxHeight: "190px" }} role="group" aria-label={label}>
        {ticks(most).map((n) => (
          <g key={n}>
            <line x1={flip ? 0 : 36} x2={flip ? width - 36 : width} y1={y(n)} y2={y(n)} stroke="var(--line)" />
            <text x={flip ? width - 30 : 30} y={y(n) + 4} text-anchor={flip ? "start" : "end"}>
              {number(n)}
            </text>
          </g>
        ))}
        {steps.map((step, i) => {
          const r = range(step, measure);
          const [low, high] = [r ? (measure === "incidents" ? r.max : r.min) : 0, r?.max ?? 0];
          const words = `${day(step.from)}: ${r ? rangeHead(r) : t.value.noFigure}`;
          return (
            <a key={step.from} href="#" role="button" onClick={(e) => { e.preventDefault(); e.stopPropagation(); ask({ since: step.from, until: step.to }); }}>
              <title>{words}</title>
              <rect x={x(i)} y={top} width={slot} height={height - top - foot} fill="transparent" />
              <rect x={x(i) + slot * 0.15} width={slot * 0.7} y={y(high)} height={y(low) - y(high)} fill={`var(--${name}-soft)`} />
              <rect x={x(i) + slot * 0.15} width={slot * 0.7} y={y(low)} height={y(0) - y(low)} fill={`var(--${name})`} />
              {slot >= 30 && high > 0 && (
                <text x={x(i) + slot / 2} y={y(high) - 4} text-anchor="middle" aria-hidden="true">
                  {low === high ? number(high) : t.value.range(number(low), number(high))}
                </text>
              )}
              {i % every === 0 && (
                <text x={x(i) + slot / 2} y={height - 5} text-anchor="middle" aria-hidden="true">
                  {shortDay(step.from)}
                </text>
              )}
            </a>
          );
        })}
      </svg>
    </div>
  );
}

function StepTable({ steps }: { steps: readonly PeriodSum[] }) {
  return (
    <div class="bars">
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
          {steps.map((step) => (
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
