import { useLoaded } from "../api/load";
import type { MarkPage } from "../api/types";
import { filterQuery, Filters } from "../parts/filters";
import { IncidentList } from "../parts/incident-list";
import { NothingFits } from "../parts/nothing-fits";
import { Shown } from "../parts/states";
import { ask, query } from "../state/router";
import { number } from "../text/format";
import { t } from "../text/text";
import { ExportButton, ExportPanel } from "./export/panel";

const pageSize = 100;
const orders = ["latest", "oldest", "killed", "injured", "sources"];

/** Every incident that fits the filters, a page at a time, in the order asked for. */
export function IncidentsView() {
  const from = Math.max(0, Number(query.value.get("from") ?? "0") || 0);
  const sort = orders.find((o) => o === query.value.get("sort")) ?? "latest";
  const page = useLoaded<MarkPage>(`/api/marks${filterQuery({ limit: String(pageSize), from: String(from), sort })}`);
  return (
    <>
      <h1 class="sr">{t.value.incidents}</h1>
      <Filters />
      <section class="card" aria-label={t.value.incidents}>
        <Shown of={page} lines={12}>
          {(p) =>
            p.total === 0 ? (
              <NothingFits />
            ) : (
              <>
                <header>
                  <h2>{t.value.incidentsN(number(p.total))}</h2>
                  <span class="end meta">
                    <a href={"/map" + filterQuery()}>{t.value.openMap}</a>
                    <ExportButton />
                    <label class="f">
                      <span>{t.value.sortedBy}</span>
                      <select value={sort} onChange={(e) => ask({ sort: e.currentTarget.value === "latest" ? null : e.currentTarget.value, from: null })}>
                        {orders.map((o) => (
                          <option key={o} value={o}>
                            {t.value.sorts[o]}
                          </option>
                        ))}
                      </select>
                    </label>
                    <span role="status">
                      {t.value.range(number(from + 1), number(from + p.items.length))} / {number(p.total)}
                    </span>
                  </span>
                </header>
                <ExportPanel total={p.total} />
                <IncidentList items={p.items} table />
                {(from > 0 || p.next != null) && (
                  <div class="legend">
                    <button class="btn" type="button" disabled={from === 0} onClick={() => ask({ from: from <= pageSize ? null : String(from - pageSize) })}>
                      <span class="turn">‹</span> {t.value.previousPage}
                    </button>
                    <button class="btn" type="button" disabled={p.next == null} onClick={() => ask({ from: String(p.next) })}>
                      {t.value.nextPage} <span class="turn">›</span>
                    </button>
                  </div>
                )}
              </>
            )
          }
        </Shown>
      </section>
    </>
  );
}
