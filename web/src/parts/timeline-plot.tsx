import { useRef, useState } from "preact/hooks";
import type { FigureRange, PeriodSum } from "../api/types";
import { ask, go } from "../state/router";
import { useWidth } from "../state/width";
import { dayNumber, dayText, nextStep, stepStart, type Step } from "../text/dates";
import { axisDay, day, joined, number, period, rangeWords, words } from "../text/format";
import { ticks } from "../text/scale";
import { t } from "../text/text";
import { agreementName } from "./agreement-name";
import type { Measure } from "./timeline";
import type { TruceBand } from "./truce-bands";

const side = 44;
// Room for the last name on the axis.
const tail = 18;
const plotHeight = 132;
const top = 18;
const foot = 22;
const laneHeight = 20;
const mostLanes = 4;

/** The range of a step by a measure; null where no source gives a figure. */
export const stepRange = (step: PeriodSum | undefined, measure: Measure): FigureRange | null => (!step ? null : measure === "incidents" ? { min: step.incidents, max: step.incidents, open: false } : (step[measure] ?? null));

// What stands over a bar: "5–11", or "12+".
const barWords = (r: FigureRange, measure: Measure): string => {
  const low = measure === "incidents" ? r.max : r.min;
  return low === r.max ? `${number(r.max)}${r.open ? "+" : ""}` : t.value.range(number(low), number(r.max));
};

interface PlotProps {
  steps: readonly PeriodSum[];
  by: Step;
  from: number;
  to: number;
  chosen: readonly [number, number] | null;
  measure: Measure;
  bands: readonly TruceBand[];
  label: string;
}

/** Bars over time, truces above them. Drag over bars to choose their days. */
export function Plot(props: PlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div class="bars" ref={box}>
      {width > 0 && <Drawn {...props} room={Math.max(280, width - 2 * 16)} />}
    </div>
  );
}

