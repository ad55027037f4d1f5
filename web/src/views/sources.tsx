import { useState } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { SourceDetail, SourceHistory, SourceList } from "../api/types";
import { Crumb } from "../parts/crumb";
import { SaidIn } from "../parts/said-in";
import { Empty, Shown } from "../parts/states";
import { ask, query } from "../state/router";
import { language } from "../state/settings";
import { day, number, rangeWords, title, when, words } from "../text/format";
import { countryName } from "../text/places";
import { axisEnd } from "../text/scale";
import { locale, t } from "../text/text";

type Summary = SourceList["items"][number];
type Sort = "incidents" | "reports" | "claims" | "alone" | "delay" | "corrections";
const step = 100;

const decimal = (n: number): string => new Intl.NumberFormat(locale.value, { maximumFractionDigits: 1 }).format(n);
const link = (name: string): string => `/sources/${encodeURIComponent(name)}`;

/** Who says what: how much, how often alone, how late. */
export function SourcesView() {
  const list = useLoaded<SourceList>("/api/sources");
  const [shownRows, setShownRows] = useState(step);
  const w = t.value.sourcesView;
  const sort = (query.value.get("sort") ?? "incidents") as Sort;
  const wanted = (query.value.get("name") ?? "").toLocaleLowerCase();
  const of = (s: Summary): number => (sort === "delay" ? (s.delay?.median ?? -1) : sort === "alone" ? s.alone : s[sort]);
  const head = (name: Sort, label: string) => (
    <th scope="col" aria-sort={sort === name ? "descending" : "none"}>
      <button type="button" class="num" onClick={() => ask({ sort: name === "incidents" ? null : name })}>
        {label}
        {sort === name && <span aria-hidden="true"> ↓</span>}
      </button>
    </th>
  );
  return (
    <>
      <div class="phead">
        <h1>{w.title}</h1>
        <label class={wanted ? "f set end" : "f end"}>
          <span>{w.find}</span>
          <input type="text" dir="auto" value={query.value.get("name") ?? ""} onInput={(e) => ask({ name: e.currentTarget.value || null }, true)} />
        </label>
      </div>
      <section class="card">
        <Shown of={list} lines={12}>
          {(l) => {
            const rows = l.items.filter((s) => s.name.toLocaleLowerCase().includes(wanted));
            if (rows.length === 0) return <Empty title={w.none} />;
            const sorted = sort === "incidents" ? rows : [...rows].sort((a, b) => of(b) - of(a) || a.name.localeCompare(b.name));
            return (
              <>
                <div class="scrollx">
                  <table class="tab">
                    <thead>
                      <tr>
                        <th scope="col">{w.source}</th>
                        {head("reports", w.reports)}
                        {head("claims", w.claims)}
                        {head("incidents", w.incidents)}
                        {head("alone", w.alone)}
                        <th scope="col">{w.killed}</th>
                        {head("delay", w.delay)}
                        {head("corrections", w.corrections)}
                      </tr>
                    </thead>
                    <tbody>
                      {sorted.slice(0, shownRows).map((s) => (
                        <tr key={s.name}>
                          <th scope="row">
                            <a href={link(s.name)}>
                              <bdi>{s.name}</bdi>
                            </a>
                            {s.unnamed && <span class="small muted"> {w.unnamed}</span>}
                          </th>
                          <td>{number(s.reports)}</td>
                          <td>{number(s.claims)}</td>
                          <td>
                            <Zero n={s.incidents} />
                          </td>
                          <td>
                            <Zero n={s.alone} /> <Share part={s.alone} of={s.incidents} />
                          </td>
                          <td>{s.killed ? rangeWords(s.killed) : <span class="muted">–</span>}</td>
                          <td>{s.delay ? w.delayWords(decimal(s.delay.lower_quartile), decimal(s.delay.median), decimal(s.delay.upper_quartile)) : <span class="muted">–</span>}</td>
                          <td>
                            <Zero n={s.corrections} />
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
                <div class="legend">
                  {sorted.length > shownRows && (
                    <button type="button" class="btn" onClick={() => setShownRows(shownRows + step)}>
                      {w.more(number(Math.min(step, sorted.length - shownRows)))}
                    </button>
                  )}
                  <span>{w.delayNote}</span>
                  {l.not_listed > 0 && <span>{w.notListed(number(l.not_listed))}</span>}
                </div>
              </>
            );
          }}
        </Shown>
      </section>
    </>
  );
}

// A zero is there to be read, and stands back behind the numbers.
const Zero = ({ n }: { n: number }) => (n === 0 ? <span class="muted">{number(0)}</span> : <>{number(n)}</>);

function Share({ part, of }: { part: number; of: number }) {
  const share = of === 0 ? 0 : (part / of) * 40;
  return (
    <svg class={part === 0 ? "share none" : "share"} width="42" height="8" aria-hidden="true">
      <rect width="41" height="7" x="0.5" y="0.5" fill="none" stroke="var(--edge)" />
      <rect x={language.value === "ar" ? 41 - share : 1} y="1" width={share} height="6" fill="var(--edge)" />
    </svg>
  );
}

/** One source: what it speaks of, month by month, with whom, and what it corrected. */
export function SourceView({ name }: { name: string }) {
  const source = useLoaded<SourceDetail>(`/api/sources/${encodeURIComponent(name)}`);
  const w = t.value.sourcesView;
  return (
    <>
      <Crumb above={[{ href: "/sources", text: w.title }]} here={name} />
      <Shown of={source} lines={12}>
        {({ source: s, latest }) => (
          <>
            <div class="ihead">
              <div>
                <h1>
                  <bdi>{s.summary.name}</bdi>
                </h1>
                <p class="facts">
                  {s.summary.unnamed && <span>{w.unnamed}</span>}
                  <span>{t.value.reports(number(s.summary.reports))}</span>
                  <span>
                    {w.claims}: {number(s.summary.claims)}
                  </span>
                  <span>{t.value.incidentsN(number(s.summary.incidents))}</span>
                  <span>{w.aloneOf(number(s.summary.alone), number(s.summary.incidents))}</span>
                  {s.summary.killed && (
                    <span>
                      {w.killed}: {rangeWords(s.summary.killed)}
                    </span>
                  )}
                  {s.spellings.length > 0 && (
                    <span>
                      {w.spelt}: <bdi>{s.spellings.join(" · ")}</bdi>
                    </span>
                  )}
                </p>
              </div>
            </div>
            <div class="two">
              <div class="stack">
                <Months of={s} />
                <Overlaps of={s} />
                <Corrections of={s} />
              </div>
              <div class="stack">
                <Delay of={s} />
                <section class="card">
                  <header>
                    <h2>{w.whatOf}</h2>
                  </header>
                  <Counts title={w.kinds} of={s.kinds} name={(k) => t.value.claimKinds[k] ?? words(k)} />
                  <Counts title={w.types} of={s.types} name={(k) => words(k)} />
                  <Counts title={w.countries} of={s.countries} name={countryName} />
                </section>
                <section class="card">
                  <header>
                    <h2>{w.latest}</h2>
                  </header>
                  <ol class="list">
                    {latest.map((i) => (
                      <li key={i.id}>
                        <div class="entry">
                          <div class="d small muted">{when(i.date)}</div>
                          <div>
                            <a class="t" href={`/incidents/${encodeURIComponent(i.id)}`}>
                              <bdi>{title(i)}</bdi>
                            </a>
                          </div>
                          <div class="f2">{i.killed ? <b>{rangeWords(i.killed)}</b> : <span class="muted">–</span>}</div>
                        </div>
                      </li>
                    ))}
                  </ol>
                </section>
              </div>
            </div>
          </>
        )}
      </Shown>
    </>
  );
}

function Months({ of }: { of: SourceHistory }) {
  const w = t.value.sourcesView;
  const months = of.months.slice(-36);
  const end = axisEnd(months.flatMap((m) => [m.reports, m.incidents]));
  const rtl = language.value === "ar";
  const bar = (n: number, fill: string, y: number) => <rect x={rtl ? 200 - (n / end) * 200 : 0} width={(n / end) * 200} y={y} height="7" fill={fill} />;
  return (
    <section class="card">
      <header>
        <h2>{w.byMonth}</h2>
        <span class="meta end">
          <i class="sw dark" /> {w.monthIncidents}
          <i class="sw pale" /> {w.monthReports}
        </span>
      </header>
      <div class="scrollx">
        <table class="tab tight">
          <thead class="sr">
            <tr>
              <th scope="col">{w.byMonth}</th>
              <th scope="col">{w.monthIncidents}</th>
              <th scope="col">{w.monthReports}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {months.map((m) => (
              <tr key={m.month}>
                <th scope="row">{day(m.month)}</th>
                <td>{number(m.incidents)}</td>
                <td class="muted">{number(m.reports)}</td>
                <td class="barcell" aria-hidden="true">
                  <svg width="200" height="17">
                    {bar(m.incidents, "var(--accent)", 0)}
                    {bar(m.reports, "var(--edge)", 9)}
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Overlaps({ of }: { of: SourceHistory }) {
  const w = t.value.sourcesView;
  return (
    <section class="card">
      <header>
        <h2>{w.overlaps}</h2>
      </header>
      {of.overlaps.length === 0 ? (
        <p class="pad muted">{w.noOverlap}</p>
      ) : (
        <div class="scrollx">
          <table class="tab">
            <thead>
              <tr>
                <th scope="col">{w.other}</th>
                <th scope="col">{w.both}</th>
                <th scope="col">{w.sameKilled}</th>
              </tr>
            </thead>
            <tbody>
              {of.overlaps.map((o) => (
                <tr key={o.other}>
                  <th scope="row">
                    <a href={link(o.other)}>
                      <bdi>{o.other}</bdi>
                    </a>
                  </th>
                  <td>
                    {number(o.incidents)} <Share part={o.incidents} of={of.summary.incidents} />
                  </td>
                  <td>{o.both_killed === 0 ? "–" : w.sameOf(number(o.same_killed), number(o.both_killed))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Corrections({ of }: { of: SourceHistory }) {
  const w = t.value.sourcesView;
  return (
    <section class="card">
      <header>
        <h2>{w.correctionsTitle}</h2>
        <span class="end small muted">{number(of.summary.corrections)}</span>
      </header>
      {of.corrections.length === 0 ? (
        <p class="pad muted">{w.noCorrection}</p>
      ) : (
        of.corrections.map((c) => (
          <div class="said" key={c.claim + c.figure}>
            <p class="meta">
              <a href={`/incidents/${encodeURIComponent(c.incident)}`}>{c.incident}</a>
              <SaidIn claim={c.claim}>
                <span class="oldfigure">{c.figure}</span>
              </SaidIn>
              {c.said && <span>{day(c.said)}</span>}
            </p>
          </div>
        ))
      )}
    </section>
  );
}

function Delay({ of }: { of: SourceHistory }) {
  const w = t.value.sourcesView;
  const delay = of.summary.delay;
  if (!delay) return null;
  const end = axisEnd([delay.upper_quartile]);
  const at = (n: number): number => (language.value === "ar" ? 300 - (n / end) * 280 - 10 : 10 + (n / end) * 280);
  const rows = [
    [w.quarter, delay.lower_quartile],
    [w.half, delay.median],
    [w.threeQuarters, delay.upper_quartile],
  ] as const;
  return (
    <section class="card">
      <header>
        <h2>{w.delayTitle}</h2>
        <span class="end small muted">{w.overN(number(delay.incidents))}</span>
      </header>
      <div class="pad">
        <svg class="delay" viewBox="0 0 300 26" aria-hidden="true">
          <line x1="10" x2="290" y1="13" y2="13" stroke="var(--line)" />
          <rect x={Math.min(at(delay.lower_quartile), at(delay.upper_quartile))} width={Math.max(2, Math.abs(at(delay.upper_quartile) - at(delay.lower_quartile)))} y="6" height="14" fill="var(--accent-soft)" stroke="var(--accent)" />
          <line x1={at(delay.median)} x2={at(delay.median)} y1="3" y2="23" stroke="var(--accent)" stroke-width="3" />
        </svg>
        <dl class="slots">
          {rows.map(([label, n]) => (
            <>
              <dt key={label}>{label}</dt>
              <dd>{w.within(decimal(n))}</dd>
            </>
          ))}
        </dl>
      </div>
    </section>
  );
}

function Counts({ title, of, name }: { title: string; of: SourceHistory["kinds"]; name: (word: string) => string }) {
  if (of.length === 0) return null;
  return (
    <div class="pad counts">
      <h3>{title}</h3>
      <ul>
        {of.slice(0, 12).map((c) => (
          <li key={c.word}>
            {name(c.word)} <b>{number(c.count)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
