import { useMemo, useState } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { ControlAnswer, ControlState } from "../api/types";
import { PlaceMap, type PlaceMark } from "../map/place-map";
import { SaidIn } from "../parts/said-in";
import { Empty, Shown } from "../parts/states";
import { ask, query } from "../state/router";
import { day, number, precision } from "../text/format";
import { countryName, provinceName } from "../text/places";
import { t } from "../text/text";

/** Party colours come from the set of the event groups, in the order in which the holders appear, and are named in words. */
const colours = ["--air", "--indirect", "--explosive", "--ground", "--liberty", "--other"] as const;
const coarse = new Set(["district", "province", "region", "country"]);

/** Who is said to hold what, by the last words of each source until a day. */
export function ControlView() {
  const w = t.value.controlView;
  const [on, area] = [query.value.get("on") ?? "", query.value.get("area") ?? ""];
  const asked = new URLSearchParams({ ...(on ? { on } : {}), ...(area ? { area } : {}) }).toString();
  const answer = useLoaded<ControlAnswer>(`/api/control${asked ? "?" + asked : ""}`);
  return (
    <>
      <div class="phead">
        <div>
          <h1>{w.title}</h1>
          <p class="small muted">{w.note}</p>
        </div>
      </div>
      <Shown of={answer} lines={12}>
        {(a) => <Answer answer={a} area={area} />}
      </Shown>
    </>
  );
}

