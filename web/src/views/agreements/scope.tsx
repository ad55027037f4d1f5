import type { AgreementDetail } from "../../api/types";
import { SaidIn } from "../../parts/said-in";
import { number, rangeWords, title, when, where } from "../../text/format";
import { t } from "../../text/text";

/** Where it holds and whom it leaves out, according to each source. */
export function Scopes({ detail }: { detail: AgreementDetail }) {
  const w = t.value.truceView;
  const scopes = detail.agreement.scopes ?? [];
  if (scopes.length === 0) return null;
  return (
    <section class="card">
      <header>
        <h2>{w.scope}</h2>
      </header>
      {scopes.map((s) => (
        <div class="said" key={s.source + s.claims.join()}>
          <p class="meta">
            <SaidIn claim={s.claims[0]!}>
              <bdi>{s.source}</bdi>
            </SaidIn>
            <span>{w.standing[s.standing]}</span>
          </p>
          <p>
            {(s.areas ?? []).map((a) => where(a)).join("; ")}
            {(s.excludes ?? []).length > 0 && (
              <span class="muted">
                {" "}
                {w.excludes}: {(s.excludes ?? []).map((e) => e.name).join("; ")}
              </span>
            )}
          </p>
        </div>
      ))}
    </section>
  );
}

/** What is laid to each party, called a breach, denied and supported: the same rules and columns for every party. */
export function PartyTable({ detail }: { detail: AgreementDetail }) {
  const w = t.value.truceView;
  const { scope } = detail;
  const count = (party: string, status: string): string => number(scope.breaches.filter((b) => b.party === party && (b.scope_by ?? []).length === 0 && (status === "called" ? b.status !== "in-scope" : b.status === status)).length);
  return (
    <section class="card">
      <header>
        <h2>{w.partiesTitle}</h2>
        <span class="end small muted">{scope.since ? w.since(when({ from: scope.since, to: scope.since } as never)) : w.neverHeld}</span>
      </header>
      <div class="scrollx">
        <table class="tab cross narrowheads">
          <thead>
            <tr>
              <th scope="col">{t.value.parties}</th>
              <th scope="col">{w.laidTo}</th>
              <th scope="col">{w.called}</th>
              <th scope="col">{w.deniedN}</th>
              <th scope="col">{w.corroborated}</th>
              <th scope="col">{t.value.killed}</th>
              <th scope="col">{t.value.injured}</th>
              <th scope="col">{w.byReading}</th>
            </tr>
          </thead>
          <tbody>
            {scope.tolls.map((toll) => (
              <tr key={toll.party}>
                <th scope="row">
                  <a href={`/actors/${encodeURIComponent(toll.party)}`}>
                    <bdi>{toll.party}</bdi>
                  </a>
                </th>
                <td>{number(toll.incidents)}</td>
                <td>{count(toll.party, "called")}</td>
                <td>{count(toll.party, "denied")}</td>
                <td>{count(toll.party, "corroborated")}</td>
                <td>{toll.killed ? rangeWords(toll.killed) : "–"}</td>
                <td>{toll.injured ? rangeWords(toll.injured) : "–"}</td>
                <td>{number(toll.by_reading)}</td>
              </tr>
            ))}
          </tbody>
          {scope.all && (
            <tfoot>
              <tr>
                <th scope="row">{w.allOnce}</th>
                <td>{number(scope.all.incidents)}</td>
                <td />
                <td />
                <td />
                <td>{scope.all.killed ? rangeWords(scope.all.killed) : "–"}</td>
                <td>{scope.all.injured ? rangeWords(scope.all.injured) : "–"}</td>
                <td>{number(scope.all.by_reading)}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <p class="legend">{t.value.scopeNote}</p>
    </section>
  );
}

/** The incidents in scope, each with how it stands, and those not counted with the reason. */
export function ScopeIncidents({ detail }: { detail: AgreementDetail }) {
  const w = t.value.truceView;
  const { scope } = detail;
  const of = new Map(detail.incidents.map((i) => [i.id, i]));
  return (
    <>
      <section class="card">
        <header>
          <h2>{t.value.inScope}</h2>
          <span class="end small muted">{number(scope.breaches.length)}</span>
        </header>
        {scope.breaches.length === 0 && <p class="pad muted">{w.none}</p>}
        <ol class="list">
          {scope.breaches.map((b) => {
            const i = of.get(b.incident);
            return (
              <li key={b.incident + (b.party ?? "")}>
                <div class="entry">
                  <div class="d small muted">{i ? when(i.date) : ""}</div>
                  <div>
                    <a class="t" href={`/incidents/${encodeURIComponent(b.incident)}`}>
                      <bdi>{i ? title(i) : b.incident}</bdi>
                    </a>
                    <p class="meta">
                      {b.party && <bdi>{b.party}</bdi>}
                      <span class={b.status === "denied" ? "tag disp" : "tag"}>{t.value.breach[b.status!]}</span>
                    </p>
                    {(b.alleged_by.length > 0 || b.denied_by.length > 0 || (b.scope_by ?? []).length > 0) && (
                      <p class="small muted">
                        {[b.alleged_by.length > 0 && `${t.value.accordingTo} ${b.alleged_by.join(", ")}`, b.denied_by.length > 0 && `${w.deniedN}: ${b.denied_by.join(", ")}`, (b.scope_by ?? []).length > 0 && `${w.byReading}: ${b.scope_by?.join(", ")}`].filter(Boolean).join("; ")}
                      </p>
                    )}
                  </div>
                  <div class="f2">{i?.killed ? <b>{rangeWords(i.killed)}</b> : <span class="muted">–</span>}</div>
                </div>
              </li>
            );
          })}
        </ol>
      </section>
      {scope.not_counted.length > 0 && (
        <section class="card">
          <header>
            <h2>{w.notCounted}</h2>
            <span class="end small muted">{number(scope.not_counted.length)}</span>
          </header>
          {scope.not_counted.map((n) => (
            <div class="said" key={n.incident}>
              <p>
                <a href={`/incidents/${encodeURIComponent(n.incident)}`}>
                  <bdi>{of.get(n.incident) ? title(of.get(n.incident)!) : n.incident}</bdi>
                </a>
              </p>
              <p class="small muted">{n.reason}</p>
            </div>
          ))}
        </section>
      )}
      {detail.overlapping.length > 0 && (
        <section class="card">
          <header>
            <h2>{w.overlapping}</h2>
          </header>
          {detail.overlapping.map((o) => (
            <div class="said" key={o.id}>
              <p>
                <a href={`/agreements/${encodeURIComponent(o.id)}`}>
                  <bdi>{[t.value.terms.codes[o.type] ?? o.type.replaceAll("-", " "), o.area].filter(Boolean).join(", ")}</bdi>
                </a>
              </p>
              <p class="meta">
                <bdi>{o.parties.join(", ")}</bdi>
                <span>{w.both(number(o.incidents.length))}</span>
              </p>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
