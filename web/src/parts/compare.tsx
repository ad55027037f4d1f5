import type { ComponentChildren } from "preact";
import { useLoaded } from "../api/load";
import type { Agreement, FigureRange, Overview } from "../api/types";
import { ask, query } from "../state/router";
import { dayNumber, dayText, firstDay } from "../text/dates";
import { decimal, joined, number, period, rangeHead, rangeTail, words } from "../text/format";
import { provinceName } from "../text/places";
import { t } from "../text/text";
import { filterQuery } from "./filters";
import { Shown } from "./states";
import { chosenPeriod } from "./timeline";

/** The second period of the address: its first and last day; null while none is compared. */
export const comparedPeriod = (): readonly [string, string] | null => {
  const [since, until] = [query.value.get("c_since"), query.value.get("c_until")];
  return since && until && /^\d{4}-\d{2}-\d{2}$/.test(since) && /^\d{4}-\d{2}-\d{2}$/.test(until) && since <= until ? [since, until] : null;
};

/** Two periods beside each other: sums, what that is a week, and where most happened. */
export function Compare({ first, last, agreements }: { first: string; last: string; agreements: readonly Agreement[] }) {
  const [since, until] = chosenPeriod();
  const own: readonly [string, string] = [dayText(since ?? dayNumber(first)), dayText(until ?? dayNumber(last))];
  const other = comparedPeriod() ?? own;
  const mine = useLoaded<Overview>("/api/overview" + filterQuery({ since: own[0], until: own[1] }));
  const theirs = useLoaded<Overview>("/api/overview" + filterQuery({ since: other[0], until: other[1] }));
  const length = dayNumber(own[1]) - dayNumber(own[0]) + 1;
  const started = agreements.filter((a) => a.in_effect && firstDay(a.in_effect) > first && firstDay(a.in_effect) <= last);
  return (
    <section class="card" aria-label={t.value.compareTitle}>
      <header>
        <h2>{t.value.compareTitle}</h2>
        <span class="end meta">
          <button class="btn ghost" type="button" onClick={() => ask({ c_since: null, c_until: null })}>
            {t.value.compareEnd}
          </button>
        </span>
      </header>
      <div class="pad filters">
        <label class="f set">
          <span>
            {t.value.otherPeriod} {t.value.since}
          </span>
          <input type="date" value={other[0]} max={other[1]} onChange={(e) => ask({ c_since: e.currentTarget.value })} />
        </label>
        <label class="f set">
          <span>{t.value.until}</span>
          <input type="date" value={other[1]} min={other[0]} onChange={(e) => ask({ c_until: e.currentTarget.value })} />
        </label>
        <button class="btn" type="button" onClick={() => ask({ c_since: dayText(dayNumber(own[0]) - length), c_until: dayText(dayNumber(own[0]) - 1) })}>
          {t.value.periodBefore}
        </button>
        {started.slice(0, 4).map((a) => (
          <button key={a.id} class="btn" type="button" onClick={() => beforeAndAfter(a, first, last)}>
            <bdi>{t.value.beforeAndAfter(joined([words(a.type, true), a.area].filter((w): w is string => Boolean(w))))}</bdi>
          </button>
        ))}
      </div>
      {own[0] <= other[1] && other[0] <= own[1] && <p class="pad small muted">{t.value.overlapping}</p>}
      <Shown of={mine} lines={5}>
        {(a) => (
          <Shown of={theirs} lines={5}>
            {(b) => <Table one={{ name: t.value.thisPeriod, days: own, answer: a }} two={{ name: t.value.otherPeriod, days: other, answer: b }} />}
          </Shown>
        )}
      </Shown>
    </section>
  );
}

// From its start to as long before it, within what there is.
function beforeAndAfter(a: Agreement, first: string, last: string): void {
  const start = dayNumber(firstDay(a.in_effect!));
  const length = Math.max(1, Math.min(dayNumber(last) - start + 1, start - dayNumber(first)));
  ask({ since: dayText(start), until: dayText(start + length - 1), c_since: dayText(start - length), c_until: dayText(start - 1) });
}

interface Period {
  name: string;
  days: readonly [string, string];
  answer: Overview;
}

function Table({ one, two }: { one: Period; two: Period }) {
  const length = ({ days }: Period): number => dayNumber(days[1]) - dayNumber(days[0]) + 1;
  const rate = (n: number, p: Period): string => `${decimal((n * 7) / length(p))} ${t.value.perWeek}`;
  const range = (r: FigureRange | null | undefined, p: Period) =>
    r ? (
      <>
        <b>{rangeHead(r)}</b> <span class="muted small">{[rangeTail(r), rate(r.min, p)].filter(Boolean).join("; ")}</span>
      </>
    ) : (
      <span class="muted">{t.value.noFigure}</span>
    );
  const row = (name: string, cell: (p: Period) => ComponentChildren) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{cell(one)}</td>
      <td>{cell(two)}</td>
    </tr>
  );
  const places = (p: Period) => (
    <ul>
      {p.answer.places
        .filter((x) => x.admin1)
        .slice(0, 5)
        .map((x) => (
          <li key={`${x.country}${x.admin1}`}>
            <bdi>{provinceName(x.country, x.admin1!)}</bdi> {number(x.incidents)}
          </li>
        ))}
    </ul>
  );
  return (
    <div class="bars">
      <table class="tab compared">
        <thead>
          <tr>
            <td />
            {[one, two].map((p) => (
              <th key={p.name} scope="col">
                {p.name}: {period(p.days[0], p.days[1])}
                <br />
                {t.value.days(number(length(p)))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(t.value.incidentsWord, (p) => (
            <>
              <a href={"/incidents" + filterQuery({ since: p.days[0], until: p.days[1] })}>
                <b>{number(p.answer.incidents)}</b>
              </a>{" "}
              <span class="muted small">{rate(p.answer.incidents, p)}</span>
            </>
          ))}
          {row(t.value.killed, (p) => range(p.answer.killed, p))}
          {row(t.value.injured, (p) => range(p.answer.injured, p))}
          {row(t.value.disputed, (p) => number(p.answer.disputed))}
          {row(t.value.placesMost, places)}
        </tbody>
      </table>
    </div>
  );
}
