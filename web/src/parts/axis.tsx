import type { FigureRange, SourceFigure } from "../api/types";
import { number } from "../text/format";
import { ticks } from "../text/scale";

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

/** One source's figure on the shared axis: a dot; open figures fade onward; a figure that was replaced is small and hollow. */
export function AxisRow({ figure, end, range }: { figure: SourceFigure; end: number; range: FigureRange | null | undefined }) {
  const [low, high] = [figure.figure.min ?? figure.figure.max ?? 0, figure.figure.max ?? figure.figure.min ?? 0];
  const open = figure.figure.max == null;
  const counted = figure.current && !figure.figure.category && !figure.figure.scope;
  const left = (a: number, b: number): string => at(document.documentElement.dir === "rtl" ? b : a, end);
  return (
    <svg class="ax" aria-hidden="true">
      {range && <rect x={left(range.min, range.max)} width={`${Math.max(((range.max - range.min) / end) * 100, 0.3)}%`} y="0" height="100%" fill="var(--c-soft)" opacity="0.5" />}
      <line x1="0" x2="100%" y1="50%" y2="50%" stroke="var(--line)" />
      {low !== high && <line x1={at(low, end)} x2={at(high, end)} y1="50%" y2="50%" stroke="var(--c)" stroke-width="3" />}
      {open && counted && [0, 1, 2, 3, 4].map((i) => <line key={i} x1={at(Math.min(end, low + (end * i) / 40), end)} x2={at(Math.min(end, low + (end * (i + 1)) / 40), end)} y1="50%" y2="50%" stroke="var(--c)" stroke-width="3" opacity={1 - i * 0.2} />)}
      {counted ? (
        <circle cx={at(high, end)} cy="50%" r="5.5" fill="var(--c)" />
      ) : (
        <circle cx={at(high, end)} cy="50%" r="4.5" fill="var(--surface)" stroke={figure.current ? "var(--edge)" : "var(--c)"} stroke-width="1.5" />
      )}
    </svg>
  );
}
