import { useState } from "preact/hooks";
import type { Tally, TallyCell } from "../../api/types";
import { language } from "../../state/settings";
import { number, rangeWords } from "../../text/format";
import { axisEnd, ticks } from "../../text/scale";
import { t } from "../../text/text";
import { Sized } from "../../parts/sized";
import { isPeriod } from "./question";
import { keyWords, tick } from "./rows";
import { byRow, periods, rangeOf } from "./sums";

const mostBars = 40;
const mostMultiples = 24;

/** Opens a cell. */
export type OpenCell = (row: string, column?: string) => void;

const colour = (measure: string): string => (measure === "injured" ? "injured" : "killed");

/** Bars from zero: solid to what is at least reported, pale to the highest. */
export function BarPlot({ tally, open }: { tally: Tally; open: OpenCell }) {
  const { by, measure, across } = tally.question;
  const rows = across === "none" ? tally.rows.map((r) => ({ ...r })) : byRow(tally.rows);
  const drawn = isPeriod(by) ? rows.slice(0, mostBars) : [...rows].sort((a, b) => b.max - a.max || a.key.localeCompare(b.key)).slice(0, mostBars);
  const end = axisEnd(drawn.map((r) => r.max));
  return (
    <>
      <Sized look="plot" least={300}>
        {(width) => <Bars rows={drawn} by={by} name={colour(measure)} end={end} width={width} open={open} />}
      </Sized>
      {rows.length > drawn.length && <p class="remark">{t.value.tally.barsLeftOut(number(drawn.length))}</p>}
    </>
  );
}

function Bars({ rows: drawn, by, name, end, width, open }: { rows: readonly Pick<TallyCell, "key" | "min" | "max" | "open">[]; by: string; name: string; end: number; width: number; open: OpenCell }) {
  const rtl = language.value === "ar";
  const small = width <= 560;
  const height = small ? 28 : 26;
  const longest = Math.max(...drawn.map((r) => keyWords(by, r.key).length));
  const label = Math.min(small ? 132 : 230, Math.max(72, longest * 6.6 + 14));
  const plot = width - label - 96;
  const x = (n: number): number => (rtl ? width - label - (n / end) * plot : label + (n / end) * plot);
  const box = (from: number, to: number): { x: number; width: number } => ({ x: Math.min(x(from), x(to)), width: Math.max(Math.abs(x(to) - x(from)), to > from ? 1 : 0) });
  return (
    <svg width={width} height={drawn.length * height + 26} role="group" aria-label={t.value.tally.shown["bars"]}>
        {ticks(end).filter((n) => n <= end).map((n) => (
          <g key={n}>
            <line x1={x(n)} x2={x(n)} y1="18" y2={drawn.length * height + 22} stroke="var(--line)" />
            <text x={x(n)} y="12" text-anchor="middle">
              {number(n)}
            </text>
          </g>
        ))}
        {drawn.map((r, i) => (
          <a key={r.key} href="#" role="button" onClick={(e) => act(e, () => open(r.key))}>
            <rect class="hit" x="0" y={i * height + 20} width={width} height={height} />
            <text class="name" x={rtl ? width - label + 8 : label - 8} y={i * height + 37} text-anchor="end">
              {short(keyWords(by, r.key), Math.floor((label - 14) / 6.4))}
            </text>
            <rect {...box(r.min, r.max)} y={i * height + 26} height="14" fill={`var(--${name}-soft)`} />
            <rect {...box(0, r.min)} y={i * height + 26} height="14" fill={`var(--${name})`} />
            <text x={x(r.max) + (rtl ? -8 : 8)} y={i * height + 37} text-anchor="start">
              {rangeShort(r)}
            </text>
          </a>
        ))}
    </svg>
  );
}

