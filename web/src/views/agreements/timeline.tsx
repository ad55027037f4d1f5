import type { Agreement, AgreementDetail } from "../../api/types";
import { language } from "../../state/settings";
import { day, number, rangeHead, title, when } from "../../text/format";
import { groupOf, shapes } from "../../text/groups";
import { locale, t } from "../../text/text";
import { Sized } from "../../parts/sized";

type Entry = Agreement["history"][number];

const dayNumber = (text: string): number => Date.parse((text.length === 4 ? text + "-01-01" : text.length === 7 ? text + "-01" : text.slice(0, 10)) + "T00:00:00Z") / 86400000;

/** The day of a status: that which the words give, else that on which it was said. */
export const dayOf = (e: Entry): string | null => e.on ?? e.said ?? null;

const broken = new Set(["violated", "broken-down", "not-implemented", "rejected"]);
const holding = new Set(["in-effect", "extended"]);

interface Scale {
  x: (n: number) => number;
  from: number;
  to: number;
}

function scale(days: readonly number[], left: number, right: number, width: number): Scale {
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max(1, (most - least) * 0.03);
  const [from, to] = [least - margin, most + margin];
  const rtl = language.value === "ar";
  return { from, to, x: (n) => { const at = left + ((n - from) / (to - from)) * (width - left - right); return rtl ? width - at : at; } };
}

/** Round months or years for the axis. */
function marks(s: Scale, room: number): { at: number; label: string }[] {
  const months = (s.to - s.from) / 30.4;
  const every = [1, 2, 3, 6, 12, 24, 60, 120].find((n) => months / n <= Math.max(2, room / 96)) ?? 240;
  const found: { at: number; label: string }[] = [];
  const start = new Date(s.from * 86400000);
  for (let y = start.getUTCFullYear(), m = Math.floor(start.getUTCMonth() / Math.min(every, 12)) * Math.min(every, 12); ; m += every) {
    const date = Date.UTC(y, m, 1);
    if (date / 86400000 > s.to) return found;
    if (date / 86400000 >= s.from) found.push({ at: date / 86400000, label: new Intl.DateTimeFormat(locale.value, { month: every < 12 ? "short" : undefined, year: "numeric", timeZone: "UTC" }).format(date) });
  }
}

function Axis({ s, top, bottom }: { s: Scale; top: number; bottom: number }) {
  return (
    <>
      {marks(s, Math.abs(s.x(s.to) - s.x(s.from))).map((m) => (
        <g key={m.at}>
          <line x1={s.x(m.at)} x2={s.x(m.at)} y1={top} y2={bottom} stroke="var(--line)" />
          <text x={s.x(m.at)} y={bottom + 14} text-anchor="middle">
            {m.label}
          </text>
        </g>
      ))}
    </>
  );
}

// From the first day on which it is said to hold until its told end, else the last day of which anybody speaks; hatched once somebody calls it broken.
function Band({ agreement, s, y, height }: { agreement: Agreement; s: Scale; y: number; height: number }) {
  const start = agreement.in_effect ?? agreement.history.find((e) => holding.has(e.status!))?.on ?? null;
  if (!start) return null;
  const first = dayNumber(start);
  const last = Math.max(first + 1, agreement.until ? dayNumber(agreement.until) + 1 : s.to);
  const fall = agreement.history.filter((e) => e.status === "broken-down" || e.status === "violated").map(dayOf).filter((d): d is string => d !== null).map(dayNumber).filter((d) => d >= first).sort((a, b) => a - b)[0];
  const [a, b, c] = [s.x(first), s.x(Math.min(fall ?? last, last)), s.x(last)];
  return (
    <>
      <rect x={Math.min(a, b)} width={Math.abs(b - a)} y={y} height={height} fill="var(--h-agreement)" />
      {fall !== undefined && fall < last && <rect x={Math.min(b, c)} width={Math.abs(c - b)} y={y} height={height} fill="url(#truce-hatch)" />}
      <line x1={a} x2={a} y1={y} y2={y + height} stroke="var(--ground)" stroke-width="2" />
      {fall !== undefined && fall < last && <line x1={b} x2={b} y1={y} y2={y + height} stroke="var(--ink2)" stroke-dasharray="3 2" stroke-width="1.5" />}
    </>
  );
}