function Answer({ answer, area }: { answer: ControlAnswer; area: string }) {
  const w = t.value.controlView;
  const [chosen, setChosen] = useState<string | null>(null);
  const [history, setHistory] = useState(false);
  const on = answer.on ?? null;
  const days = answer.days;
  const at = on === null ? days.length : days.filter((d) => d <= on).length;
  const holders = useMemo(() => holdersOf(answer.states), [answer]);
  const marks = useMemo(() => marksOf(answer.states, holders), [answer, holders]);
  const noPoint = answer.states.length - marks.length;
  return (
    <>
      <div class="filters">
        <label class={on ? "f set" : "f"}>
          <span>{w.day}</span>
          <input type="date" value={on ?? ""} onChange={(e) => ask({ on: e.currentTarget.value || null })} />
        </label>
        <span class="seg">
          <button type="button" disabled={at === 0} aria-label={w.earlier} onClick={() => ask({ on: days[Math.max(0, at - 2)] ?? null })}>
            ‹
          </button>
          <button type="button" disabled={on === null} aria-label={w.next} onClick={() => ask({ on: days[at] ?? null })}>
            ›
          </button>
        </span>
        {days.length > 1 && (
          <label class="slider">
            <span class="small">{on === null ? w.allDays : day(on)}</span>
            <input type="range" min={1} max={days.length + 1} value={on === null ? days.length + 1 : Math.max(1, at)} aria-label={w.day} aria-valuetext={on === null ? w.allDays : day(on)} onChange={(e) => { const n = Number(e.currentTarget.value); ask({ on: n > days.length ? null : days[n - 1]! }); }} />
          </label>
        )}
        <label class={area ? "f set" : "f"}>
          <span>{w.area}</span>
          <input type="text" dir="auto" placeholder={w.anywhere} value={area} onChange={(e) => ask({ area: e.currentTarget.value.trim() || null })} />
        </label>
      </div>
      {answer.states.length === 0 ? (
        <Empty title={w.none}>
          {days.some((d) => on !== null && d > on) && (
            <button type="button" class="btn" onClick={() => ask({ on: null })}>
              {w.later}
            </button>
          )}
        </Empty>
      ) : (
        <div class="two">
          <section class="card">
            <PlaceMap label={w.title} places={marks} choose={(key) => { setChosen(key); document.getElementById(`state-${key}`)?.scrollIntoView({ block: "nearest" }); }} />
            <div class="legend">
              {[...holders].map(([holder, colour]) => (
                <span key={holder}>
                  <svg width="12" height="12" aria-hidden="true">
                    <circle cx="6" cy="6" r="5" fill={`var(${colour})`} />
                  </svg>
                  <bdi>{holder}</bdi>
                </span>
              ))}
              <span>{w.holders}</span>
              {noPoint > 0 && <span>{w.noPoint(number(noPoint))}</span>}
            </div>
          </section>
          <section class="card">
            <header>
              <h2 class="cap">{on === null ? w.allDays : `${w.day} ${day(on)}`}</h2>
              <span class="end small muted" role="status">
                {number(answer.states.length)}
              </span>
            </header>
            <div class="scrollx scroll tall">
              <table class="tab wraps starts stacks">
                <thead>
                  <tr>
                    <th scope="col">{w.place}</th>
                    <th scope="col">{w.standing}</th>
                    <th scope="col">{w.sayings}</th>
                  </tr>
                </thead>
                <tbody>
                  {answer.states.map((s, i) => (
                    <tr key={i} id={`state-${i}`} class={chosen === String(i) ? "sel" : ""}>
                      <th scope="row">
                        <bdi>{s.area}</bdi>
                        <span class="small muted block">{[s.place?.admin1 && provinceName(s.place.country, s.place.admin1), s.place?.country && countryName(s.place.country), s.place && precision(s.place)].filter(Boolean).join(" · ")}</span>
                      </th>
                      <td>
                        <span class={s.standing === "disputed" || s.standing === "contested" ? "tag disp" : "tag"}>{w.standings[s.standing]}</span>
                      </td>
                      <td>
                        <ul class="sayings">
                          {s.views.map((v) => (
                            <li key={v.source + v.actor + v.sense} class={v.overtaken ? "muted" : ""}>
                              <a href={`/actors/${encodeURIComponent(v.actor)}`}>
                                <bdi>{v.actor}</bdi>
                              </a>
                              : {w.senses[v.sense]}
                              {v.extent && v.extent !== "all" ? ` (${w.extents[v.extent]})` : ""},{" "}
                              <SaidIn claim={v.claims[0]!}>
                                <bdi>{v.source}</bdi>
                              </SaidIn>{" "}
                              <span class="small muted">
                                {v.last_said ? day(v.last_said) : ""}
                                {v.overtaken && `; ${w.overtaken}`}
                              </span>
                            </li>
                          ))}
                        </ul>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {answer.left_out > 0 && <p class="remark">{w.leftOut(number(answer.left_out))}</p>}
          </section>
        </div>
      )}
      <section class="card under-card">
        <header>
          <h2>{w.history}</h2>
          <button type="button" class="btn ghost end" aria-expanded={history} onClick={() => setHistory(!history)}>
            {history ? t.value.tally.close : `${w.showHistory} (${number(answer.sayings.length)})`}
          </button>
        </header>
        {history && (
          <div class="scrollx">
            <table class="tab wraps starts">
              <tbody>
                {answer.sayings.map((s) => (
                  <tr key={s.claim + s.actor + s.sense + s.area}>
                    <th scope="row">
                      <bdi>{s.area}</bdi>
                    </th>
                    <td>{s.on ? day(s.on) : s.said ? day(s.said) : "–"}</td>
                    <td>
                      <bdi>{s.actor}</bdi>: {w.senses[s.sense]}
                    </td>
                    <td>
                      <SaidIn claim={s.claim}>
                        <bdi>{s.source}</bdi>
                      </SaidIn>{" "}
                      <span class="small muted">{s.said ? `${w.lastSaid} ${day(s.said)}` : ""}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  );
}

const holding = (s: ControlState) => s.views.filter((v) => !v.overtaken && (v.sense === "holds" || v.sense === "took"));

function holdersOf(states: readonly ControlState[]): Map<string, string> {
  const holders = new Map<string, string>();
  for (const s of states) for (const v of holding(s)) if (!holders.has(v.actor)) holders.set(v.actor, colours[Math.min(holders.size, colours.length - 1)]!);
  return holders;
}

function marksOf(states: readonly ControlState[], holders: Map<string, string>): PlaceMark[] {
  return states.flatMap((s, i) => {
    if (s.place?.lat == null || s.place.lon == null) return [];
    const holder = holding(s)[0]?.actor;
    return [
      {
        key: String(i),
        lon: s.place.lon,
        lat: s.place.lat,
        km: coarse.has(s.place.precision ?? "country") ? (s.place.radius_km ?? 25) : null,
        label: `${s.area}: ${s.views.filter((v) => !v.overtaken).map((v) => `${v.actor}: ${t.value.controlView.senses[v.sense]}`).join("; ")}`,
        colour: (holder && holders.get(holder)) ?? "--edge",
        look: s.standing === "disputed" ? "disputed" : s.standing === "contested" || s.standing === "no-holder" ? "hollow" : "",
      },
    ];
  });
}
