import { useLoaded } from "../api/load";
import type { IncidentPage } from "../api/types";
import { clearFilters, filterQuery, Filters, isFiltered } from "../parts/filters";
import { IncidentList } from "../parts/incident-list";
import { Empty, Shown } from "../parts/states";
import { ask, query } from "../state/router";
import { number } from "../text/format";
import { t } from "../text/text";

const pageSize = 100;

/** Every incident that fits the filters, a page at a time. */
export function IncidentsView() {
  const from = Number(query.value.get("from") ?? "0") || 0;
  const filters = filterQuery();
  const page = useLoaded<IncidentPage>(`/api/incidents${filters}${filters ? "&" : "?"}limit=${pageSize}&from=${from}`);
  return (
    <>
      <h1 class="sr">{t.value.incidents}</h1>
      <Filters />
      <section class="card" aria-label={t.value.incidentsLatest}>
        <Shown of={page} lines={12}>
          {(p) =>
            p.total === 0 ? (
              <Empty title={isFiltered() ? t.value.emptyTitle : t.value.emptyRegister}>
                {isFiltered() && (
                  <button class="btn" type="button" onClick={clearFilters}>
                    {t.value.clearFilters}
                  </button>
                )}
              </Empty>
            ) : (
              <>
                <header>
                  <h2>{t.value.incidentsLatest}</h2>
                  <span class="end meta" role="status">
                    {t.value.range(number(from + 1), number(from + p.items.length))} / {number(p.total)}
                  </span>
                </header>
                <IncidentList items={p.items.map((i) => ({ ...i, disputed: i.disputes.length > 0 }))} />
                {(from > 0 || p.next != null) && (
                  <div class="legend">
                    <button class="btn" type="button" disabled={from === 0} onClick={() => ask({ from: from <= pageSize ? null : String(from - pageSize) })}>
                      ‹
                    </button>
                    <button class="btn" type="button" disabled={p.next == null} onClick={() => ask({ from: String(p.next) })}>
                      ›
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
