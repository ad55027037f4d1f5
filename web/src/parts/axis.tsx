import type { FigureRange, SourceFigure } from "../api/types";
import { number } from "../text/format";
import { ticks } from "../text/scale";
import type { FigureRow } from "./figure-rows";

const at = (n: number, end: number): string => {
  const share = (n / end) * 100;
  return `${document.documentElement.dir === "rtl" ? 100 - share : share}%`;
};

/** The numbers above the rows. */
export function AxisHead({ end }: { end: number }) {
  const steps = ticks(end).filter((n) => n <= end);
  return (
    <svg class="ax" height="18" aria-hidden="true">
      {steps.map((n) => (
        <text key={n} x={at(n, end)} y="13" text-anchor="middle">
          {number(n)}
        </text>
      ))}
    </svg>
  );
}

const low = (f: SourceFigure): number => f.figure.min ?? f.figure.max ?? 0;
const high = (f: SourceFigure): number => f.figure.max ?? f.figure.min ?? 0;

/** One source's figures on the shared axis: a dot; an open figure fades onward, "up to" fades back; what it replaced is small and hollow, with a thin line to what it gives now; what sets no bound is hollow and grey. */
export function AxisRow({ row, end, range }: { row: FigureRow; end: number; range: FigureRange | null | undefined }) {
  const { figure, before, counts } = row;
  const [least, most] = [low(figure), high(figure)];
  const rtl = document.documentElement.dir === "rtl";
  const left = (a: number, b: number): string => at(rtl ? b : a, end);
  const fade = (from: number, to: number) => [0, 1, 2, 3, 4].map((i) => <line key={i} x1={at(from + ((to - from) * i) / 5, end)} x2={at(from + ((to - from) * (i + 1)) / 5, end)} y1="50%" y2="50%" stroke="var(--c)" stroke-width="3" opacity={1 - i * 0.2} />);
  return (
    <svg class="ax" aria-hidden="true">
      {range && counts && <rect x={left(range.min, range.max)} width={`${Math.max(((range.max - range.min) / end) * 100, 0.3)}%`} y="0" height="100%" fill="var(--c-soft)" opacity="0.5" />}
      <line x1="0" x2="100%" y1="50%" y2="50%" stroke="var(--line)" />
      {before.map((b) => (
        <g key={b.claim}>
          <line x1={at(high(b), end)} x2={at(most, end)} y1="50%" y2="50%" stroke="var(--c)" stroke-width="1" />
          <circle cx={at(high(b), end)} cy="50%" r="3.5" fill="var(--surface)" stroke="var(--c)" stroke-width="1.5" />
        </g>
      ))}
      {least !== most && <line x1={at(least, end)} x2={at(most, end)} y1="50%" y2="50%" stroke="var(--c)" stroke-width="3" />}
      {counts && figure.figure.max == null && fade(least, Math.min(end, least + end / 8))}
      {counts && figure.figure.min == null && fade(most, Math.max(0, most - end / 8))}
      {counts ? <circle cx={at(most, end)} cy="50%" r="5.5" fill="var(--c)" /> : <circle cx={at(most, end)} cy="50%" r="4.5" fill="var(--surface)" stroke={figure.current ? "var(--edge)" : "var(--c)"} stroke-width="1.5" />}
    </svg>
  );
}
