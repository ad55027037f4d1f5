import { useEffect, useMemo, useState } from "preact/hooks";
import { ApiError } from "../api/client";
import { useLoaded } from "../api/load";
import type { Incident, IncidentDetail, Place } from "../api/types";
import { IncidentActions } from "../desk/actions";
import { changes, fresh } from "../desk/deciding";
import { DecisionsCard } from "../desk/decisions-card";
import { MapView } from "../map/map-view";
import { localSource } from "../map/source";
import { Crumb } from "../parts/crumb";
import { Disputes } from "../parts/disputes";
import { Figures } from "../parts/figures";
import { HistoryCard, NearCard } from "../parts/history";
import { Mark, Status } from "../parts/marks";
import { ReportPanel } from "../parts/report-panel";
import { Empty, Shown } from "../parts/states";
import { Why } from "../parts/why";
import { go, query } from "../state/router";
import { basis, joined, number, precision, title, when, where, words } from "../text/format";
import { t } from "../text/text";

/** One incident, opened down to the words. */
export function IncidentView({ id }: { id: string }) {
  const detail = useLoaded<IncidentDetail>(fresh(`/api/incidents/${encodeURIComponent(id)}`));
  const became = detail.state === "failed" && detail.error instanceof ApiError ? detail.error.strings("became") : null;
  return (
    <>
      <Crumb above={[{ href: "/", text: t.value.overview }, { href: "/incidents", text: t.value.incidents }]} here={id} />
      {became && became.length > 0 ? (
        <Became ids={became} id={id} />
      ) : (
        <>
          {query.value.has("was") && (
            <p class="sample" role="status">
              {t.value.followedFrom} <bdi>{query.value.get("was")}</bdi>
            </p>
          )}
          <Shown of={detail} lines={14}>
            {(d) => <Opened detail={d} />}
          </Shown>
        </>
      )}
    </>
  );
}

// A link to an incident that was joined or split leads to where its reports stand now.
function Became({ ids, id }: { ids: readonly string[]; id: string }) {
  useEffect(() => {
    if (ids.length === 1) go(`/incidents/${encodeURIComponent(ids[0]!)}?was=${encodeURIComponent(id)}`, true);
  }, [ids.join()]);
  return (
    <section class="card">
      <Empty title={ids.length === 1 ? t.value.wentTo : t.value.wentToSplit}>
        {ids.map((id) => (
          <p key={id}>
            <a href={`/incidents/${encodeURIComponent(id)}`}>{id}</a>
          </p>
        ))}
      </Empty>
    </section>
  );
}

function Opened({ detail }: { detail: IncidentDetail }) {
  const { incident, claims } = detail;
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <div class="ihead">
        <div>
          <h1>
            <bdi>{title(incident)}</bdi>
          </h1>
          <p class="facts">
            <span>
              <Mark type={incident.type} /> {words(incident.type)}
            </span>
            <span>
              {when(incident.date)} <span class="muted">{basis(incident.date)}</span>
            </span>
            <span>
              <span>{where(incident.place)}</span> <span class="muted">{precision(incident.place)}</span>
            </span>
            <span>
              {t.value.grade} <b>{t.value.grades[incident.grade]}</b> {incident.status === "machine" && <span class="muted">{t.value.proposed}</span>}
            </span>
            <Status status={incident.status} long />
          </p>
        </div>
        <p class="acts noprint">
          <a class="btn" href="#history">
            {t.value.historyTitle}
          </a>
          <a class="btn" href={`/api/incidents/${encodeURIComponent(incident.id)}`} download={`${incident.id}.json`}>
            JSON
          </a>
        </p>
      </div>
      <IncidentActions side={detail} again={() => changes.value++} />
      <div class="two">
        <div class="stack">
          <Figures incident={incident} claims={claims} chosen={chosen} choose={setChosen} />
          <Disputes incident={incident} claims={claims} choose={setChosen} />
          <WhoAndWhat incident={incident} />
          {incident.why.length > 0 && <Why why={incident.why} claims={claims} />}
          <NearCard id={incident.id} />
        </div>
        <div class="stack">
          <ReportPanel claims={claims} chosen={chosen} choose={setChosen} />
          {incident.place && <PlaceCard incident={incident} place={incident.place} />}
          <Agreements detail={detail} />
          <DecisionsCard id={incident.id} />
          <HistoryCard id={incident.id} />
        </div>
      </div>
    </>
  );
}

function PlaceCard({ incident, place }: { incident: Incident; place: Place }) {
  const source = useMemo(() => localSource([{ ...incident, disputed: incident.disputes.length > 0 }]), [incident]);
  const mapped = place.lat != null && place.lon != null;
  return (
    <section class="card">
      <header>
        <h2>{t.value.placeTitle}</h2>
        <span class="end meta">
          <span>{precision(place)}</span>
          {mapped && <a href={`/map?at=${place.lon!.toFixed(3)},${place.lat!.toFixed(3)},8`}>{t.value.openMap}</a>}
        </span>
      </header>
      <p class="pad">
        <span>{where(place)}</span>
        {place.admin2 && <span class="muted"> · {place.admin2}</span>}
      </p>
      {mapped && <MapView source={source} total={1} little />}
    </section>
  );
}

function WhoAndWhat({ incident }: { incident: Incident }) {
  if (incident.perpetrator.length + incident.target.length + incident.facilities.length === 0 && !incident.weapon?.name) return null;
  return (
    <section class="card">
      <header>
        <h2>{t.value.whoAndWhat}</h2>
      </header>
      <dl class="slots pad">
        {incident.perpetrator.map((p) => (
          <>
            <dt>{t.value.allegedPerpetrator}</dt>
            <dd>
              <a href={`/actors/${encodeURIComponent(p.name)}`}>
                <bdi>{p.name}</bdi>
              </a>{" "}
              <span class="muted">
                {t.value.accordingTo} <bdi>{joined(p.alleged_by)}</bdi>
              </span>
            </dd>
          </>
        ))}
        {incident.target.length > 0 && (
          <>
            <dt>{t.value.target}</dt>
            <dd>
              <bdi>{joined(incident.target)}</bdi>
            </dd>
          </>
        )}
        {incident.facilities.map((f) => (
          <>
            <dt>{t.value.facility}</dt>
            <dd>
              <bdi>{joined([words(f.type), f.name].filter((w): w is string => Boolean(w)))}</bdi> <span class="muted">{f.effect && f.effect !== "hit" ? t.value.facilityEffects[f.effect] : ""}</span>
            </dd>
          </>
        ))}
        {incident.weapon?.name && (
          <>
            <dt>{t.value.weapon}</dt>
            <dd>
              <bdi>{incident.weapon.name}</bdi>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Agreements({ detail }: { detail: IncidentDetail }) {
  if (detail.agreements.length === 0) return null;
  return (
    <section class="card">
      <header>
        <h2>{t.value.agreementConcerned}</h2>
        <span class="end small muted">{number(detail.agreements.length)}</span>
      </header>
      {detail.agreements.map((a) => (
        <div class="said" key={a.id}>
          <p>
            <a href={`/agreements/${encodeURIComponent(a.id)}`}>
              <bdi>
                {words(a.type, true)}: {joined(a.parties)}
              </bdi>
            </a>
          </p>
          <p class="small muted">
            {t.value.breach[a.breach.status]}
            {a.breach.alleged_by.length > 0 && (
              <>
                {" "}
                ({t.value.accordingTo} <bdi>{joined(a.breach.alleged_by)}</bdi>)
              </>
            )}
          </p>
        </div>
      ))}
    </section>
  );
}
