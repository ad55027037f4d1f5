import { useState } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { ActorDetail, ActorList } from "../api/types";
import { Crumb } from "../parts/crumb";
import { SaidIn } from "../parts/said-in";
import { Empty, Shown } from "../parts/states";
import { ask, go, query } from "../state/router";
import { day, number, rangeWords, title, when, words } from "../text/format";
import { countryName } from "../text/places";
import { t } from "../text/text";
import { ActorGraphView, Sayings } from "./actors/graph";
import { countWords } from "./tally/beside";

type History = NonNullable<ActorDetail["history"]>;
const link = (name: string): string => `/actors/${encodeURIComponent(name)}`;
const kindName = (kind: string): string => t.value.actorsView.kinds[kind] ?? words(kind);
const step = 200;

/** Who acts: a list with how often each is named as what, and the graph of how they are said to stand to each other. */
export function ActorsView() {
  const list = useLoaded<ActorList>("/api/actors");
  const [words, setWords] = useState("");
  const [rows, setRows] = useState(step);
  const w = t.value.actorsView;
  const [kind, country] = [query.value.get("kind") ?? "", query.value.get("country") ?? ""];
  const choose = (name: string) => (e: Event) => ask({ [name]: (e.currentTarget as HTMLSelectElement).value || null });
  return (
    <>
      <div class="phead">
        <h1>{w.title}</h1>
        <form class="end find" role="search" onSubmit={(e) => { e.preventDefault(); if (words.trim()) go(link(words.trim())); }}>
          <input type="search" dir="auto" aria-label={w.find} placeholder={w.find} value={words} onInput={(e) => setWords(e.currentTarget.value)} />
          <button class="btn" type="submit">
            {w.findDo}
          </button>
        </form>
      </div>
      <div class="stack">
        <ActorGraphView />
        <section class="card">
          <Shown of={list} lines={10}>
            {(l) => {
              const shown = l.items.filter((a) => (kind === "" || a.kind === kind) && (country === "" || a.country === country));
              return (
                <>
                  <header>
                    <h2>{w.list}</h2>
                    <label class={kind ? "f set" : "f"}>
                      <span>{w.kind}</span>
                      <select value={kind} onChange={choose("kind")}>
                        <option value="">{w.anyKind}</option>
                        {[...new Set(l.items.map((a) => a.kind).filter((k): k is string => k != null))].sort().map((k) => (
                          <option key={k} value={k}>
                            {kindName(k)}
                          </option>
                        ))}
                      </select>
                    </label>
                    <label class={country ? "f set" : "f"}>
                      <span>{w.country}</span>
                      <select value={country} onChange={choose("country")}>
                        <option value="">{w.anyCountry}</option>
                        {[...new Set(l.items.map((a) => a.country).filter((c): c is string => c != null))].sort().map((c) => (
                          <option key={c} value={c}>
                            {countryName(c)}
                          </option>
                        ))}
                      </select>
                    </label>
                    <span class="end small muted" role="status">
                      {number(shown.length)}
                    </span>
                  </header>
                  {shown.length === 0 ? (
                    <Empty title={w.none} />
                  ) : (
                    <div class="scrollx">
                      <table class="tab">
                        <thead>
                          <tr>
                            <th scope="col">{w.actor}</th>
                            <th scope="col" class="ts">
                              {w.kind}
                            </th>
                            <th scope="col" class="ts">
                              {w.country}
                            </th>
                            <th scope="col">{w.perpetrator}</th>
                            <th scope="col">{w.target}</th>
                            <th scope="col">{w.backer}</th>
                          </tr>
                        </thead>
                        <tbody>
                          {shown.slice(0, rows).map((a) => (
                            <tr key={a.name}>
                              <th scope="row">
                                <a href={link(a.name)}>
                                  <bdi>{a.name}</bdi>
                                </a>
                              </th>
                              <td class="ts">{a.kind ? kindName(a.kind) : "–"}</td>
                              <td class="ts">{a.country ? countryName(a.country) : "–"}</td>
                              <td>{number(a.perpetrator)}</td>
                              <td>{number(a.target)}</td>
                              <td>{number(a.backer)}</td>
                            </tr>
                          ))}
                        </tbody>
                      </table>
                    </div>
                  )}
                  <div class="legend">
                    {shown.length > rows && (
                      <button type="button" class="btn" onClick={() => setRows(rows + step)}>
                        {t.value.sourcesView.more(number(Math.min(step, shown.length - rows)))}
                      </button>
                    )}
                    <span>{w.alleged}</span>
                    {l.not_listed > 0 && <span>{w.notListed(number(l.not_listed))}</span>}
                  </div>
                </>
              );
            }}
          </Shown>
        </section>
      </div>
    </>
  );
}

