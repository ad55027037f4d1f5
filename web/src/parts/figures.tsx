import type { FigureRange, Incident, SourceFigure, StoredClaim } from "../api/types";
import { language } from "../state/settings";
import { day, number, rangeHead, rangeTail, rangeWords, words } from "../text/format";
import { axisEnd } from "../text/scale";
import { t } from "../text/text";
import { AxisHead, AxisRow } from "./axis";
import { figureRows, type FigureRow } from "./figure-rows";
import { Independent } from "./marks";

/** A figure of a source in words: "at least 21", "3 children". */
export function figureWords(f: SourceFigure["figure"]): string {
  const n = f.max == null ? (f.min == null ? (f.qualifier ?? "–") : `${t.value.openFigure} ${number(f.min)}`) : f.min != null && f.min !== f.max ? t.value.range(number(f.min), number(f.max)) : number(f.max);
  // "3 children", but "journalists: 1", and in Arabic always so.
  return !f.category ? n : language.value === "ar" || f.max === 1 ? `${words(f.category)}: ${n}` : `${n} ${words(f.category)}`;
}

/** The figures of an incident: the range over the sources, and each source's own on a shared axis. */
export function Figures({ incident, claims, chosen, choose }: { incident: Incident; claims: readonly StoredClaim[]; chosen: string | null; choose: (claim: string) => void }) {
  const measures = [
    ["killed", incident.killed],
    ["injured", incident.injured],
  ] as const;
  const given = measures.filter(([name, range]) => range || incident.source_figures.some((f) => f.figure.measure === name));
  return (
    <section class="card">
      <header>
        <h2>{t.value.figures}</h2>
        <span class="end small muted">
          {t.value.sources(number(incident.sources))}, {t.value.independent(number(incident.independent_sources))}
        </span>
      </header>
      {given.length === 0 && <p class="pad muted">{t.value.noSourceGives}</p>}
      {given.map(([name, range]) => (
        <MeasureFigures key={name} name={name} range={range} rows={figureRows(name, incident, claims)} {...(name === "killed" ? { incident } : {})} chosen={chosen} choose={choose} />
      ))}
      <div class="legend">
        <span>
          <Independent /> {t.value.currentFigure}
        </span>
        <span>
          <svg class="ind" viewBox="0 0 14 14" aria-hidden="true">
            <circle cx="7" cy="7" r="4.5" fill="none" stroke="var(--edge)" stroke-width="1.5" />
          </svg>
          {t.value.earlierFigure}
        </span>
        <span>{t.value.shadedRange}</span>
      </div>
    </section>
  );
}

function MeasureFigures({ name, range, rows, incident, chosen, choose }: { name: "killed" | "injured"; range: FigureRange | null | undefined; rows: readonly FigureRow[]; incident?: Incident; chosen: string | null; choose: (claim: string) => void }) {
  const end = axisEnd([range?.max ?? 0, ...rows.flatMap((r) => [r.figure, ...r.before]).map((f) => f.figure.max ?? (f.figure.min ?? 0) * 1.1)]);
  const tail = range ? rangeTail(range) : null;
  const status = [incident?.killed_civilians ? `${t.value.civiliansKilled} ${rangeWords(incident.killed_civilians)}` : null, incident?.killed_combatants ? `${t.value.fightersKilled} ${rangeWords(incident.killed_combatants)}` : null].filter(Boolean);
  return (
    <div class={`rf c-${name}`}>
      <div class="rfh">
        <i class={`sw ${name}`} /> {t.value[name]} <strong>{range ? rangeHead(range) : "–"}</strong> {tail && <span>{tail}</span>}
        {status.length > 0 && <span class="muted">{status.join("; ")}</span>}
      </div>
      <div class="rows">
        <div class="row hd">
          <span class="small muted">{t.value.sourceAndDay}</span>
          <AxisHead end={end} />
          <span class="small muted">{t.value.inItsWords}</span>
        </div>
        {rows.map((row, i) => (
          <div class={row.figure.claim === chosen ? "row sel" : "row"} key={i}>
            <div class="s">
              <button class="src" type="button" aria-pressed={row.figure.claim === chosen} onClick={() => choose(row.figure.claim)}>
                <bdi>{row.figure.source}</bdi>
              </button>
              <span>{row.figure.said ? day(row.figure.said) : ""}</span>
            </div>
            <AxisRow row={row} end={end} range={range} />
            <p class="w">
              {row.words ? (
                <>
                  <b>{figureWords(row.figure.figure)}</b> <q dir="auto">{row.words}</q>
                </>
              ) : (
                <b>{figureWords(row.figure.figure)}</b>
              )}
              <em>{remark(row)}</em>
            </p>
          </div>
        ))}
      </div>
    </div>
  );
}

// What makes this figure another than the plain count: what it replaced, what it is a part of.
function remark({ figure, before, claim }: FigureRow): string {
  if (!figure.current) return t.value.replaced;
  if (figure.figure.scope) return t.value.oneFacility(figure.figure.scope);
  if (figure.figure.category) return t.value.partOfToll;
  const parts = [before.length > 0 ? `${t.value.earlierFigure}: ${before.map((b) => figureWords(b.figure)).join(t.value.comma)}` : figure.figure.revision ? t.value.revised : "", figure.figure.increment ? t.value.increment : "", claim?.report.publisher && claim.report.publisher !== figure.source ? claim.report.publisher : ""];
  return parts.filter(Boolean).join(" · ");
}
