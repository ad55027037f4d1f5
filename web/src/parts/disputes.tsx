import type { Incident, StoredClaim } from "../api/types";
import { day, number, words } from "../text/format";
import { t } from "../text/text";

type Dispute = Incident["disputes"][number];
type Position = Dispute["values"][number];

// The sentences in which these sources take this position.
function sentences(dispute: Dispute, position: Position, claims: readonly StoredClaim[]): StoredClaim[] {
  const denial = position.value === "denied";
  const fits = (c: StoredClaim): boolean => {
    const claim = c.claim;
    if (dispute.slot === "responsibility" || dispute.slot === "perpetrator") {
      if (denial) return claim.modality === "denied" || (claim.kind === "incident" && claim.responsibility === "denied");
      return claim.kind === "incident" && (claim.perpetrator ?? []).includes(position.value) && claim.responsibility !== "denied" && claim.modality !== "denied";
    }
    return claim.kind === "incident" && (claim.casualties ?? []).length > 0;
  };
  const own = claims.filter((c) => c.claim.sources.some((s) => position.sources.includes(s.name) || (s.organisation != null && position.sources.includes(s.organisation))));
  return own.filter(fits).filter((c, i, all) => all.findIndex((d) => d.claim.quote.text === c.claim.quote.text) === i);
}

/** Where sources differ: the positions side by side, those of most sources first; each with its words. */
export function Disputes({ incident, claims, choose }: { incident: Incident; claims: readonly StoredClaim[]; choose: (claim: string) => void }) {
  return (
    <>
      {incident.disputes.map((dispute) => {
        const positions = dispute.values.map((p) => ({ ...p, said: sentences(dispute, p, claims) })).sort((a, b) => b.sources.length - a.sources.length || (a.said[0]?.report.published ?? "").localeCompare(b.said[0]?.report.published ?? ""));
        return (
          <section class="card" key={dispute.slot}>
            <header>
              <h2>{t.value.disputeTitle(words(dispute.slot))}</h2>
              <span class="tag disp">{t.value.disputedTag}</span>
              <span class="end small muted">{t.value.positions(number(positions.length))}</span>
            </header>
            <div class="dispute">
              {positions.map((p) => (
                <div key={p.value} role="group" aria-label={words(p.value)}>
                  <h3>
                    <bdi>{p.value === "denied" ? t.value.positionDenied : words(p.value, /^[a-z]/.test(p.value))}</bdi>
                  </h3>
                  {p.said.slice(0, 2).map((c) => (
                    <blockquote key={c.claim.id} dir="auto">
                      <button type="button" class="quote" onClick={() => choose(c.claim.id)}>
                        “{c.claim.quote.text}”
                      </button>
                    </blockquote>
                  ))}
                  {p.sources.map((s) => {
                    const first = p.said.find((c) => c.claim.sources.some((x) => x.name === s || x.organisation === s));
                    return (
                      <p class="meta" key={s}>
                        <bdi>{s}</bdi>
                        {first?.report.published && <span>{day(first.report.published)}</span>}
                      </p>
                    );
                  })}
                </div>
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
}
