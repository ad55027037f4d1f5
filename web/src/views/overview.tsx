import { useEffect, useMemo, useState } from "preact/hooks";
import { shown, useLoaded } from "../api/load";
import type { Agreement, AgreementList, IncidentMark, Overview, PlaceSum, RegisterSummary } from "../api/types";
import { warmMap } from "../map/controller";
import { MapView } from "../map/map-view";
import { localSource, serverSource } from "../map/source";
import { agreementName } from "../parts/agreement-name";
import { filterQuery, Filters } from "../parts/filters";
import { IncidentList } from "../parts/incident-list";
import { NothingFits } from "../parts/nothing-fits";
import { LatestReports } from "../parts/latest-reports";
import { Shown } from "../parts/states";
import { Timeline } from "../parts/timeline";
import { isContested, bothSides, truceState } from "../parts/truce-state";
import { TruceStates, TruceWords } from "../parts/truce-states";
import { number, rangeHead, rangeTail, rangeWords } from "../text/format";
import { query } from "../state/router";
import { provinceName } from "../text/places";
import { t } from "../text/text";

// On a phone the list is not a box that scrolls, so it is shorter.
const listed = (): number => (matchMedia("(max-width: 600px)").matches ? 12 : 60);

/** A period at a glance: figures as ranges, a map and a timeline that restrict each other, the latest incidents. */
export function OverviewView() {
  useEffect(warmMap, []);
  const overview = useLoaded<Overview>("/api/overview" + filterQuery());
  const agreements = useLoaded<AgreementList>("/api/agreements");
  const register = shown(useLoaded<RegisterSummary>("/api/register"));
  const known = shown(agreements)?.items ?? [];
  const [pointed, setPointed] = useState<IncidentMark | null>(null);
  return (
    <>
      <h1 class="sr">{t.value.overview}</h1>
      <Filters {...(shown(overview) ? { areas: shown(overview)!.places } : {})} />
      <Shown of={overview} lines={14}>
        {(o) =>
          o.incidents === 0 ? (
            <section class="card">
              <NothingFits />
            </section>
          ) : (
            <div class="stack">
              <Strip overview={o} agreements={known} />
              <div class="two even">
                <OverviewMap overview={o} pointed={pointed} />
                <section class="card tall" aria-label={t.value.incidentsLatest}>
                  <header>
                    <h2>{t.value.incidentsLatest}</h2>
                    <span class="end small">
                      {o.without_point > 0 && (
                        <>
                          <a href={"/map" + (filterQuery() ? filterQuery() + "&" : "?") + "list=unplaced"}>{t.value.withoutPlace(number(o.without_point))}</a> ·{" "}
                        </>
                      )}
                      <a href={"/incidents" + filterQuery()}>{t.value.allN(number(o.incidents))}</a>
                    </span>
                  </header>
                  <div class="scroll">
                    <IncidentList items={o.marks.slice(0, listed())} selected={pointed?.id ?? null} onPoint={setPointed} />
                  </div>
                </section>
              </div>
              {register?.first && register.last && <Timeline first={register.first} last={register.last} agreements={known} />}
              <div class="three">
                <TruceStates agreements={known} />
                <TopPlaces places={o.places} />
                <LatestReports />
              </div>
            </div>
          )
        }
      </Shown>
    </>
  );
}

function OverviewMap({ overview, pointed }: { overview: Overview; pointed: IncidentMark | null }) {
  const source = useMemo(() => (overview.marks.length >= overview.incidents ? localSource(overview.marks) : serverSource(filterQuery())), [overview]);
  return <MapView source={source} total={overview.incidents} selected={pointed} />;
}

