import type { FigureRange, Incident, SourceFigure, StoredClaim } from "../api/types";
import { day, number, rangeHead, rangeTail } from "../text/format";
import { t } from "../text/text";
import { axisEnd } from "../text/scale";
import { AxisHead, AxisRow } from "./axis";
import { Independent } from "./marks";

/** A figure of a source in words: "at least 21", "of them children". */
export function figureWords(f: SourceFigure["figure"]): string {
  const n = f.max == null ? (f.min == null ? (f.qualifier ?? "–") : `${t.value.openFigure} ${number(f.min)}`) : f.min != null && f.min !== f.max ? t.value.range(number(f.min), number(f.max)) : number(f.max);
  return f.category ? `${n} ${f.category}` : n;
}

/** The figures of an incident: the range over the sources, and each source's own on a shared axis. */
export function Figures({ incident, claims, choose }: { incident: Incident; claims: readonly StoredClaim[]; choose: (claim: string) => void }) {
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
        <MeasureFigures key={name} name={name} range={range} figures={incident.source_figures.filter((f) => f.figure.measure === name)} claims={claims} choose={choose} />
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

function MeasureFigures({ name, range, figures, claims, choose }: { name: "killed" | "injured"; range: FigureRange | null | undefined; figures: readonly SourceFigure[]; claims: readonly StoredClaim[]; choose: (claim: string) => void }) {
  const end = axisEnd([range?.max ?? 0, ...figures.map((f) => f.figure.max ?? f.figure.min ?? 0)]);
  const tail = range ? rangeTail(range) : null;
  return (
    <div class={`rf c-${name}`}>
      <div class="rfh">
        <i class={`sw ${name}`} /> {t.value[name]} <strong>{range ? rangeHead(range) : "–"}</strong> {tail && <span>{tail}</span>}
      </div>
      <div class="rows">
        <div class="row hd">
          <span class="small muted">{t.value.sourceAndDay}</span>
          <AxisHead end={end} />
          <span class="small muted">{t.value.inItsWords}</span>
        </div>
        {figures.map((figure, i) => (
          <div class="row" key={i}>
            <div class="s">
              <button class="src" type="button" onClick={() => choose(figure.claim)}>
                <bdi>{figure.source}</bdi>
              </button>
              <span>{figure.said ? day(figure.said) : ""}</span>
            </div>
            <AxisRow figure={figure} end={end} range={range} />
            <p class="w">
              {figureWords(figure.figure)}
              <em>{remark(figure, claims)}</em>
            </p>
          </div>
        ))}
      </div>
    </div>
  );
}

function remark(figure: SourceFigure, claims: readonly StoredClaim[]): string {
  if (!figure.current) return t.value.replaced;
  if (figure.figure.scope) return t.value.oneFacility(figure.figure.scope);
  if (figure.figure.category) return t.value.part(figure.figure.category);
  if (figure.figure.revision) return t.value.revised;
  if (figure.figure.increment) return t.value.increment;
  return claims.find((c) => c.claim.id === figure.claim)?.report.publisher ?? "";
}