/** A line through the periods: solid at least, dashed the highest, the band between them. */
export function LinePlot({ tally, open }: { tally: Tally; open: OpenCell }) {
  const [running, setRunning] = useState(false);
  const { by, across, measure } = tally.question;
  const rows = new Map((across === "none" ? tally.rows : byRow(tally.rows)).map((r) => [r.key, r]));
  const keys = periods(by, [...rows.keys()]);
  const loose = [...rows.keys()].filter((k) => k.includes(" ")).length;
  if (!isPeriod(by) || keys.length === 0) return <p class="state">{t.value.tally.needsPeriod}</p>;
  let [low, high, isOpen] = [0, 0, false];
  const points = keys.map((key) => {
    const r = rows.get(key);
    [low, high, isOpen] = running ? [low + (r?.min ?? 0), high + (r?.max ?? 0), isOpen || (r?.open ?? false)] : [r?.min ?? 0, r?.max ?? 0, r?.open ?? false];
    return { key, min: low, max: high, open: isOpen, row: r };
  });
  return (
    <>
      <div class="plotkeys">
        <span class="seg" role="group" aria-label={t.value.tally.shown["line"]}>
          <button type="button" aria-pressed={!running} onClick={() => setRunning(false)}>
            {t.value.tally.perPeriod}
          </button>
          <button type="button" aria-pressed={running} onClick={() => setRunning(true)}>
            {t.value.tally.running}
          </button>
        </span>
        <span class="meta">
          <i class={`sw ${colour(measure)}`} /> {t.value.atLeast}
          <i class={`sw ${colour(measure)}-soft`} /> {t.value.upToHighest}
        </span>
      </div>
      <Sized look="plot" least={300}>
        {(width) => <Band points={points} by={by} width={width} height={Math.max(200, Math.min(300, width * 0.42))} name={colour(measure)} end={axisEnd(points.map((p) => p.max))} open={(key) => rows.has(key) && open(key)} label={t.value.tally.shown["line"]!} />}
      </Sized>
      {loose > 0 && <p class="remark">{t.value.tally.notOnePeriod(number(loose))}</p>}
    </>
  );
}

/** A small plot for each row, all on one scale. */
export function Multiples({ tally, open }: { tally: Tally; open: OpenCell }) {
  const { by, across, measure } = tally.question;
  if (across === "none") return <p class="state">{t.value.tally.needsTwo}</p>;
  const all = byRow(tally.rows);
  const rows = [...all].sort((a, b) => b.max - a.max || a.key.localeCompare(b.key)).slice(0, mostMultiples);
  const inTime = isPeriod(across);
  const columns = inTime ? periods(across, tally.rows.map((r) => r.across ?? "")) : [...new Set(tally.rows.map((r) => r.across ?? ""))];
  const end = axisEnd(rows.flatMap((r) => [...r.cells.values()].map((c) => c.max)));
  return (
    <>
      <ul class="multiples">
        {rows.map((row) => (
          <li key={row.key}>
            <h3>
              <button type="button" class="src" onClick={() => open(row.key)}>
                <bdi>{keyWords(by, row.key)}</bdi>
              </button>{" "}
              <span class="muted">{rangeWords(rangeOf(row))}</span>
            </h3>
            {inTime ? (
              <Sized least={220}>{(width) => <Band points={columns.map((key) => ({ key, min: row.cells.get(key)?.min ?? 0, max: row.cells.get(key)?.max ?? 0, open: row.cells.get(key)?.open ?? false }))} by={across} width={width} height={118} small name={colour(measure)} end={end} open={(key) => row.cells.has(key) && open(row.key, key)} label={keyWords(by, row.key)} />}</Sized>
            ) : (
              <SmallBars cells={columns.map((key) => row.cells.get(key)).filter((c): c is TallyCell => c !== undefined)} across={across} end={end} name={colour(measure)} open={(key) => open(row.key, key)} />
            )}
          </li>
        ))}
      </ul>
      {all.length > rows.length && <p class="remark">{t.value.tally.multiplesLeftOut(number(rows.length))}</p>}
    </>
  );
}

interface Point {
  key: string;
  min: number;
  max: number;
  open: boolean;
}

