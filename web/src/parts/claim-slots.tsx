import type { ReportDetail } from "../api/types";
import { joined, when, where, words } from "../text/format";
import { t } from "../text/text";
import { figureWords } from "./figures";
import { Status } from "./marks";

type Claim = ReportDetail["claims"][number];

/** Who says it: the nearest speaker first. */
export const saidBy = (claim: Claim): string => claim.sources.map((s) => (s.organisation && s.organisation !== s.name ? `${s.name}, ${s.organisation}` : s.name)).join(" ← ");

/** A claim's slots beside its words; what was not said is named as such. */
export function ClaimSlots({ claim, incident }: { claim: Claim; incident?: string | null }) {
  const rows: [string, string | null][] = [[t.value.accordingTo, saidBy(claim)], [t.value.how, t.value.modality[claim.modality] ?? claim.modality]];
  if (claim.kind === "incident") {
    rows.push([t.value.filterNames["type"]!, claim.type ? words(claim.type) : null], [t.value.date, claim.date ? when(claim.date) : null], [t.value.filterNames["place"]!, claim.place ? where(claim.place) : null]);
    rows.push([t.value.who, claim.perpetrator?.length ? joined(claim.perpetrator) : null]);
    for (const figure of claim.casualties ?? []) rows.push([words(figure.measure), figureWords(figure)]);
    for (const hit of claim.facilities ?? []) rows.push([t.value.facility, joined([words(hit.type), hit.name, hit.effect && hit.effect !== "hit" ? t.value.facilityEffects[hit.effect] : null].filter((w): w is string => Boolean(w)))]);
    if (claim.weapon?.name) rows.push([t.value.weapon, claim.weapon.name]);
  } else if (claim.kind === "tally") {
    rows.push([words(claim.measure), figureWords({ measure: "killed", ...claim.count, category: claim.category ?? null })]);
    rows.push([t.value.area, claim.area ?? null]);
  } else if (claim.kind === "agreement") {
    rows.push([t.value.parties, claim.parties ? joined(claim.parties) : null], [t.value.status, claim.status ? (t.value.truceStatus[claim.status] ?? claim.status) : null], [t.value.area, claim.area ?? null]);
  }
  return (
    <div class="pad">
      <h3>
        {t.value.claimKinds[claim.kind] ?? claim.kind} <Status status="machine" confidence={claim.confidence} />
      </h3>
      <dl class="slots">
        {rows.map(([name, value], i) => (
          <>
            <dt key={`t${i}`}>{name}</dt>
            <dd key={`d${i}`} class={value === null ? "muted" : ""}>
              <bdi>{value ?? t.value.notSaid}</bdi>
            </dd>
          </>
        ))}
      </dl>
      {incident && (
        <p class="small">
          <a href={`/incidents/${encodeURIComponent(incident)}`}>{t.value.openIncident}</a>
        </p>
      )}
    </div>
  );
}
