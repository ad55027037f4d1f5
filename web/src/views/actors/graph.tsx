import { useMemo, useState } from "preact/hooks";
import { useLoaded } from "../../api/load";
import type { ActorGraph } from "../../api/types";
import { SaidIn } from "../../parts/said-in";
import { Sized } from "../../parts/sized";
import { Empty, Shown } from "../../parts/states";
import { ask, query } from "../../state/router";
import { day, number } from "../../text/format";
import { t } from "../../text/text";
import { layout } from "./layout";

type Edge = ActorGraph["edges"][number];
const mostDrawn = 60;
// A letter of a name is about so wide.
const letter = 6.6;

/** Looks of the edges: as different in form as in colour. */
const looks: Record<string, { colour: string; dash?: string; width?: number }> = {
  "allied-with": { colour: "var(--ground)" },
  "linked-to": { colour: "var(--edge)", dash: "2 3" },
  backs: { colour: "var(--air)" },
  "opposed-to": { colour: "var(--indirect)", dash: "8 4" },
  "split-from": { colour: "var(--explosive)", dash: "8 3 2 3" },
  "former-affiliate-of": { colour: "var(--liberty)", dash: "6 4" },
  "affiliate-of": { colour: "var(--liberty)" },
  "merged-with": { colour: "var(--other)", width: 3 },
  "alias-of": { colour: "var(--other)", dash: "1 3" },
};
const lookOf = (type: string) => looks[type] ?? { colour: "var(--ink2)" };

/** How actors are said to stand to each other, until a day and by a source; drawn, and the same as a table. */
export function ActorGraphView() {
  const graph = useLoaded<ActorGraph>("/api/actor-graph");
  const w = t.value.actorsView;
  return (
    <section class="card" aria-label={w.graph}>
      <Shown of={graph} lines={10}>
        {(g) => (g.edges.length === 0 ? <Empty title={w.graphNone} /> : <Graph graph={g} />)}
      </Shown>
    </section>
  );
}