function Strip({ overview: o, agreements }: { overview: Overview; agreements: readonly Agreement[] }) {
  const total = number(o.incidents);
  return (
    <div class="card strip">
      <section class="cell">
        <h2>
          <i class="sw killed" />
          {t.value.killed}
        </h2>
        <p class="fig">{o.killed ? <a href={"/incidents" + filterQuery()}>{rangeHead(o.killed)}</a> : "–"}</p>
        {o.killed && rangeTail(o.killed) && <p class="small muted">{rangeTail(o.killed)}</p>}
        <p class="small muted">{t.value.statusGiven(number(o.status_given), number(o.deadly))}</p>
      </section>
      <section class="cell">
        <h2>
          <i class="sw injured" />
          {t.value.injured}
        </h2>
        <p class="fig">{o.injured ? <a href={"/incidents" + filterQuery()}>{rangeHead(o.injured)}</a> : "–"}</p>
        {o.injured && rangeTail(o.injured) && <p class="small muted">{rangeTail(o.injured)}</p>}
        <p class="small muted">{t.value.deadlyOf(number(o.deadly), total)}</p>
      </section>
      <section class="cell">
        <h2>{t.value.incidentsWord}</h2>
        <p class="fig">
          <a href={"/incidents" + filterQuery()}>{total}</a>
        </p>
        <p class="meta">
          {o.reviewed > 0 && <span class="st reviewed">{t.value.reviewedN(number(o.reviewed))}</span>}
          {o.incidents > o.reviewed && <span class="st">{t.value.machineN(number(o.incidents - o.reviewed))}</span>}
        </p>
      </section>
      <section class="cell">
        <h2>{t.value.disputed}</h2>
        <p class="fig">
          <a href={"/incidents" + filterQuery({ disputed: "true" })}>{number(o.disputed)}</a>
        </p>
        <p class="small muted">{t.value.disputedOf(number(o.disputed), total)}</p>
      </section>
      <TruceCell agreements={agreements} />
    </div>
  );
}

// The truce on which most hangs: the latest that somebody calls broken, else the latest.
function TruceCell({ agreements }: { agreements: readonly Agreement[] }) {
  const started = [...agreements].filter((a) => a.in_effect ?? a.date).sort((x, y) => (y.in_effect ?? y.date ?? "").localeCompare(x.in_effect ?? x.date ?? ""));
  const first = started.find(isContested) ?? started[0] ?? agreements[0];
  return (
    <section class="cell">
      <h2>
        <bdi>{first ? agreementName(first) : t.value.truces}</bdi>
      </h2>
      {first ? (
        <>
          <p class="fig words">
            <a href={`/agreements/${encodeURIComponent(first.id)}`}>{truceState(first)}</a>
          </p>
          {bothSides(first).map((w) => (
            <p key={w.claim} class="small muted">
              <TruceWords entry={w} />
            </p>
          ))}
        </>
      ) : (
        <p class="small muted">{t.value.noTruce}</p>
      )}
    </section>
  );
}

function TopPlaces({ places }: { places: readonly PlaceSum[] }) {
  const named = places.filter((p) => p.admin1 && p.country).slice(0, 8);
  if (named.length < 2) return null;
  const most = Math.max(...named.map((p) => p.incidents));
  return (
    <section class="card" aria-label={t.value.topPlaces}>
      <header>
        <h2>{t.value.topPlaces}</h2>
      </header>
      <table class="tab places">
        <thead>
          <tr>
            <th scope="col">{t.value.place}</th>
            <td aria-hidden="true" />
            <th scope="col">{t.value.incidentsWord}</th>
            <th scope="col">{t.value.killed}</th>
          </tr>
        </thead>
        <tbody>
          {named.map((p) => (
            <tr key={`${p.country}|${p.admin1}`}>
              <th scope="row">
                <a href={`/?${new URLSearchParams([...query.value].filter(([n]) => n !== "country" && n !== "admin1").concat([["country", p.country!], ["admin1", p.admin1!]]))}`}>
                  <bdi>{provinceName(p.country, p.admin1!)}</bdi>
                </a>
              </th>
              <td class="barcell" aria-hidden="true">
                <svg viewBox="0 0 100 8" preserveAspectRatio="none">
                  <rect width={(100 * p.incidents) / most} height="8" fill="var(--q3)" />
                </svg>
              </td>
              <td>{number(p.incidents)}</td>
              <td title={p.killed ? rangeWords(p.killed) : undefined}>{p.killed ? rangeHead(p.killed) : <span class="muted">–</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
