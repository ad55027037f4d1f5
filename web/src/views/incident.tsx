import { useMemo, useState } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { Incident, IncidentDetail, StoredClaim } from "../api/types";
import { MapView } from "../map/map-view";
import { localSource } from "../map/source";
import { saidBy } from "../parts/claim-slots";
import { Figures } from "../parts/figures";
import { Mark, Status } from "../parts/marks";
import { Shown } from "../parts/states";
import { Why } from "../parts/why";
import { day, number, precision, title, when, where, words } from "../text/format";
import { t } from "../text/text";

/** One incident, opened down to the words. */
export function IncidentView({ id }: { id: string }) {
  const detail = useLoaded<IncidentDetail>(`/api/incidents/${encodeURIComponent(id)}`);
  return (
    <>
      <ol class="crumb">
        <li>
          <a href="/">{t.value.overview}</a>
        </li>
        <li>
          <a href="/incidents">{t.value.incidents}</a>
        </li>
        <li aria-current="page">{id}</li>
      </ol>
      <Shown of={detail} lines={14}>
        {(d) => <Opened detail={d} />}
      </Shown>
    </>
  );
}

function Opened({ detail }: { detail: IncidentDetail }) {
  const { incident, claims } = detail;
  const [chosen, setChosen] = useState<string | null>(null);
  const source = useMemo(() => localSource([{ ...incident, disputed: incident.disputes.length > 0 }]), [incident]);
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
            <span>{when(incident.date)}</span>
            <span>
              <bdi>{where(incident.place)}</bdi> <span class="muted">{precision(incident.place)}</span>
            </span>
            <span>
              {t.value.grade} <b>{t.value.grades[incident.grade]}</b> {incident.status === "machine" && <span class="muted">{t.value.proposed}</span>}
            </span>
            <Status status={incident.status} long />
          </p>
        </div>
      </div>
      <div class="two">
        <div class="stack">
          <Figures incident={incident} claims={claims} choose={setChosen} />
          <WhoAndWhat incident={incident} />
          <Disputes incident={incident} />
          {incident.why.length > 0 && <Why why={incident.why} />}
        </div>
        <div class="stack">
          <Words claims={claims} chosen={chosen} choose={setChosen} />
          {incident.place?.lat != null && <MapView source={source} total={1} little />}
          {detail.agreements.map((a) => (
            <section class="card" key={a.id}>
              <header>
                <h2>{t.value.agreementConcerned}</h2>
              </header>
              <div class="pad">
                <p>
                  <a href={`/agreements/${encodeURIComponent(a.id)}`}>
                    <bdi>
                      {words(a.type, true)}: {a.parties.join(", ")}
                    </bdi>
                  </a>
                </p>
                <p class="small muted">
                  {t.value.breach[a.breach.status]}
                  {a.breach.alleged_by.length > 0 && ` (${t.value.accordingTo} ${a.breach.alleged_by.join(", ")})`}
                </p>
              </div>
            </section>
          ))}
        </div>
      </div>
    </>
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
              <bdi>{p.name}</bdi>{" "}
              <span class="muted">
                {t.value.accordingTo} <bdi>{p.alleged_by.join(", ")}</bdi>
              </span>
            </dd>
          </>
        ))}
        {incident.target.length > 0 && (
          <>
            <dt>{t.value.target}</dt>
            <dd>
              <bdi>{incident.target.join(", ")}</bdi>
            </dd>
          </>
        )}
        {incident.facilities.map((f) => (
          <>
            <dt>{t.value.facility}</dt>
            <dd>
              <bdi>{[words(f.type), f.name].filter(Boolean).join(", ")}</bdi> <span class="muted">{f.effect ? t.value.facilityEffects[f.effect] : ""}</span>
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

function Disputes({ incident }: { incident: Incident }) {
  if (incident.disputes.length === 0) return null;
  return (
    <section class="card">
      <header>
        <h2>{t.value.disputes}</h2>
      </header>
      {incident.disputes.map((dispute) => (
        <div class="dispute" key={dispute.slot} role="group" aria-label={words(dispute.slot)}>
          {dispute.values.map((value) => (
            <div key={value.value}>
              <h3>{words(dispute.slot, true)}</h3>
              <q>
                <bdi>{value.value}</bdi>
              </q>
              {value.sources.map((s) => (
                <p class="meta" key={s}>
                  <bdi>{s}</bdi>
                </p>
              ))}
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

// Copies say the same in the same words: one passage, several reports.
function Words({ claims, chosen, choose }: { claims: readonly StoredClaim[]; chosen: string | null; choose: (id: string | null) => void }) {
  const passages = new Map<string, StoredClaim[]>();
  for (const claim of claims) {
    const key = `${saidBy(claim.claim)}\n${claim.claim.quote.text}`;
    passages.set(key, [...(passages.get(key) ?? []), claim]);
  }
  const reports = new Set(claims.map((c) => c.report.document)).size;
  return (
    <section class="card">
      <header>
        <h2>{t.value.theWords}</h2>
        <span class="end small muted">{t.value.reports(number(reports))}</span>
      </header>
      {[...passages.values()].map((same) => (
        <div key={same[0]!.claim.id} class={same.some((c) => c.claim.id === chosen) ? "said sel" : "said"} ref={(element) => { if (element && same.some((c) => c.claim.id === chosen)) element.scrollIntoView({ block: "nearest" }); }}>
          <p class="src">
            <bdi>{saidBy(same[0]!.claim)}</bdi>
          </p>
          <blockquote dir="auto">“{same[0]!.claim.quote.text}”</blockquote>
          {same.map((c) => (
            <p class="meta" key={c.claim.id}>
              <a href={`/reports/${c.report.document}?claim=${c.claim.id}`} onFocus={() => choose(c.claim.id)}>
                <bdi>{c.report.publisher ?? t.value.report}</bdi>
              </a>
              <span>{c.report.published ? day(c.report.published) : ""}</span>
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}