function Band({ points, by, width, height, small = false, name, end, open, label }: { points: readonly Point[]; by: string; width: number; height: number; small?: boolean; name: string; end: number; open: (key: string) => void; label: string }) {
  const rtl = language.value === "ar";
  const [left, right, top, foot] = [small ? 32 : 48, small ? 26 : 34, 12, 26];
  const [w, h] = [width - left - right, height - top - foot];
  const x = (i: number): number => {
    const at = points.length === 1 ? w / 2 : (i / (points.length - 1)) * w;
    return rtl ? width - left - at : left + at;
  };
  const y = (n: number): number => top + h * (1 - n / end);
  const line = (of: (p: Point) => number): string => points.map((p, i) => `${i ? "L" : "M"}${x(i).toFixed(1)} ${y(of(p)).toFixed(1)}`).join("");
  const back = points.map((_, i) => points.length - 1 - i).map((i) => `L${x(i).toFixed(1)} ${y(points[i]!.min).toFixed(1)}`).join("");
  const every = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor(w / 84))));
  const slot = points.length > 1 ? w / (points.length - 1) : w;
  return (
    <svg width={width} height={height} role="group" aria-label={label}>
      {ticks(end).filter((n) => n <= end && (!small || n === 0 || n === end)).map((n) => (
        <g key={n}>
          <line x1={rtl ? right : left} x2={rtl ? width - left : width - right} y1={y(n)} y2={y(n)} stroke="var(--line)" />
          <text x={rtl ? width - left + 8 : left - 8} y={y(n) + 4} text-anchor="end">
            {number(n)}
          </text>
        </g>
      ))}
      <path d={line((p) => p.max) + back + "Z"} fill={`var(--${name}-soft)`} opacity="0.8" />
      <path d={line((p) => p.max)} fill="none" stroke={`var(--${name})`} stroke-width="1.2" stroke-dasharray="4 3" />
      <path d={line((p) => p.min)} fill="none" stroke={`var(--${name})`} stroke-width="2.2" />
      {points.map((p, i) => (
        <g key={p.key}>
          {i % every === 0 && (
            <text x={x(i)} y={height - 8} text-anchor={points.length > 1 && i === 0 && small ? "start" : "middle"} aria-hidden="true">
              {tick(by, p.key)}
            </text>
          )}
          {p.max > 0 && (
            <a href="#" role="button" aria-label={`${keyWords(by, p.key)}: ${rangeWords(rangeOf(p))}`} onClick={(e) => act(e, () => open(p.key))}>
              <title>{`${keyWords(by, p.key)}: ${rangeWords(rangeOf(p))}`}</title>
              <rect class="hit" x={x(i) - slot / 2} y={top} width={slot} height={h} />
              {points.length <= 80 && <circle cx={x(i)} cy={y(p.min)} r={small ? 2.2 : 3.5} fill={`var(--${name})`} />}
            </a>
          )}
        </g>
      ))}
    </svg>
  );
}

function SmallBars({ cells, across, end, name, open }: { cells: readonly TallyCell[]; across: string; end: number; name: string; open: (key: string) => void }) {
  const rtl = language.value === "ar";
  const [width, label, height] = [320, 120, 20];
  const x = (n: number): number => (n / end) * (width - label - 56);
  const at = (n: number): number => (rtl ? width - label - x(n) : label + x(n));
  const drawn = [...cells].sort((a, b) => b.max - a.max).slice(0, 10);
  return (
    <svg width={width} height={drawn.length * height + 4} role="group">
      {drawn.map((c, i) => (
        <a key={c.across} href="#" role="button" onClick={(e) => act(e, () => open(c.across ?? ""))}>
          <rect class="hit" x="0" y={i * height} width={width} height={height} />
          <text x={rtl ? width - label + 6 : label - 6} y={i * height + 14} text-anchor="end">
            {short(keyWords(across, c.across ?? ""), 18)}
          </text>
          <rect x={Math.min(at(c.min), at(c.max))} width={x(c.max) - x(c.min)} y={i * height + 4} height="11" fill={`var(--${name}-soft)`} />
          <rect x={Math.min(at(0), at(c.min))} width={x(c.min)} y={i * height + 4} height="11" fill={`var(--${name})`} />
          <text x={at(c.max) + (rtl ? -5 : 5)} y={i * height + 14} text-anchor="start">
            {rangeShort(c)}
          </text>
        </a>
      ))}
    </svg>
  );
}

const rangeShort = (r: Pick<TallyCell, "min" | "max" | "open">): string => (r.min === r.max ? number(r.max) : t.value.range(number(r.min), number(r.max))) + (r.open ? "+" : "");
const short = (text: string, most: number): string => (text.length <= most ? text : text.slice(0, most - 1) + "…");

function act(event: MouseEvent, what: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  what();
}
