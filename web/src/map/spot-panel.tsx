import { useEffect, useRef, useState } from "preact/hooks";
import type { IncidentMark } from "../api/types";
import { Mark } from "../parts/marks";
import { number, title, when } from "../text/format";
import { t } from "../text/text";
import type { AreaCount, Cell } from "./answer";
import type { MapSource } from "./source";

/** The incidents behind a mark, each reachable: several may share one spot. */
export function SpotPanel({ of, source, close }: { of: Cell | AreaCount; source: MapSource; close: () => void }) {
  const [found, setFound] = useState<{ items: readonly IncidentMark[]; total: number } | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const abort = new AbortController();
    source.members(of, abort.signal).then(setFound, () => undefined);
    return () => abort.abort();
  }, [of, source.key]);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
  }, [of]);
  const name = ("label" in of ? String(of.label) : of.name) ?? "";
  return (
    <div class="spot" ref={panel} tabIndex={-1} role="region" aria-label={`${t.value.hereN(number(of.count))}${name ? `, ${name}` : ""}`} onKeyDown={(e) => { if (e.key === "Escape") close(); }}>
      <p class="spothead">
        <b>
          {name && <bdi>{name}: </bdi>}
          {t.value.hereN(number(of.count))}
        </b>
        <button type="button" class="btn ghost" aria-label={t.value.close} onClick={close}>
          ×
        </button>
      </p>
      {!("box" in of) && <p class="small muted">{t.value.coarser}</p>}
      {found ? (
        <ul>
          {found.items.map((m) => (
            <li key={m.id}>
              <a href={`/incidents/${encodeURIComponent(m.id)}`}>
                <Mark type={m.type} /> <bdi>{title(m)}</bdi>
              </a>
              <span class="muted small"> {when(m.date)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <span class="sk" />
      )}
      {found && found.total > found.items.length && <p class="small muted">{t.value.andMore(number(found.total - found.items.length))}</p>}
    </div>
  );
}