const Hatch = () => (
  <defs>
    <pattern id="truce-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="8" height="8" fill="var(--h-agreement)" opacity="0.4" />
      <line x1="0" x2="0" y1="0" y2="8" stroke="var(--edge)" stroke-width="1.5" />
    </pattern>
  </defs>
);

function StatusMark({ entry, x, y }: { entry: Entry; x: number; y: number }) {
  const label = `${t.value.truceStatus[entry.status!]}, ${entry.source}${dayOf(entry) ? `, ${day(dayOf(entry)!)}` : ""}`;
  return (
    <g>
      <title>{label}</title>
      {broken.has(entry.status!) ? <path d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`} fill="var(--surface)" stroke="var(--ink)" stroke-width="2" /> : holding.has(entry.status!) ? <circle cx={x} cy={y} r="5.5" fill="var(--ground)" /> : <circle cx={x} cy={y} r="5" fill="var(--surface)" stroke="var(--edge)" stroke-width="2" />}
    </g>
  );
}

/** What became of an agreement over time, a lane for each source that says so, and the incidents in its scope below. The list of sentences holds the same. */
export function TruceTimeline({ detail }: { detail: AgreementDetail }) {
  const w = t.value.truceView;
  const a = detail.agreement;
  const dated = a.history.filter((e) => dayOf(e) !== null);
  const counted = new Set(detail.scope.breaches.map((b) => b.incident));
  const incidents = detail.incidents.filter((i) => counted.has(i.id) && i.date.from !== "0001-01-01");
  const days = [...dated.map((e) => dayNumber(dayOf(e)!)), ...incidents.map((i) => dayNumber(i.date.from)), ...[a.date, a.in_effect, a.until].filter((d): d is string => d != null).map(dayNumber)];
  if (days.length === 0) return null;
  const sources = [...new Set(dated.map((e) => e.source))];
  return (
    <section class="card" aria-label={w.timeline}>
      <header>
        <h2>{w.timeline}</h2>
      </header>
      <Sized look="plot truce" least={320}>
        {(width) => <Lanes agreement={a} dated={dated} incidents={incidents} days={days} sources={sources} width={width} />}
      </Sized>
      <div class="legend">
        <span>
          <svg width="12" height="12" aria-hidden="true">
            <circle cx="6" cy="6" r="5" fill="var(--ground)" />
          </svg>
          {w.legendHolds}
        </span>
        <span>
          <svg width="14" height="14" aria-hidden="true">
            <path d="M7 1 13 7 7 13 1 7Z" fill="var(--surface)" stroke="var(--ink)" stroke-width="2" />
          </svg>
          {w.legendBroken}
        </span>
        <span>
          <svg width="12" height="12" aria-hidden="true">
            <circle cx="6" cy="6" r="4.5" fill="var(--surface)" stroke="var(--edge)" stroke-width="2" />
          </svg>
          {w.legendOther}
        </span>
        {incidents.length === 0 && <span>{w.none}</span>}
      </div>
    </section>
  );
}

interface LanesProps {
  agreement: Agreement;
  dated: readonly Entry[];
  incidents: AgreementDetail["incidents"];
  days: readonly number[];
  sources: readonly string[];
  width: number;
}

function Lanes({ agreement: a, dated, incidents, days, sources, width }: LanesProps) {
  const w = t.value.truceView;
  const small = width <= 560;
  const [left, lane] = small ? [132, 26] : [230, 26];
  const s = scale(days, left, 20, width);
  const incidentRows = stacked(incidents.map((i) => s.x(dayNumber(i.date.from))), 14);
  const tall = Math.max(0, ...incidentRows) + 1;
  const top = 30 + sources.length * lane;
  const bottom = top + 16 + tall * 15;
  const edge = language.value === "ar" ? width - left + 14 : left - 14;
  return (
    <svg width={width} height={bottom + 22} role="group" aria-label={w.timeline}>
        <Hatch />
        <Axis s={s} top={8} bottom={bottom} />
        <Band agreement={a} s={s} y={8} height={14} />
        {sources.map((source, i) => (
          <g key={source}>
            <line x1={s.x(s.from)} x2={s.x(s.to)} y1={40 + i * lane} y2={40 + i * lane} stroke="var(--line)" />
            <text class="name" x={edge} y={44 + i * lane} text-anchor="end">
              {source.length > (small ? 18 : 32) ? source.slice(0, small ? 17 : 31) + "…" : source}
            </text>
            {dated.filter((e) => e.source === source).map((e) => (
              <StatusMark key={e.claim + e.status} entry={e} x={s.x(dayNumber(dayOf(e)!))} y={40 + i * lane} />
            ))}
          </g>
        ))}
        <text class="name" x={edge} y={top + 20} text-anchor="end">
          {w.incidentsLane}
        </text>
        {incidents.map((i, n) => (
          <a key={i.id} href={`/incidents/${encodeURIComponent(i.id)}`} aria-label={`${title(i)}, ${when(i.date)}${i.killed ? `, ${t.value.killedWord} ${rangeHead(i.killed)}` : ""}`}>
            <title>{`${title(i)}, ${when(i.date)}`}</title>
            <path d={shapes[groupOf(i.type)]} fill={`var(--${groupOf(i.type)})`} transform={`translate(${s.x(dayNumber(i.date.from)) - 6} ${top + 8 + incidentRows[n]! * 15})`} />
          </a>
        ))}
    </svg>
  );
}

// Marks on one spot stand above each other.
function stacked(xs: readonly number[], apart: number): number[] {
  const last: number[] = [];
  return xs.map((x) => {
    const row = last.findIndex((l) => Math.abs(x - l) >= apart);
    const at = row < 0 ? last.length : row;
    last[at] = x;
    return Math.min(at, 11);
  });
}

const mostBands = 40;

/** Every agreement as a band over time; each leads to its page. */
export function AllTruces({ items, name }: { items: readonly Agreement[]; name: (a: Agreement) => string }) {
  const w = t.value.truceView;
  const dated = items.map((a) => ({ a, days: [a.date, a.in_effect, a.until, ...a.history.map(dayOf)].filter((d): d is string => d != null).map(dayNumber) })).filter((d) => d.days.length > 0);
  if (dated.length < 2) return null;
  const shown = [...dated].sort((p, q) => Math.max(...q.days) - Math.max(...p.days)).slice(0, mostBands);
  return (
    <section class="card" aria-label={w.sortedBy}>
      <header>
        <h2>{w.sortedBy}</h2>
        <span class="end small muted">{number(items.length)}</span>
      </header>
      <Sized look="plot truce" least={320}>
        {(width) => <Bands shown={shown} name={name} width={width} />}
      </Sized>
    </section>
  );
}

function Bands({ shown, name, width }: { shown: readonly { a: Agreement; days: readonly number[] }[]; name: (a: Agreement) => string; width: number }) {
  const w = t.value.truceView;
  const small = width <= 560;
  const [left, lane] = small ? [132, 26] : [280, 26];
  const s = scale(shown.flatMap((d) => d.days), left, 30, width);
  const edge = language.value === "ar" ? width - left + 14 : left - 14;
  return (
    <svg width={width} height={shown.length * lane + 40} role="group" aria-label={w.sortedBy}>
        <Hatch />
        <Axis s={s} top={4} bottom={shown.length * lane + 8} />
        {shown.map(({ a, days }, i) => (
          <a key={a.id} href={`/agreements/${encodeURIComponent(a.id)}`} aria-label={`${name(a)}${a.status ? `, ${t.value.truceStatus[a.status]}` : ""}`}>
            <rect class="hit" x="0" y={i * lane + 4} width={width} height={lane} />
            <text class="name" x={edge} y={i * lane + 20} text-anchor="end">
              {name(a).length > (small ? 18 : 42) ? name(a).slice(0, small ? 17 : 41) + "…" : name(a)}
            </text>
            <line x1={s.x(Math.min(...days))} x2={s.x(Math.max(...days))} y1={i * lane + 16} y2={i * lane + 16} stroke="var(--edge)" stroke-dasharray="2 3" />
            <Band agreement={a} s={{ ...s, to: Math.max(...days) }} y={i * lane + 9} height={14} />
            {a.history.filter((e) => dayOf(e) !== null).map((e) => (
              <StatusMark key={e.claim + e.status} entry={e} x={s.x(dayNumber(dayOf(e)!))} y={i * lane + 16} />
            ))}
          </a>
        ))}
    </svg>
  );
}
