/** A stretch of a text with the claims that stand in it. */
export interface Piece {
  text: string;
  claims: string[];
}

/** Parts a text where claims begin and end; spans count code points, as the register does, and may overlap. */
export function pieces(text: string, claims: readonly { id: string; start: number; end: number }[]): Piece[] {
  const points = Array.from(text);
  const cuts = [...new Set([0, points.length, ...claims.flatMap((c) => [c.start, c.end])])].filter((n) => n >= 0 && n <= points.length).sort((a, b) => a - b);
  const found: Piece[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i]!, cuts[i + 1]!];
    found.push({ text: points.slice(from, to).join(""), claims: claims.filter((c) => c.start <= from && c.end >= to).map((c) => c.id) });
  }
  return found;
}
