import type { IncidentMark } from "../api/types";
import { number, precision, title, when } from "../text/format";
import { t } from "../text/text";
import { Mark, Status } from "./marks";
import { RangeWords } from "./range";

/** Incidents, a line each: when, what and where with its precision, how many sources, how many killed. */
export function IncidentList({ items, selected, onPoint }: { items: readonly IncidentMark[]; selected?: string | null; onPoint?: (mark: IncidentMark | null) => void }) {
  return (
    <ol class="list">
      {items.map((item) => (
        <li key={item.id} class={item.id === selected ? "sel" : ""} onMouseEnter={() => onPoint?.(item)} onMouseLeave={() => onPoint?.(null)} onFocusIn={() => onPoint?.(item)}>
          <div class="entry">
            <div class="d small muted">{when(item.date)}</div>
            <div>
              <a class="t" href={`/incidents/${encodeURIComponent(item.id)}`}>
                <bdi>{title(item)}</bdi>
              </a>
              <p class="meta">
                <span>
                  <Mark type={item.type} /> {precision(item.place)} · {t.value.sources(number(item.sources))}
                  {item.sources > 1 && <>, {t.value.independent(number(item.independent_sources))}</>}
                </span>
                {item.disputed && <span class="tag disp">{t.value.disputedTag}</span>}
                <Status status={item.status} />
              </p>
            </div>
            <div class="f2">
              <RangeWords range={item.killed} tag={t.value.killedWord} />
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
