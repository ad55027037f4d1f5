import { useEffect, useState } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { SearchAnswer } from "../api/types";
import { Empty, Shown } from "../parts/states";
import { ask, query } from "../state/router";
import { day, number, words } from "../text/format";
import { countryName } from "../text/places";
import { t } from "../text/text";

const facets = ["type", "country", "publisher", "month", "kind"] as const;
type Facet = (typeof facets)[number];
const pageSize = 20;
const fewValues = 6;

const valuesOf = (answer: SearchAnswer, facet: Facet): SearchAnswer["types"] => ({ type: answer.types, country: answer.countries, publisher: answer.publishers, month: answer.months, kind: answer.kinds })[facet];

/** A choice in the words of the reader. */
function valueName(facet: Facet, value: string): string {
  if (facet === "type") return words(value, true);
  if (facet === "country") return countryName(value);
  if (facet === "month") return day(value);
  if (facet === "kind") return t.value.claimKinds[value] ?? words(value);
  return value;
}

/** Full-text search over the reports, in any script, narrowed down by choices that say how many reports each leaves. */
export function SearchView() {
  const asked = query.value.get("q") ?? "";
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  const from = Number(query.value.get("from") ?? "0") || 0;
  const question = new URLSearchParams({ q: asked, limit: String(pageSize), from: String(from) });
  for (const f of facets) if (query.value.get(f)) question.set(f, query.value.get(f)!);
  const found = useLoaded<SearchAnswer>(asked ? `/api/search?${question.toString()}` : null);
  const chosen = facets.filter((f) => query.value.has(f));
  return (
    <>
      <h1 class="sr">{t.value.searchTitle}</h1>
      <form class="find wide" role="search" onSubmit={(e) => { e.preventDefault(); ask({ q: text.trim() || null, from: null }); }}>
        <input type="search" dir="auto" aria-label={t.value.searchTitle} placeholder={t.value.searchTitle} value={text} autoFocus={asked === ""} onInput={(e) => setText(e.currentTarget.value)} />
        <button class="btn primary" type="submit">
          {t.value.actorsView.findDo}
        </button>
        <span class="small muted">{t.value.searchHint}</span>
      </form>
      {asked !== "" && (
        <Shown of={found} lines={10}>
          {(answer) => (
            <div class="found">
              <Choices answer={answer} />
              <section class="card" aria-label={t.value.searchTitle}>
                <header>
                  <h2>{t.value.searchView.found(number(answer.total))}</h2>
                  {chosen.map((f) => (
                    <button key={f} type="button" class="btn chosen" aria-label={t.value.searchView.remove(valueName(f, query.value.get(f)!))} onClick={() => ask({ [f]: null, from: null })}>
                      <bdi>{valueName(f, query.value.get(f)!)}</bdi> <span aria-hidden="true">×</span>
                    </button>
                  ))}
                  {answer.also_as.length > 0 && (
                    <span class="meta">
                      {t.value.searchView.alsoAs}
                      {answer.also_as.slice(0, 5).map((n) => (
                        <a key={n} href={`/search?q=${encodeURIComponent(`"${n}"`)}`}>
                          <bdi>{n}</bdi>
                        </a>
                      ))}
                    </span>
                  )}
                </header>
                {answer.total === 0 ? (
                  <Empty title={chosen.length > 0 ? t.value.searchView.noneSuch : t.value.noHits}>
                    {chosen.length > 0 && (
                      <button type="button" class="btn" onClick={() => ask({ ...Object.fromEntries(facets.map((f) => [f, null])), from: null })}>
                        {t.value.searchView.clear}
                      </button>
                    )}
                  </Empty>
                ) : (
                  <Hits answer={answer} from={from} />
                )}
              </section>
            </div>
          )}
        </Shown>
      )}
    </>
  );
}

function Choices({ answer }: { answer: SearchAnswer }) {
  const w = t.value.searchView;
  return (
    <aside class="card choices" aria-label={w.facets}>
      {facets.map((f) => (
        <Values key={f} facet={f} answer={answer} />
      ))}
      {!answer.whole && <p class="remark">{w.untilN(number(10000))}</p>}
    </aside>
  );
}

function Values({ facet, answer }: { facet: Facet; answer: SearchAnswer }) {
  const [all, setAll] = useState(false);
  const values = valuesOf(answer, facet);
  const chosen = query.value.get(facet);
  if (values.length === 0) return null;
  const shown = all ? values : values.filter((v, i) => i < fewValues || v.value === chosen);
  return (
    <section>
      <h3>{t.value.searchView[facet]}</h3>
      <ul>
        {shown.map((v) => (
          <li key={v.value}>
            <button type="button" class="choice" aria-pressed={v.value === chosen} onClick={() => ask({ [facet]: v.value === chosen ? null : v.value, from: null })}>
              <bdi>{valueName(facet, v.value)}</bdi> <span class="muted">{number(v.reports)}</span>
            </button>
          </li>
        ))}
      </ul>
      {values.length > shown.length && (
        <button type="button" class="btn ghost" onClick={() => setAll(true)}>
          {t.value.searchView.more}
        </button>
      )}
    </section>
  );
}

function Hits({ answer, from }: { answer: SearchAnswer; from: number }) {
  const w = t.value.searchView;
  return (
    <>
      {answer.hits.map(({ report, passage }) => (
        <article class="said" key={report.document}>
          <p>
            <a href={`/reports/${report.document}`}>
              <bdi>{report.title ?? report.publisher ?? report.path ?? t.value.report}</bdi>
            </a>
          </p>
          <p class="meta">
            {report.publisher && report.title && <bdi>{report.publisher}</bdi>}
            {report.published && <span>{day(report.published)}</span>}
            {report.kinds.map((k) => (
              <span key={k} class="tag">
                {t.value.claimKinds[k] ?? words(k)}
              </span>
            ))}
          </p>
          <p class="passage" dir="auto">
            {passage.map((p, i) => (p.hit ? <mark key={i} class="hit">{p.text}</mark> : <span key={i}>{p.text}</span>))}
          </p>
          {report.incidents.length > 0 && (
            <p class="meta">
              {report.incidents.slice(0, 4).map((i) => (
                <a key={i.id} href={`/incidents/${encodeURIComponent(i.id)}`}>
                  {words(i.type)} · {i.id}
                </a>
              ))}
              {report.incidents.length > 4 && <span>{w.incidents(number(report.incidents.length))}</span>}
            </p>
          )}
        </article>
      ))}
      <div class="legend">
        <span>
          {t.value.range(number(from + 1), number(from + answer.hits.length))} / {number(answer.total)}, {w.order}
        </span>
        {(from > 0 || answer.next != null) && (
          <>
            <button class="btn" type="button" disabled={from === 0} aria-label="‹" onClick={() => ask({ from: from <= pageSize ? null : String(from - pageSize) })}>
              ‹
            </button>
            <button class="btn" type="button" disabled={answer.next == null} aria-label="›" onClick={() => ask({ from: String(answer.next) })}>
              ›
            </button>
          </>
        )}
      </div>
    </>
  );
}
