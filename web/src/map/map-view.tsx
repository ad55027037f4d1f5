import { useEffect, useRef, useState } from "preact/hooks";
import type { IncidentMark } from "../api/types";
import { ask, go } from "../state/router";
import { theme } from "../state/settings";
import { number, title, when, where } from "../text/format";
import { groups, shapes, type Group } from "../text/groups";
import { t } from "../text/text";
import { Mark } from "../parts/marks";
import type { MapCanvas } from "./canvas";

/** The incidents on a map; each mark can be reached by the keyboard, in the order of the list. The map library is fetched when a map is shown. */
export function MapView({ marks, little = false, selected }: { marks: readonly IncidentMark[]; little?: boolean; selected?: string | null }) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<MapCanvas | null>(null);
  const [failed, setFailed] = useState(false);
  const [open, setOpen] = useState<IncidentMark[]>([]);
  const look = theme.value;
  useEffect(() => {
    let gone = false;
    import("./canvas")
      .then(({ MapCanvas }) => MapCanvas.open(box.current!, { onChoose: (ids) => setOpen(marks.filter((m) => ids.includes(m.id))), onBox: little ? null : (b) => ask({ bbox: b }) }))
      .then((made) => {
        if (gone) return made.close();
        canvas.current = made;
        made.show(marks);
      })
      .catch(() => setFailed(true));
    return () => {
      gone = true;
      canvas.current?.close();
      canvas.current = null;
    };
  }, [look]);
  useEffect(() => {
    canvas.current?.show(marks);
    setOpen([]);
  }, [marks]);
  useEffect(() => canvas.current?.point(selected ?? null), [selected]);
  return (
    <section class={little ? "card map little" : "card map"} aria-label={t.value.map}>
      {failed ? (
        <p class="state">{t.value.mapFailed}</p>
      ) : (
        <div class="canvas" ref={box} role="group" aria-label={t.value.mapOf(number(marks.length))} />
      )}
      {open.length > 1 && (
        <ul class="spot" aria-label={where(open[0]!.place)}>
          {open.map((m) => (
            <li key={m.id}>
              <a href={`/incidents/${encodeURIComponent(m.id)}`}>
                <Mark type={m.type} /> {title(m)}, {when(m.date)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {open.length === 1 && <Go to={open[0]!.id} />}
      <Legend />
    </section>
  );
}

function Go({ to }: { to: string }) {
  useEffect(() => go(`/incidents/${encodeURIComponent(to)}`), [to]);
  return null;
}

function Legend() {
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
    </div>
  );
}