/** One actor, or the choice between those that the words may mean. */
export function ActorView({ name }: { name: string }) {
  const detail = useLoaded<ActorDetail>(`/api/actors/${encodeURIComponent(name)}`);
  const w = t.value.actorsView;
  return (
    <>
      <Crumb above={[{ href: "/actors", text: w.title }]} here={name} />
      <Shown of={detail} lines={12}>
        {(d) =>
          d.history ? (
            <Opened history={d.history} detail={d} />
          ) : (
            <section class="card">
              <header>
                <h1>{w.meant(name)}</h1>
              </header>
              <ul class="pad idlist">
                {d.meant.map((m) => (
                  <li key={m}>
                    <a href={link(m)}>
                      <bdi>{m}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )
        }
      </Shown>
    </>
  );
}

function Opened({ history: h, detail }: { history: History; detail: ActorDetail }) {
  const w = t.value.actorsView;
  const empty = h.relations.length + h.profile.length + h.as_perpetrator.length + h.as_target.length + h.as_backer.length + h.agreements.length + h.brokered.length + h.control.length === 0;
  return (
    <>
      <div class="ihead">
        <div>
          <h1>
            <bdi>{h.actor}</bdi>
          </h1>
          <p class="facts">
            <span>{h.kind ? kindName(h.kind) : w.unknown}</span>
            {h.country && <span>{countryName(h.country)}</span>}
            {h.definition && <bdi>{h.definition}</bdi>}
            {h.parent && (
              <span>
                {w.under}{" "}
                <a href={link(h.parent)}>
                  <bdi>{h.parent}</bdi>
                </a>
              </span>
            )}
          </p>
          {h.aliases.length > 0 && <Names label={w.knownAs} names={h.aliases} />}
          {h.spellings.length > 0 && <Names label={w.spelt} names={h.spellings} />}
          {h.flags.map((f) => (
            <p key={f} class="small muted">
              {f}
            </p>
          ))}
        </div>
      </div>
      {empty && <Empty title={w.nothing} />}
      <div class="two">
        <div class="stack">
          <Incidents title={w.laidTo} items={h.as_perpetrator} of={detail.perpetrator} actor={h.actor} />
          <Incidents title={w.aimedAt} items={h.as_target} of={detail.target} actor={h.actor} />
          <Incidents title={w.behind} items={h.as_backer} of={detail.backer} actor={h.actor} />
        </div>
        <div class="stack">
          {h.relations.length > 0 && (
            <section class="card">
              <header>
                <h2>{w.relations}</h2>
                <a class="end small" href={`/actors?around=${encodeURIComponent(h.actor)}`}>
                  {w.asGraph}
                </a>
              </header>
              {h.relations.map((r) => (
                <div class="said" key={r.type + r.reversed + r.other}>
                  <p>
                    {r.reversed ? (w.reversed[r.type] ?? w.types[r.type]) : w.types[r.type]}{" "}
                    <a href={link(r.other)}>
                      <bdi>{r.other}</bdi>
                    </a>
                  </p>
                  <Sayings said={r.said} />
                </div>
              ))}
            </section>
          )}
          {h.profile.length > 0 && (
            <section class="card">
              <header>
                <h2>{w.profile}</h2>
              </header>
              {h.profile.map((p) => (
                <div class="said" key={p.claim}>
                  <p>{[p.description, p.founded && `${w.founded}: ${day(p.founded)}`, p.strength && `${w.strength}: ${countWords(p.strength)}`, p.leader && `${w.leader}: ${p.leader}`].filter(Boolean).join("; ")}</p>
                  <p class="meta">
                    <SaidIn claim={p.claim}>
                      <bdi>{p.source}</bdi>
                    </SaidIn>
                    {p.said && <span>{day(p.said)}</span>}
                  </p>
                </div>
              ))}
            </section>
          )}
          {h.control.length > 0 && (
            <section class="card">
              <header>
                <h2>{w.holds}</h2>
                <a class="end small" href="/control">
                  {t.value.views.control}
                </a>
              </header>
              {h.control.map((c) => (
                <div class="said" key={c.area}>
                  <p>
                    <bdi>{c.area}</bdi> <span class="small muted">{t.value.controlView.standings[c.standing]}</span>
                  </p>
                  <ul class="sayings">
                    {c.views.map((v) => (
                      <li key={v.source + v.actor + v.sense}>
                        <bdi>{v.actor}</bdi>: {t.value.controlView.senses[v.sense]},{" "}
                        <SaidIn claim={v.claims[0]!}>
                          <bdi>{v.source}</bdi>
                        </SaidIn>{" "}
                        <span class="small muted">{v.last_said ? day(v.last_said) : ""}</span>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </section>
          )}
          {h.agreements.length + h.brokered.length > 0 && (
            <section class="card">
              <header>
                <h2>{w.agreements}</h2>
              </header>
              <ul class="pad idlist">
                {h.agreements.map((a) => (
                  <li key={a}>
                    <a href={`/agreements/${encodeURIComponent(a)}`}>{a}</a> <span class="small muted">{w.party}</span>
                  </li>
                ))}
                {h.brokered.map((a) => (
                  <li key={a}>
                    <a href={`/agreements/${encodeURIComponent(a)}`}>{a}</a> <span class="small muted">{w.broker}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </>
  );
}

const Names = ({ label, names }: { label: string; names: readonly string[] }) => (
  <p class="small muted names">
    {label}:{" "}
    {names.map((n, i) => (
      <span key={n}>
        {i > 0 && " · "}
        <bdi>{n}</bdi>
      </span>
    ))}
  </p>
);

function Incidents({ title: heading, items, of, actor }: { title: string; items: History["as_perpetrator"]; of: number; actor: string }) {
  const w = t.value.actorsView;
  if (items.length === 0) return null;
  return (
    <section class="card">
      <header>
        <h2>{heading}</h2>
        <span class="end meta">
          {items.length < of ? w.latestOf(number(items.length), number(of)) : number(of)}
          <a href={`/incidents?actor=${encodeURIComponent(actor)}`}>{w.allIncidents}</a>
        </span>
      </header>
      <ol class="list scroll">
        {items.map((i) => (
          <li key={i.incident}>
            <div class="entry">
              <div class="d small muted">{when(i.date)}</div>
              <div>
                <a class="t" href={`/incidents/${encodeURIComponent(i.incident)}`}>
                  <bdi>{title(i)}</bdi>
                </a>
                {(i.alleged_by ?? []).length > 0 && (
                  <p class="small muted">
                    {t.value.accordingTo} <bdi>{i.alleged_by?.join(", ")}</bdi>
                  </p>
                )}
              </div>
              <div class="f2">{i.killed ? <b>{rangeWords(i.killed)}</b> : <span class="muted">–</span>}</div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