function Drawn({ steps, by, from, to, chosen, measure, bands, label, room }: PlotProps & { room: number }) {
  const svg = useRef<SVGSVGElement>(null);
  const [brush, setBrush] = useState<readonly [number, number] | null>(null);
  const starts: number[] = [];
  for (let at = stepStart(from, by); at <= to; at = nextStep(at, by)) starts.push(at);
  const end = nextStep(starts[starts.length - 1]!, by);
  const first = starts[0]!;
  const width = Math.max(room, side + tail + starts.length * 5);
  const flip = document.documentElement.dir === "rtl";
  // Where a day begins, from the edge at which time starts.
  const along = (d: number): number => side + ((width - side - tail) * (d - first)) / (end - first);
  const x = (d: number): number => (flip ? width - along(d) : along(d));
  const left = (a: number, b: number): number => Math.min(x(a), x(b));
  const span = (a: number, b: number): number => Math.abs(x(b) - x(a));
  const known = new Map(steps.map((s) => [dayNumber(s.from), s]));
  const of = (at: number): FigureRange | null => stepRange(known.get(at), measure);
  const most = Math.max(1, ...starts.map((s) => of(s)?.max ?? 0));
  const lanes = Math.min(mostLanes, bands.reduce((n, b) => Math.max(n, b.lane + 1), 0));
  const lift = lanes * laneHeight + (lanes > 0 ? 6 : 0);
  const height = lift + plotHeight;
  const y = (n: number): number => lift + top + (plotHeight - top - foot) * (1 - n / most);
  const base = y(0);
  const slot = span(starts[0]!, nextStep(starts[0]!, by));
  const every = Math.max(1, Math.ceil(62 / slot));
  const name = measure === "injured" ? "injured" : "killed";

  // The highest bars are named first; a name that would touch another name or a higher bar is left out.
  const named = new Set<number>();
  const taken: { from: number; to: number; top: number }[] = [];
  for (const at of [...starts].sort((a, b) => (of(b)?.max ?? 0) - (of(a)?.max ?? 0))) {
    const r = of(at);
    if (!r || r.max === 0) continue;
    const middle = left(at, nextStep(at, by)) + slot / 2;
    const half = Math.max(slot / 2, (barWords(r, measure).length * 6.4) / 2 + 3);
    const [from, to, head] = [middle - half, middle + half, y(r.max)];
    if (taken.some((o) => o.from < to && from < o.to && Math.abs(o.top - (head - 14)) < 14)) continue;
    const higher = starts.some((o) => o !== at && (of(o)?.max ?? 0) > r.max && left(o, nextStep(o, by)) < to && from < left(o, nextStep(o, by)) + slot && y(of(o)!.max) < head);
    if (higher) continue;
    named.add(at);
    taken.push({ from, to, top: head - 14 });
  }

  const dayAt = (event: PointerEvent): number => {
    const at = svg.current!.getBoundingClientRect();
    const away = flip ? at.right - event.clientX : event.clientX - at.left;
    return first + Math.floor(((away - side) / (width - side - tail)) * (end - first));
  };
  const clamp = (d: number): number => Math.max(first, Math.min(end - 1, d));
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || event.pointerType === "touch" || (event.target as Element).closest(".band")) return;
    const at = clamp(dayAt(event));
    let moved: readonly [number, number] | null = null;
    const move = (e: PointerEvent): void => {
      const now = clamp(dayAt(e));
      if (!moved && Math.abs(e.clientX - event.clientX) < 6) return;
      moved = [stepStart(Math.min(at, now), by), nextStep(stepStart(Math.max(at, now), by), by) - 1];
      setBrush(moved);
    };
    const up = (): void => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      setBrush(null);
      if (moved) ask({ since: dayText(moved[0]), until: dayText(moved[1]) });
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    event.preventDefault();
  };
  const shown = brush ?? chosen;
  return (
    <>
      <svg ref={svg} width={width} height={height} role="group" aria-label={label} onPointerDown={down}>
        <defs>
          <pattern id="disputed" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" x2="0" y1="0" y2="7" stroke="var(--edge)" stroke-width="1.5" />
          </pattern>
        </defs>
        {ticks(most).map((n) => (
          <g key={n}>
            <line x1={flip ? 0 : side - 4} x2={flip ? width - side + 4 : width} y1={y(n)} y2={y(n)} stroke="var(--line)" />
            <text x={flip ? width - side + 10 : side - 10} y={y(n) + 4} text-anchor={flip ? "start" : "end"} direction="ltr">
              {number(n)}
            </text>
          </g>
        ))}
        {bands
          .filter((b) => b.lane < mostLanes)
          .map((band) => (
            <Band key={band.agreement.id} band={band} from={Math.max(band.from, first)} to={Math.min(band.to, end)} y={band.lane * laneHeight} base={base} left={left} span={span} x={x} flip={flip} before={freeBefore(bands, band, first, span)} />
          ))}
        {starts.map((at, i) => {
          const r = of(at);
          const [low, high] = [r ? (measure === "incidents" ? r.max : r.min) : 0, r?.max ?? 0];
          const next = nextStep(at, by);
          const inner = Math.max(1, slot * 0.74);
          const middle = left(at, next) + span(at, next) / 2;
          const told = `${period(dayText(at), dayText(next - 1))}: ${r ? rangeWords(r) : t.value.noFigure}`;
          const dim = shown !== null && (next - 1 < shown[0] || at > shown[1]);
          return (
            <g key={at} class={dim ? "dim" : ""}>
              {r && (
                <a
                  href={`?since=${dayText(at)}&until=${dayText(next - 1)}`}
                  role="button"
                  onClick={(e) => {
                    e.preventDefault();
                    e.stopPropagation();
                    ask({ since: dayText(at), until: dayText(next - 1) });
                  }}
                >
                  <title>{told}</title>
                  <rect x={left(at, next)} y={lift + top} width={span(at, next)} height={base - lift - top} fill="transparent" />
                  <rect x={middle - inner / 2} width={inner} y={y(high)} height={y(low) - y(high)} fill={`var(--${name}-soft)`} />
                  <rect x={middle - inner / 2} width={inner} y={y(low)} height={base - y(low)} fill={`var(--${name})`} />
                  {named.has(at) && (
                    <text x={middle} y={y(high) - 4} text-anchor="middle" aria-hidden="true">
                      {barWords(r, measure)}
                    </text>
                  )}
                </a>
              )}
              {i % every === 0 && (
                <text class="axis" x={middle} y={height - 6} text-anchor="middle" aria-hidden="true">
                  {axisDay(dayText(at), by)}
                </text>
              )}
            </g>
          );
        })}
        <line x1={flip ? 0 : side - 4} x2={flip ? width - side + 4 : width} y1={base} y2={base} stroke="var(--edge)" />
        {shown && <rect class="brushed" x={left(Math.max(shown[0], first), Math.min(shown[1] + 1, end))} width={Math.max(2, span(Math.max(shown[0], first), Math.min(shown[1] + 1, end)))} y={lift + 2} height={base - lift - 2} />}
      </svg>
      {bands.length > 0 && (
        <ul class="sr">
          {bands.map((b) => (
            <li key={b.agreement.id}>{bandWords(b)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

// How much of its lane stands free before a band.
const freeBefore = (bands: readonly TruceBand[], band: TruceBand, first: number, span: (a: number, b: number) => number): number =>
  span(Math.max(first, ...bands.filter((b) => b !== band && b.lane === band.lane && b.from < band.from).map((b) => b.to)), Math.max(first, band.from));

// What a band says, in words.
function bandWords({ agreement: a, from, to, disputed, ends }: TruceBand): string {
  const parts = [a.area ? agreementName(a) : joined([words(a.type, true), ...a.parties.slice(0, 2)]), a.in_effect ? `${t.value.inEffect} ${day(a.in_effect)}` : `${t.value.truceStatus["agreed"]} ${day(a.date ?? dayText(from))}`];
  return [joined(parts.filter(Boolean)), ends ? `${t.value.until} ${day(dayText(to - 1))}` : "", disputed === null ? "" : `${t.value.disputedFrom} ${day(dayText(disputed))}`].filter(Boolean).join("; ");
}

interface BandProps {
  band: TruceBand;
  from: number;
  to: number;
  y: number;
  base: number;
  x: (d: number) => number;
  left: (a: number, b: number) => number;
  span: (a: number, b: number) => number;
  flip: boolean;
  /** Free room before it in its lane. */
  before: number;
}

// Green ground while nobody says otherwise, hatched from then on; the start solid, the dispute dashed.
function Band({ band, from, to, y, base, x, left, span, flip, before }: BandProps) {
  const { agreement: a, disputed } = band;
  const holds = Math.min(disputed ?? to, to);
  const text = bandWords(band);
  const whole = span(from, to);
  const label = agreementName(a);
  const room = Math.floor((whole - 12) / 6.4);
  return (
    <a
      class="band"
      href={`/agreements/${encodeURIComponent(a.id)}`}
      onClick={(e) => {
        e.preventDefault();
        e.stopPropagation();
        go(`/agreements/${encodeURIComponent(a.id)}`);
      }}
    >
      <title>{text}</title>
      {holds > from && <rect x={left(from, holds)} y={y} width={span(from, holds)} height={laneHeight - 3} fill="var(--h-agreement)" />}
      {disputed !== null && to > holds && <rect x={left(holds, to)} y={y} width={span(holds, to)} height={laneHeight - 3} fill="url(#disputed)" opacity="0.6" />}
      {from === band.from && <line x1={x(from)} x2={x(from)} y1={y} y2={base} stroke="var(--ground)" stroke-width="1.5" />}
      {disputed !== null && disputed >= from && <line x1={x(disputed)} x2={x(disputed)} y1={y} y2={base} stroke="var(--edge)" stroke-width="1.2" stroke-dasharray="3 3" />}
      {/* A band too short for its name has it in front of it, where no other band stands. */}
      {room >= label.length || before < label.length * 6.4 + 12 ? (
        room > 6 && (
          <text class="bandname" aria-hidden="true" x={flip ? left(from, to) + whole - 6 : left(from, to) + 6} y={y + 13} text-anchor="start">
            {label.length > room ? label.slice(0, room - 1) + "…" : label}
          </text>
        )
      ) : (
        <text class="bandname" aria-hidden="true" x={flip ? left(from, to) + whole + 6 : left(from, to) - 6} y={y + 13} text-anchor="end">
          {label}
        </text>
      )}
    </a>
  );
}
