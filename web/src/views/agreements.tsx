import { useLoaded } from "../api/load";
import type { Agreement, AgreementDetail, AgreementList } from "../api/types";
import { saidBy } from "../parts/claim-slots";
import { Empty, Shown } from "../parts/states";
import { day, number, rangeHead, words } from "../text/format";
import { t } from "../text/text";

const name = (a: Agreement): string => [words(a.type, true), a.area].filter(Boolean).join(", ");

/** Every truce and deal. */
export function AgreementsView() {
  const list = useLoaded<AgreementList>("/api/agreements");
  return (
    <section class="card">
      <header>
        <h1>{t.value.truces}</h1>
      </header>
      <Shown of={list}>
        {(l) =>
          l.items.length === 0 ? (
            <Empty title={t.value.noTruce} />
          ) : (
            <>
              {l.items.map((a) => (
                <div class="said" key={a.id}>
                  <p>
                    <a href={`/agreements/${encodeURIComponent(a.id)}`}>
                      <bdi>{name(a)}</bdi>
                    </a>
                  </p>
                  <p class="meta">
                    <bdi>{a.parties.join(", ")}</bdi>
                    {a.in_effect && (
                      <span>
                        {t.value.inEffect} {day(a.in_effect)}
                      </span>
                    )}
                    {a.status && <span>{t.value.truceStatus[a.status]}</span>}
                    <span>{t.value.reports(number(a.reports.length))}</span>
                  </p>
                </div>
              ))}
            </>
          )
        }
      </Shown>
    </section>
  );
}

/** One agreement: its status by source, and what lies in its scope. */
export function AgreementView({ id }: { id: string }) {
  const detail = useLoaded<AgreementDetail>(`/api/agreements/${encodeURIComponent(id)}`);
  return (
    <>
      <ol class="crumb">
        <li>
          <a href="/agreements">{t.value.truces}</a>
        </li>
        <li aria-current="page">{id}</li>
      </ol>
      <Shown of={detail} lines={12}>
        {({ agreement: a, claims, scope }) => (
          <>
            <div class="ihead">
              <div>
                <h1>
                  <bdi>{name(a)}</bdi>
                </h1>
                <p class="facts">
                  <bdi>{a.parties.join(", ")}</bdi>
                  {a.in_effect && (
                    <span>
                      {t.value.inEffect} {day(a.in_effect)}
                    </span>
                  )}
                </p>
              </div>
            </div>
            <div class="two">
              <div class="stack">
                <section class="card">
                  <header>
                    <h2>{t.value.inScope}</h2>
                    <span class="end small muted">{number(scope.breaches.length)}</span>
                  </header>
                  {scope.breaches.map((b) => (
                    <div class="said" key={b.incident + (b.party ?? "")}>
                      <p>
                        <a href={`/incidents/${encodeURIComponent(b.incident)}`}>{b.incident}</a> {b.party && <bdi>{b.party}</bdi>}
                      </p>
                      <p class="small muted">
                        {t.value.breach[b.status]}
                        {b.alleged_by.length > 0 && ` (${t.value.accordingTo} ${b.alleged_by.join(", ")})`}
                      </p>
                    </div>
                  ))}
                  <p class="legend">{t.value.scopeNote}</p>
                </section>
                <section class="card">
                  <header>
                    <h2>{t.value.tolls}</h2>
                  </header>
                  <table class="tab">
                    <thead>
                      <tr>
                        <th scope="col">{t.value.parties}</th>
                        <th scope="col">{t.value.incidentsWord}</th>
                        <th scope="col">{t.value.killed}</th>
                        <th scope="col">{t.value.injured}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {scope.tolls.map((toll) => (
                        <tr key={toll.party}>
                          <th scope="row">
                            <bdi>{toll.party}</bdi>
                          </th>
                          <td>{number(toll.incidents)}</td>
                          <td>{toll.killed ? rangeHead(toll.killed) : "–"}</td>
                          <td>{toll.injured ? rangeHead(toll.injured) : "–"}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </section>
              </div>
              <section class="card">
                <header>
                  <h2>{t.value.history}</h2>
                </header>
                {claims.map((c) => (
                  <div class="said" key={c.claim.id}>
                    <p class="meta">
                      <b>{c.claim.kind === "agreement" && c.claim.status ? t.value.truceStatus[c.claim.status] : ""}</b>
                      <bdi>{saidBy(c.claim)}</bdi>
                      <span>{c.report.published ? day(c.report.published) : ""}</span>
                    </p>
                    <blockquote dir="auto">“{c.claim.quote.text}”</blockquote>
                    <p class="meta">
                      <a href={`/reports/${c.report.document}?claim=${c.claim.id}`}>
                        <bdi>{c.report.publisher ?? t.value.report}</bdi>
                      </a>
                    </p>
                  </div>
                ))}
              </section>
            </div>
          </>
        )}
      </Shown>
    </>
  );
}
