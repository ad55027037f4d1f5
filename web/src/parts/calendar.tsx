import { useRef, useState } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { PeriodSum, TimelineAnswer } from "../api/types";
import { language } from "../state/settings";
import { ask } from "../state/router";
import { useWidth } from "../state/width";
import { dayNumber, dayText } from "../text/dates";
import { day, monthName, number, rangeWords, weekdayName } from "../text/format";
import { t } from "../text/text";
import { classLimits, classOf, yearSquares } from "./calendar-shape";
import { filterQuery } from "./filters";
import { Shown } from "./states";
import { askedMeasure, chosenPeriod, MeasureChoice, measureWord, StepTable, type Measure } from "./timeline";

const gap = 2;
const mostYears = 10;

/** Each day as a square, the darker the more; a day leads to its incidents. */
export function Calendar({ first, last }: { first: string; last: string }) {
  const measure = askedMeasure();
  const [table, setTable] = useState(false);
  const [since, until] = chosenPeriod();
  const to = dayText(Math.max(dayNumber(last), until ?? 0));
  const from = dayText(Math.max(Math.min(dayNumber(first), since ?? dayNumber(first)), dayNumber(`${Number(to.slice(0, 4)) - mostYears + 1}-01-01`)));
  const answer = useLoaded<TimelineAnswer>(`/api/timeline${filterQuery({ since: from, until: to, by: "day" })}`);
  return (
    <section class="card tl" aria-label={t.value.calendarTitle(measureWord(measure))}>
      <header>
        <h2>{t.value.calendarTitle(measureWord(measure))}</h2>
        <span class="end meta">
          {(since !== null || until !== null) && (
            <button class="btn ghost" type="button" onClick={() => ask({ since: null, until: null })}>
              {t.value.wholePeriod}
            </button>
          )}
          <button class="btn ghost" type="button" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? t.value.chart : t.value.table}
          </button>
          <MeasureChoice measure={measure} />
        </span>
      </header>
      <Shown of={answer} lines={6}>
        {(a) => (table ? <StepTable steps={a.steps} /> : <Years steps={a.steps} from={from} to={to} measure={measure} chosen={[since, until]} />)}
      </Shown>
    </section>
  );
}

const countOf = (step: PeriodSum, measure: Measure): number => (measure === "incidents" ? step.incidents : (step[measure]?.min ?? 0));

function Years({ steps, from, to, measure, chosen }: { steps: readonly PeriodSum[]; from: string; to: string; measure: Measure; chosen: readonly [number | null, number | null] }) {
  const known = new Map(steps.map((s) => [s.from, s]));
  const limits = classLimits(steps.map((s) => countOf(s, measure)));
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, i) => Number(to.slice(0, 4)) - i);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const square = Math.max(11, Math.min(20, Math.floor((width - 60) / 54) - gap));
  return (
    <>
      <div class="bars cal" ref={box}>
        {years.map((year) => (
          <Year key={year} square={square} year={year} from={from} to={to} known={known} measure={measure} limits={limits} chosen={chosen} />
        ))}
      </div>
      <div class="legend">
        <span>
          <i class="sq none" /> {t.value.noneThatDay}
        </span>
        {limits.map((limit, i) => (
          <span key={limit}>
            <i class={`sq c${i + 1}`} /> {limits[i + 1] === undefined ? t.value.orMore(number(limit)) : limits[i + 1]! - 1 === limit ? number(limit) : t.value.range(number(limit), number(limits[i + 1]! - 1))}
          </span>
        ))}
        <span class="muted">
          {measure === "incidents" ? "" : `${measureWord(measure)}${t.value.comma}${t.value.atLeast}. `}
          {t.value.firstPossible}
        </span>
      </div>
    </>
  );
}

interface YearProps {
  /** How wide a day is, in pixels. */
  square: number;
  year: number;
  from: string;
  to: string;
  known: ReadonlyMap<string, PeriodSum>;
  measure: Measure;
  limits: readonly number[];
  chosen: readonly [number | null, number | null];
}

function Year({ square, year, from, to, known, measure, limits, chosen }: YearProps) {
  // Weeks start on Saturday where Arabic is read, on Monday in English.
  const weekStart = language.value === "ar" ? 6 : 1;
  const flip = document.documentElement.dir === "rtl";
  const squares = yearSquares(year, weekStart);
  const columns = squares[squares.length - 1]!.column + 1;
  const step = square + gap;
  const [lead, head] = [22, 16];
  const width = lead + columns * step;
  const x = (column: number): number => (flip ? width - lead - (column + 1) * step + gap : lead + column * step);
  const within = (d: string): boolean => d >= from && d <= to;
  const picked = (d: string): boolean => (chosen[0] !== null || chosen[1] !== null) && dayNumber(d) >= (chosen[0] ?? -Infinity) && dayNumber(d) <= (chosen[1] ?? Infinity);
  return (
    <figure>
      <figcaption>{new Intl.NumberFormat(language.value === "ar" ? "ar-SY" : "en-GB", { useGrouping: false }).format(year)}</figcaption>
      <svg width={width} height={head + 7 * step} role="group" aria-label={String(year)}>
        {squares
          .filter((s) => s.day.endsWith("-01"))
          .map((s) => (
            <text key={s.day} x={flip ? x(s.column) + square : x(s.column)} y="11" text-anchor="start">
              {monthName(s.day)}
            </text>
          ))}
        {[0, 2, 4].map((row) => (
          <text key={row} x={flip ? width - lead / 2 : lead / 2} y={head + row * step + 10} text-anchor="middle">
            {weekdayName(squares.find((s) => s.row === row)!.day)}
          </text>
        ))}
        {squares.map((s) => {
          const found = within(s.day) ? known.get(s.day) : undefined;
          const place = { x: x(s.column), y: head + s.row * step, width: square, height: square, rx: 2 };
          if (!found) return <rect key={s.day} class={within(s.day) ? "sq none" : "sq out"} {...place} />;
          const range = measure === "incidents" ? null : found[measure];
          const told = `${day(s.day)}: ${t.value.incidentsN(number(found.incidents))}${range ? `${t.value.comma}${measureWord(measure)} ${rangeWords(range)}` : ""}`;
          return (
            <a
              key={s.day}
              href={`/incidents?since=${s.day}&until=${s.day}`}
              role="button"
              aria-label={told}
              onClick={(e) => {
                e.preventDefault();
                e.stopPropagation();
                ask({ since: s.day, until: s.day });
              }}
            >
              <title>{told}</title>
              <rect class={`sq c${classOf(countOf(found, measure), limits)}${picked(s.day) ? " cur" : ""}`} {...place} />
            </a>
          );
        })}
      </svg>
    </figure>
  );
}
