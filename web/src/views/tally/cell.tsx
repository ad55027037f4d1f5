import { useLoaded } from "../../api/load";
import type { TallyIncidents } from "../../api/types";
import { Mark, Status } from "../../parts/marks";
import { Shown } from "../../parts/states";
import { ask, query } from "../../state/router";
import { number, precision, rangeWords, title, when } from "../../text/format";
import { t } from "../../text/text";
import { asked, questionText, splits } from "./question";
import { keyWords } from "./rows";

const pageSize = 50;

/** The incidents behind a sum or a cell, a page at a time; each leads on to its sources and sentences. */
export function CellIncidents() {
  const [row, column] = [query.value.get("row"), query.value.get("column")];
  const from = Number(query.value.get("from") ?? "0") || 0;
  const [by, across] = splits();
  const page = useLoaded<TallyIncidents>(`/api/tallies/incidents${questionText({ row, column, from: String(from), limit: String(pageSize) })}`);
  const w = t.value.tally;
  const split = by || (asked("policy") === "grades" ? "grade" : "");
  const what = row === null ? w.theWhole : [keyWords(split, row), column === null ? null : keyWords(across, column)].filter(Boolean).join(" · ");
  return (
    <section class="card" aria-label={w.behind(what)}>
      <header>
        <h2>
          <bdi>{w.behind(what)}</bdi>
        </h2>
        <button type="button" class="btn ghost end noprint" onClick={() => ask({ open: null, row: null, column: null, from: null })}>
          {w.close}
        </button>
      </header>
      <Shown of={page}>
        {(p) => (
          <>
            <ol class="list">
              {p.items.map((i) => (
                <li key={i.id}>
                  <div class="entry">
                    <div class="d small muted">{when(i.date)}</div>
                    <div>
                      <a class="t" href={`/incidents/${encodeURIComponent(i.id)}`}>
                        <bdi>{title(i)}</bdi>
                      </a>
                      <p class="meta">
                        <Mark type={i.type} />
                        <span>
                          {precision(i.place)} · {t.value.sources(number(i.sources))}
                        </span>
                        {i.disputed && <span class="tag disp">{t.value.disputedTag}</span>}
                        <Status status={i.status} />
                      </p>
                      {i.reasons.length > 0 && (
                        <p class="small muted">
                          {w.onlyHighest}: {i.reasons.map((r) => w.reasons[r] ?? r).join(", ")}
                        </p>
                      )}
                    </div>
                    <div class="f2">{i.figure ? <b>{rangeWords(i.figure)}</b> : <span class="muted">–</span>}</div>
                  </div>
                </li>
              ))}
            </ol>
            <div class="legend">
              <span role="status">
                {t.value.range(number(from + 1), number(from + p.items.length))} / {number(p.total)}
              </span>
              {(from > 0 || p.next != null) && (
                <>
                  <button class="btn" type="button" disabled={from === 0} aria-label="‹" onClick={() => ask({ from: from <= pageSize ? null : String(from - pageSize) })}>
                    ‹
                  </button>
                  <button class="btn" type="button" disabled={p.next == null} aria-label="›" onClick={() => ask({ from: String(p.next) })}>
                    ›
                  </button>
                </>
              )}
            </div>
          </>
        )}
      </Shown>
    </section>
  );
}
