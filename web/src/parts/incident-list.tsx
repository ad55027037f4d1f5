import type { IncidentMark } from "../api/types";
import { number, precision, title, when } from "../text/format";
import { t } from "../text/text";
import { Mark, Status } from "./marks";
import { RangeWords } from "./range";

/** How many sources, and how many of them independent. */
export const sourceWords = ({ sources, independent_sources: own }: Pick<IncidentMark, "sources" | "independent_sources">): string =>
  sources > 1 && own === sources ? t.value.allIndependent(number(sources)) : sources > 1 ? `${t.value.sources(number(sources))}${t.value.comma}${t.value.independent(number(own))}` : t.value.sources(number(sources));

/** Incidents, a line each: when, what and where with its precision, how many sources, how many killed. Where there is room each of these stands in a column of its own. */
export function IncidentList({ items, selected, onPoint, table = false }: { items: readonly IncidentMark[]; selected?: string | null; onPoint?: (mark: IncidentMark | null) => void; table?: boolean }) {
  return (
    <div class={table ? "listbox table" : "listbox"}>
      {table && (
        <div class="entry heads" aria-hidden="true">
          <span class="d">{t.value.dateColumn}</span>
          <span class="t">{t.value.eventColumn}</span>
          <span class="near">{t.value.placeColumn}</span>
          <span class="many">{t.value.sourcesColumn}</span>
          <span class="marks2">{t.value.statusColumn}</span>
          <span class="f2">{t.value.killed}</span>
          <span class="f3">{t.value.injured}</span>
        </div>
      )}
      <ol class="list">
        {items.map((item) => (
          <li key={item.id} class={item.id === selected ? "sel" : ""} onMouseEnter={() => onPoint?.(item)} onMouseLeave={() => onPoint?.(null)} onFocusIn={() => onPoint?.(item)}>
            <div class="entry">
              <div class="d small muted">{when(item.date)}</div>
              <div class="what">
                <a class="t" href={`/incidents/${encodeURIComponent(item.id)}`}>
                  {table && (
                    <span class="lead">
                      <Mark type={item.type} />
                    </span>
                  )}
                  <bdi>{title(item)}</bdi>
                </a>
                <p class="meta">
                  <span class="near">
                    <Mark type={item.type} /> {precision(item.place)}
                  </span>
                  <span class="many">{sourceWords(item)}</span>
                  <span class="marks2">
                    {item.disputed && <span class="tag disp">{t.value.disputedTag}</span>}
                    <Status status={item.status} />
                  </span>
                </p>
              </div>
              <div class="f2">
                <RangeWords range={item.killed} tag={t.value.killedWord} />
              </div>
              {table && (
                <div class="f3" aria-hidden={item.injured ? undefined : "true"}>
                  {item.injured ? <RangeWords range={item.injured} tag={t.value.injuredWord} /> : <b class="muted">–</b>}
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
