import { useEffect, useRef } from "preact/hooks";
import { pieces } from "../text/passage";
import { t } from "../text/text";

/** What the reading text needs of a claim. */
export interface Marked {
  id: string;
  kind: string;
  quote: { start: number; end: number };
}

/** A report's text with every claim marked by its kind; nothing of it is ever taken for markup. */
export function ReadingText({ text, claims, selected, choose, language }: { text: string; claims: readonly Marked[]; selected: string | null; choose: (id: string) => void; language?: string | null }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector("mark.cur")?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const kinds = new Map(claims.map((c) => [c.id, c.kind]));
  return (
    <div class="read" ref={box} dir="auto" {...(language ? { lang: language } : {})}>
      {pieces(text, claims.map((c) => ({ id: c.id, start: c.quote.start, end: c.quote.end }))).map((piece, i) => {
        if (piece.claims.length === 0) return <span key={i}>{piece.text}</span>;
        const current = selected !== null && piece.claims.includes(selected);
        const at = selected === null ? -1 : piece.claims.indexOf(selected);
        const next = piece.claims[(at + 1) % piece.claims.length]!;
        return (
          <mark key={i} class={`${kinds.get(current ? selected! : piece.claims[0]!) ?? "incident"}${current ? " cur" : ""}`} tabIndex={0} role="button" onClick={() => choose(next)} onKeyDown={(e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); choose(next); } }}>
            {piece.text}
          </mark>
        );
      })}
    </div>
  );
}

/** What the marks mean. */
export function KindLegend() {
  return (
    <div class="legend">
      {(["incident", "tally", "agreement", "statement", "control"] as const).map((kind) => (
        <span key={kind}>
          <mark class={kind}>{t.value.claimKinds[kind]}</mark>
        </span>
      ))}
    </div>
  );
}
