import type { Incident, SourceFigure, StoredClaim } from "../api/types";

/** A source's figure as a row: the one in force with those it replaced, or one that sets no bound. */
export interface FigureRow {
  figure: SourceFigure;
  /** Earlier figures of the same source, the latest first. */
  before: readonly SourceFigure[];
  /** True where it bounds the range. */
  counts: boolean;
  /** The words that give it, in the sentence that holds them. */
  words: string | null;
  claim: StoredClaim | null;
}

const whole = (f: SourceFigure): boolean => !f.figure.category && !f.figure.scope && !f.figure.side;

/** The rows of a measure: figures that bound the range first, in the order in which they were said; then parts of a toll and counts of one facility. */
export function figureRows(measure: string, incident: Incident, claims: readonly StoredClaim[]): FigureRow[] {
  const figures = incident.source_figures.filter((f) => f.figure.measure === measure);
  const row = (figure: SourceFigure, before: readonly SourceFigure[]): FigureRow => {
    const claim = claims.find((c) => c.claim.id === figure.claim) ?? null;
    return { figure, before, counts: figure.current && whole(figure), words: claim && phrase(claim, figure), claim };
  };
  const current = figures.filter((f) => f.current);
  const used = new Set<SourceFigure>();
  const rows = current.map((f) => {
    const before = whole(f) ? figures.filter((g) => !g.current && whole(g) && g.source === f.source && !used.has(g)) : [];
    for (const b of before) used.add(b);
    return row(f, [...before].reverse());
  });
  const lone = figures.filter((f) => !f.current && !used.has(f)).map((f) => row(f, []));
  return [...rows, ...lone].sort((a, b) => Number(b.counts) - Number(a.counts));
}

// Spans of figures stand in the claim in the order of its figures, and count code points of the report.
function phrase({ claim }: StoredClaim, { figure }: SourceFigure): string | null {
  if (claim.kind !== "incident") return null;
  const at = (claim.casualties ?? []).findIndex((c) => c.measure === figure.measure && (c.category ?? null) === (figure.category ?? null) && (c.min ?? null) === (figure.min ?? null) && (c.max ?? null) === (figure.max ?? null));
  const span = at < 0 ? undefined : claim.spans?.["casualties"]?.[at];
  if (!span) return null;
  return Array.from(claim.quote.text).slice(Math.max(0, span[0]! - claim.quote.start), span[1]! - claim.quote.start).join("").trim() || null;
}