function Graph({ graph }: { graph: ActorGraph }) {
  const w = t.value.actorsView;
  const [near, setNear] = useState<string | null>(null);
  const [until, source, around] = [query.value.get("until"), query.value.get("source"), query.value.get("around")];
  const asTable = query.value.get("view") === "table";
  const days = useMemo(() => [...new Set(graph.edges.flatMap((e) => e.said.map((s) => s.said)).filter((d): d is string => d != null))].sort(), [graph]);
  const sources = useMemo(() => [...new Set(graph.edges.flatMap((e) => e.said.map((s) => s.source)))].sort(), [graph]);
  const edges = graph.edges
    .map((e) => ({ ...e, said: e.said.filter((s) => (until === null || (s.said != null && s.said <= until)) && (source === null || s.source === source)) }))
    .filter((e) => e.said.length > 0 && (around === null || e.from === around || e.to === around));
  const at = until === null ? days.length : days.filter((d) => d <= until).length;
  const names = [...new Set(edges.flatMap((e) => [e.from, e.to]))].sort();
  return (
    <>
      <header>
        <h2>{w.graph}</h2>
        <label class="slider">
          <span class="small">{until === null ? `${w.by}: ${w.allDays}` : w.byDay(day(until))}</span>
          <input type="range" min={1} max={days.length + 1} value={until === null ? days.length + 1 : Math.max(1, at)} aria-label={w.by} aria-valuetext={until === null ? w.allDays : day(until)} onInput={(e) => { const n = Number(e.currentTarget.value); ask({ until: n > days.length ? null : days[n - 1]! }, true); }} />
        </label>
        <label class={source ? "f set" : "f"}>
          <span>{w.sourceChoice}</span>
          <select value={source ?? ""} onChange={(e) => ask({ source: e.currentTarget.value || null })}>
            <option value="">{w.allSources}</option>
            {sources.map((s) => (
              <option key={s} value={s}>
                {s}
              </option>
            ))}
          </select>
        </label>
        <label class={around ? "f set" : "f"}>
          <span>{w.around}</span>
          <select value={around ?? ""} onChange={(e) => ask({ around: e.currentTarget.value || null })}>
            <option value="">{w.everybody}</option>
            {graph.nodes.map((n) => (
              <option key={n.name} value={n.name}>
                {n.name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="btn ghost end" onClick={() => ask({ view: asTable ? null : "table" })}>
          {asTable ? w.asGraph : w.asTable}
        </button>
      </header>
      {edges.length === 0 ? <p class="state">{w.graphNone}</p> : asTable ? <EdgeTable edges={edges} /> : <Drawing edges={edges} names={names} near={near} setNear={setNear} />}
      {!asTable && (
        <div class="legend">
          {[...new Set(edges.map((e) => e.type))].sort().map((type) => (
            <span key={type}>
              <svg width="30" height="8" aria-hidden="true">
                <line x1="0" x2="30" y1="4" y2="4" stroke={lookOf(type).colour} stroke-width={lookOf(type).width ?? 2} {...(lookOf(type).dash ? { "stroke-dasharray": lookOf(type).dash } : {})} />
              </svg>
              {w.types[type]}
            </span>
          ))}
          {graph.left_out > 0 && <span>{w.leftOut(number(graph.left_out))}</span>}
        </div>
      )}
    </>
  );
}

function Drawing(props: Omit<DrawingProps, "room">) {
  return (
    <Sized look="plot graph" least={300}>
      {(room) => <Drawn {...props} room={room} />}
    </Sized>
  );
}

interface DrawingProps {
  edges: readonly Edge[];
  names: readonly string[];
  near: string | null;
  setNear: (name: string | null) => void;
  room: number;
}

function Drawn({ edges, names, near, setNear, room }: DrawingProps) {
  const degree = new Map(names.map((n) => [n, edges.filter((e) => e.from === n || e.to === n).length]));
  const drawn = [...names].sort((a, b) => degree.get(b)! - degree.get(a)! || (a < b ? -1 : 1)).slice(0, mostDrawn);
  const key = drawn.join("|") + edges.map((e) => e.from + e.to).join("|");
  const spots = useMemo(() => layout(drawn, edges.map((e) => [e.from, e.to])), [key]);
  const small = room <= 560;
  const [width, height, margin] = small ? [room, 520, 84] : [room, Math.min(760, 280 + drawn.length * 14), 130];
  const x = (name: string): number => margin + spots.get(name)!.x * (width - 2 * margin);
  const y = (name: string): number => 30 + spots.get(name)!.y * (height - 60);
  const shownEdges = edges.filter((e) => spots.has(e.from) && spots.has(e.to));
  const pairs = new Map<string, number>();
  return (
    <>
      <svg width={width} height={height} role="group" aria-label={t.value.actorsView.graph}>
        <defs>
          <marker id="to" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="11" markerHeight="11" orient="auto-start-reverse">
            <path d="M0 0 8 4 0 8z" fill="var(--ink2)" />
          </marker>
        </defs>
        {shownEdges.map((e) => {
          const pair = [e.from, e.to].sort().join("|");
          const nth = pairs.get(pair) ?? 0;
          pairs.set(pair, nth + 1);
          const [x1, y1, x2, y2] = [x(e.from), y(e.from), x(e.to), y(e.to)];
          const d = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
          const [ux, uy] = [(x2 - x1) / d, (y2 - y1) / d];
          const bow = (nth % 2 ? -1 : 1) * Math.ceil(nth / 2) * 26;
          const [mx, my] = [(x1 + x2) / 2 - uy * bow, (y1 + y2) / 2 + ux * bow];
          const look = lookOf(e.type);
          const faint = near !== null && near !== e.from && near !== e.to;
          return (
            <path key={e.from + e.type + e.to} d={`M${x1 + ux * 9} ${y1 + uy * 9}Q${mx} ${my} ${x2 - ux * 11} ${y2 - uy * 11}`} fill="none" stroke={look.colour} stroke-width={look.width ?? 2} opacity={faint ? 0.15 : 0.9} {...(look.dash ? { "stroke-dasharray": look.dash } : {})} {...(e.mutual ? {} : { "marker-end": "url(#to)" })}>
              <title>{`${e.from} · ${t.value.actorsView.types[e.type]} · ${e.to}: ${[...new Set(e.said.map((s) => s.source))].join(", ")}`}</title>
            </path>
          );
        })}
        {drawn.map((n) => {
          const own = shownEdges.filter((e) => e.from === n || e.to === n);
          // A name stands away from what its actor is tied to.
          const pull = own.reduce((sum, e) => sum + spots.get(e.from === n ? e.to : e.from)!.x - spots.get(n)!.x, 0);
          const away = Math.abs(pull) > 0.02 ? pull > 0 : spots.get(n)!.x > 0.5;
          // Where the name would run over the edge it stands on the other side, cut where it fits neither.
          const [before, behind] = [x(n) - 16, width - x(n) - 16];
          const left = away ? before >= n.length * letter || before > behind : behind < n.length * letter && before > behind;
          const most = Math.max(6, Math.floor((left ? before : behind) / letter));
          return (
            <a key={n} href={`/actors/${encodeURIComponent(n)}`} onFocus={() => setNear(n)} onBlur={() => setNear(null)} onMouseEnter={() => setNear(n)} onMouseLeave={() => setNear(null)}>
              <title>{`${n}: ${own.map((e) => (e.from === n ? `${t.value.actorsView.types[e.type]} ${e.to}` : `${t.value.actorsView.reversed[e.type] ?? t.value.actorsView.types[e.type]} ${e.from}`)).join("; ")}`}</title>
              <circle cx={x(n)} cy={y(n)} r={5 + Math.min(5, degree.get(n)!)} fill={near === n ? "var(--accent)" : "var(--surface)"} stroke="var(--accent)" stroke-width="2" />
              <text aria-hidden="true" class="name" x={x(n) + (left ? -12 : 12)} y={y(n) + 4} text-anchor={left ? "end" : "start"} direction="ltr">
                {n.length > most ? n.slice(0, most - 1) + "…" : n}
              </text>
            </a>
          );
        })}
      </svg>
      {names.length > drawn.length && <p class="remark">{t.value.tally.barsLeftOut(number(drawn.length))}</p>}
    </>
  );
}

function EdgeTable({ edges }: { edges: readonly Edge[] }) {
  const w = t.value.actorsView;
  return (
    <div class="scrollx">
      <table class="tab wraps starts">
        <thead>
          <tr>
            <th scope="col">{w.from}</th>
            <th scope="col">{w.relation}</th>
            <th scope="col">{w.to}</th>
            <th scope="col">{w.saidBy}</th>
          </tr>
        </thead>
        <tbody>
          {edges.map((e) => (
            <tr key={e.from + e.type + e.to}>
              <th scope="row">
                <a href={`/actors/${encodeURIComponent(e.from)}`}>
                  <bdi>{e.from}</bdi>
                </a>
              </th>
              <td>{w.types[e.type]}</td>
              <td>
                <a href={`/actors/${encodeURIComponent(e.to)}`}>
                  <bdi>{e.to}</bdi>
                </a>
              </td>
              <td>
                <Sayings said={e.said} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who says so and when; each opens to its sentence. */
export function Sayings({ said }: { said: Edge["said"] }) {
  return (
    <ul class="sayings">
      {said.map((s) => (
        <li key={s.claim + s.source}>
          <SaidIn claim={s.claim}>
            <bdi>{s.source}</bdi>
          </SaidIn>{" "}
          <span class="small muted">
            {[s.said && day(s.said), s.since && t.value.actorsView.since(day(s.since)), s.until && t.value.actorsView.until(day(s.until)), s.modality !== "asserted" && t.value.modality[s.modality]].filter(Boolean).join(", ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
