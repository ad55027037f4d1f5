import { useEffect, useState } from "preact/hooks";
import { get } from "../api/client";
import type { MarkPage } from "../api/types";
import { ask } from "../state/router";
import { number } from "../text/format";
import { t } from "../text/text";
import { clearFilters, filterQuery, isFiltered } from "./filters";
import { Empty } from "./states";

// Filters that are one choice to a person.
const together: readonly (readonly string[])[] = [["since", "until"], ["country", "admin1"]];

/** The filters of the address, each as the names that go out with it. */
function choices(): readonly (readonly string[])[] {
  const asked = [...new URLSearchParams(filterQuery().slice(1)).keys()];
  const sets = together.map((names) => names.filter((n) => asked.includes(n))).filter((names) => names.length > 0);
  return [...sets, ...asked.filter((n) => !together.flat().includes(n)).map((n) => [n])];
}

const without = (names: readonly string[]): string => {
  const left = new URLSearchParams(filterQuery().slice(1));
  for (const n of names) left.delete(n);
  left.set("limit", "1");
  return left.toString();
};

const named = (names: readonly string[]): string => (names[0] === "since" || names[0] === "until" ? t.value.period : names.includes("admin1") || names.includes("country") ? t.value.areaFilter : (t.value.filterNames[names[0]!] ?? names[0]!));

/** Nothing fits: how many would without each of the filters, one press away, and the way to take out all. */
export function NothingFits() {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const asked = filterQuery();
  useEffect(() => {
    const abort = new AbortController();
    setCounts(new Map());
    for (const names of choices())
      void get<MarkPage>(`/api/marks?${without(names)}`, abort.signal).then(
        (page) => setCounts((known) => new Map(known).set(names.join(), page.total)),
        () => undefined,
      );
    return () => abort.abort();
  }, [asked]);
  if (!isFiltered()) return <Empty title={t.value.emptyRegister}>{<p class="muted">{t.value.emptyRegisterWay}</p>}</Empty>;
  const sets = choices();
  return (
    <Empty title={t.value.emptyTitle}>
      <ul class="ways">
        {sets.map((names) => {
          const n = counts.get(names.join());
          return (
            <li key={names.join()}>
              <button class="btn" type="button" disabled={n === 0} onClick={() => ask(Object.fromEntries(names.map((name) => [name, null])))}>
                {t.value.withoutFilter(named(names))}
                {n !== undefined && <b>{t.value.incidentsN(number(n))}</b>}
              </button>
            </li>
          );
        })}
      </ul>
      {sets.length > 1 && (
        <button class="btn ghost" type="button" onClick={clearFilters}>
          {t.value.clearFilters}
        </button>
      )}
    </Empty>
  );
}
