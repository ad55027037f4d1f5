import { useState } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { SearchAnswer } from "../api/types";
import { Empty, Shown } from "../parts/states";
import { ask, query } from "../state/router";
import { day, number } from "../text/format";
import { t } from "../text/text";

/** Full-text search over the reports. */
export function SearchView() {
  const asked = query.value.get("q") ?? "";
  const [text, setText] = useState(asked);
  const hits = useLoaded<SearchAnswer>(asked ? `/api/search?limit=50&q=${encodeURIComponent(asked)}` : null);
  return (
    <section class="card">
      <header>
        <h1 class="sr">{t.value.searchTitle}</h1>
        <form class="f" role="search" onSubmit={(e) => { e.preventDefault(); ask({ q: text.trim() }); }}>
          <input type="search" aria-label={t.value.searchTitle} placeholder={t.value.searchTitle} value={text} autoFocus onInput={(e) => setText(e.currentTarget.value)} />
        </form>
        <span class="small muted">{t.value.searchHint}</span>
      </header>
      {asked !== "" && (
        <Shown of={hits}>
          {(answer) =>
            answer.hits.length === 0 ? (
              <Empty title={t.value.noHits} />
            ) : (
              <>
                <p class="pad small muted" role="status">
                  {t.value.hits(number(answer.hits.length))}
                </p>
                {answer.hits.map((hit) => (
                  <div class="said" key={hit.report.document}>
                    <p class="meta">
                      <a href={`/reports/${hit.report.document}`}>
                        <bdi>{hit.report.publisher ?? hit.report.path ?? t.value.report}</bdi>
                      </a>
                      <span>{hit.report.published ? day(hit.report.published) : ""}</span>
                    </p>
                    <p dir="auto">{hit.passage}</p>
                  </div>
                ))}
              </>
            )
          }
        </Shown>
      )}
    </section>
  );
}
