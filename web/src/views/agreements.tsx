import { useLoaded } from "../api/load";
import type { Agreement, AgreementDetail, AgreementList } from "../api/types";
import { saidBy } from "../parts/claim-slots";
import { agreementName } from "../parts/agreement-name";
import { Crumb } from "../parts/crumb";
import { Empty, Shown } from "../parts/states";
import { bothSides, isContested, truceState } from "../parts/truce-state";
import { TruceWords } from "../parts/truce-states";
import { ask, query } from "../state/router";
import { day, joined, number, words } from "../text/format";
import { t } from "../text/text";
import { PartyTable, ScopeIncidents, Scopes } from "./agreements/scope";
import { AllTruces, TruceTimeline } from "./agreements/timeline";

/** Every truce and deal: over time, and as a list. */
export function AgreementsView() {
  const list = useLoaded<AgreementList>("/api/agreements");
  const party = query.value.get("party") ?? "";
  const w = t.value.truceView;
  return (
    <>
      <div class="phead">
        <h1>{t.value.truces}</h1>
      </div>
      <Shown of={list} lines={8}>
        {(l) => {
          const items = l.items.filter((a) => party === "" || a.parties.includes(party));
          return l.items.length === 0 ? (
            <Empty title={t.value.noTruce} />
          ) : (
            <div class="stack">
              <AllTruces items={items} name={agreementName} />
              <section class="card">
                <header>
                  <label class={party ? "f set" : "f"}>
                    <span>{w.onlyParty}</span>
                    <select value={party} onChange={(e) => ask({ party: e.currentTarget.value || null })}>
                      <option value="">{w.anyParty}</option>
                      {[...new Set(l.items.flatMap((a) => a.parties))].sort().map((p) => (
                        <option key={p} value={p}>
                          {p}
                        </option>
                      ))}
                    </select>
                  </label>
                  <span class="end small muted" role="status">
                    {number(items.length)}
                  </span>
                </header>
                <div class="scrollx">
                  <table class="tab wraps starts roomy stacks">
                    <thead>
                      <tr>
                        <th scope="col">{w.agreementColumn}</th>
                        <th scope="col">{t.value.parties}</th>
                        <th scope="col">{t.value.inEffect}</th>
                        <th scope="col">{t.value.statusColumn}</th>
                        <th scope="col">{w.lastWords}</th>
                        <th scope="col" class="te">{w.reportsColumn}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {items.map((a) => (
                        <tr key={a.id}>
                          <th scope="row">
                            <a href={`/agreements/${encodeURIComponent(a.id)}`}>
                              <bdi>{agreementName(a)}</bdi>
                            </a>
                          </th>
                          <td>
                            <bdi>{joined(a.parties)}</bdi>
                          </td>
                          <td class="nowrap" data-label={t.value.inEffect}>{a.in_effect ? day(a.in_effect) : <span class="muted">{t.value.notSaid}</span>}</td>
                          <td>
                            <span class={isContested(a) ? "tag disp" : "tag"}>{truceState(a)}</span>
                            {(a.flags ?? []).map((f) => (
                              <span key={f} class="small muted block">
                                {w.flags[f] ?? words(f)}
                              </span>
                            ))}
                          </td>
                          <td class="small">
                            {bothSides(a).map((e) => (
                              <p key={e.claim}>
                                <TruceWords entry={e} />
                              </p>
                            ))}
                          </td>
                          <td class="te" data-label={w.reportsColumn}>{number(a.reports.length)}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </section>
            </div>
          );
        }}
      </Shown>
    </>
  );
}

/** One agreement: what became of it over time and who says so, and what lies in its scope. */
export function AgreementView({ id }: { id: string }) {
  const detail = useLoaded<AgreementDetail>(`/api/agreements/${encodeURIComponent(id)}`);
  return (
    <>
      <Crumb above={[{ href: "/agreements", text: t.value.truces }]} here={id} />
      <Shown of={detail} lines={12}>
        {(d) => (
          <>
            <Head agreement={d.agreement} />
            <div class="stack">
              <TruceTimeline detail={d} />
              <div class="two">
                <div class="stack">
                  <PartyTable detail={d} />
                  <ScopeIncidents detail={d} />
                </div>
                <div class="stack">
                  <Said detail={d} />
                  <Scopes detail={d} />
                </div>
              </div>
            </div>
          </>
        )}
      </Shown>
    </>
  );
}

function Head({ agreement: a }: { agreement: Agreement }) {
  const w = t.value.truceView;
  return (
    <div class="ihead">
      <div>
        <h1>
          <bdi>{agreementName(a)}</bdi>
        </h1>
        <p class="facts">
          {a.parties.map((p) => (
            <a key={p} href={`/actors/${encodeURIComponent(p)}`}>
              <bdi>{p}</bdi>
            </a>
          ))}
          {a.backer.length > 0 && (
            <span>
              {w.backers} <bdi>{a.backer.join(t.value.comma)}</bdi>
            </span>
          )}
          {a.in_effect && (
            <span>
              {t.value.inEffect} {day(a.in_effect)}
            </span>
          )}
          {a.status && <span class="tag">{t.value.truceStatus[a.status]}</span>}
          {(a.flags ?? []).map((f) => (
            <span key={f} class="tag disp">
              {w.flags[f] ?? words(f)}
            </span>
          ))}
        </p>
        {a.provisions.length > 0 && (
          <p class="small muted">
            {w.provisions}: <bdi>{a.provisions.join("; ")}</bdi>
          </p>
        )}
      </div>
    </div>
  );
}

function Said({ detail }: { detail: AgreementDetail }) {
  return (
    <section class="card">
      <header>
        <h2>{t.value.history}</h2>
      </header>
      {detail.claims.map((c) => (
        <div class="said" key={c.claim.id}>
          <p class="meta">
            <b>{c.claim.kind === "agreement" && c.claim.status ? t.value.truceStatus[c.claim.status] : ""}</b>
            <bdi>{saidBy(c.claim)}</bdi>
            <span>{c.report.published ? day(c.report.published) : ""}</span>
          </p>
          <blockquote dir="auto">“{c.claim.quote.text}”</blockquote>
          <p class="meta">
            <a href={`/reports/${c.report.document}?claim=${encodeURIComponent(c.claim.id)}`}>
              <bdi>{c.report.publisher ?? t.value.report}</bdi>
            </a>
          </p>
        </div>
      ))}
    </section>
  );
}
