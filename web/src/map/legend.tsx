import { groups, shapes, type Group } from "../text/groups";
import { t } from "../text/text";

/** What the marks and the lines mean. */
export function MapLegend() {
  return (
    <div class="legend">
      {groups.map((g: Group) => (
        <span key={g}>
          <svg class="gl" viewBox="0 0 12 12" aria-hidden="true">
            <path d={shapes[g]} fill={`var(--${g})`} />
          </svg>
          {t.value.groups[g]}
        </span>
      ))}
      <span>
        <svg class="gl" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M.5 .5h11v11H.5z" fill="none" stroke="var(--edge)" stroke-dasharray="2 2" />
          <path d="M1 8 8 1M1 11.5 11.5 1M5 11.5 11.5 5" stroke="var(--ink3)" stroke-width=".8" />
        </svg>
        {t.value.coarser}
      </span>
      <span class="muted">{t.value.borders}</span>
    </div>
  );
}
