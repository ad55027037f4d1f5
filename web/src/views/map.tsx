import { useEffect, useMemo, useState } from "preact/hooks";
import { shown, useLoaded } from "../api/load";
import type { IncidentMark, MarkPage, Overview } from "../api/types";
import { boxText, type Box } from "../map/box";
import { warmMap } from "../map/controller";
import { MapView } from "../map/map-view";
import { localSource, serverSource } from "../map/source";
import { filterQuery, Filters } from "../parts/filters";
import { IncidentList } from "../parts/incident-list";
import { NothingFits } from "../parts/nothing-fits";
import { Shown } from "../parts/states";
import { ask, path, query } from "../state/router";
import { number } from "../text/format";
import { t } from "../text/text";

const listed = 100;

/** The map with the table of what is in view; where it looks is part of the address. */
export function MapPage() {
  useEffect(warmMap, []);
  const overview = useLoaded<Overview>("/api/overview" + filterQuery());
  return (
    <>
      <h1 class="sr">{t.value.map}</h1>
      <Filters {...(shown(overview) ? { areas: shown(overview)!.places } : {})} />
      <Shown of={overview} lines={14}>
        {(o) =>
          o.incidents === 0 ? (
            <section class="card">
              <NothingFits />
            </section>
          ) : (
            <MapAndTable overview={o} />
          )
        }
      </Shown>
    </>
  );
}

// "lon,lat,zoom" of the address.
function lookingAt(): { lon: number; lat: number; zoom: number } | null {
  const [lon, lat, zoom] = (query.value.get("at") ?? "").split(",").map(Number);
  return lon !== undefined && lat !== undefined && zoom !== undefined && [lon, lat, zoom].every(Number.isFinite) && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? { lon, lat, zoom } : null;
}

function MapAndTable({ overview: o }: { overview: Overview }) {
  const here = o.marks.length >= o.incidents;
  const source = useMemo(() => (here ? localSource(o.marks) : serverSource(filterQuery())), [o]);
  const [view, setView] = useState<Box | null>(null);
  const [pointed, setPointed] = useState<IncidentMark | null>(null);
  const unplaced = query.value.get("list") === "unplaced";
  return (
    <div class="two even wide">
      <MapView
        source={source}
        total={o.incidents}
        selected={pointed}
        large
        at={lookingAt()}
        onView={(box, at) => {
          if (path.value !== "/map") return;
          setView(box);
          ask({ at: [at.lon.toFixed(4), at.lat.toFixed(4), at.zoom.toFixed(2)].join() }, true);
        }}
      />
      <section class="card tall" aria-label={t.value.incidentsWord}>
        {here ? <Here marks={o.marks} without={o.without_point} view={view} unplaced={unplaced} pointed={pointed} point={setPointed} /> : <There without={o.without_point} view={view} unplaced={unplaced} pointed={pointed} point={setPointed} />}
      </section>
    </div>
  );
}

interface ListProps {
  without: number;
  view: Box | null;
  unplaced: boolean;
  pointed: IncidentMark | null;
  point: (mark: IncidentMark | null) => void;
}

const inside = (box: Box, { place: p }: IncidentMark): boolean => p?.lat != null && p.lon != null && p.lon >= box[0] && p.lon <= box[2] && p.lat >= box[1] && p.lat <= box[3];

function Here({ marks, view, ...rest }: ListProps & { marks: readonly IncidentMark[] }) {
  const items = rest.unplaced ? marks.filter((m) => m.place?.lat == null) : view ? marks.filter((m) => inside(view, m)) : marks;
  return <Listed items={items.slice(0, listed)} total={items.length} {...rest} />;
}

function There({ view, ...rest }: ListProps) {
  const more: Record<string, string> = rest.unplaced ? { placed: "false" } : view ? { bbox: query.value.get("bbox") ?? boxText(view) } : {};
  const page = useLoaded<MarkPage>(`/api/marks${filterQuery({ ...more, limit: String(listed) })}`);
  return (
    <Shown of={page} lines={12}>
      {(p) => <Listed items={p.items} total={p.total} {...rest} />}
    </Shown>
  );
}

function Listed({ items, total, without, unplaced, pointed, point }: Omit<ListProps, "view"> & { items: readonly IncidentMark[]; total: number }) {
  return (
    <>
      <header>
        <span class="seg" role="group" aria-label={t.value.incidentsWord}>
          <button type="button" aria-pressed={!unplaced} onClick={() => ask({ list: null })}>
            {unplaced ? t.value.map : t.value.inViewN(number(total))}
          </button>
          <button type="button" aria-pressed={unplaced} disabled={without === 0 && !unplaced} onClick={() => ask({ list: "unplaced" })}>
            {t.value.withoutPlaceN(number(without))}
          </button>
        </span>
        <span class="end small">
          <a href={"/incidents" + filterQuery()}>{t.value.incidents}</a>
        </span>
      </header>
      <div class="scroll" role="status" aria-live="off">
        <IncidentList items={items} selected={pointed?.id ?? null} onPoint={point} />
        {total > items.length && <p class="pad small muted">{t.value.andMore(number(total - items.length))}</p>}
      </div>
    </>
  );
}
