import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { pieces } from "../text/passage";
import { t } from "../text/text";

/** What the reading text needs of a claim. */
export interface Marked {
  id: string;
  kind: string;
  quote: { start: number; end: number };
}

/** A report's text with every claim marked by its kind; nothing of it is ever taken for markup. */
export function ReadingText({ text, claims, selected, choose, language, tell, faint }: { text: string; claims: readonly Marked[]; selected: string | null; choose: (id: string) => void; language?: string | null; /** What is told of a claim that is pointed at. */ tell?: (id: string) => ComponentChildren; /** Claims that stand back here. */ faint?: (id: string) => boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState<{ id: string; x: number; y: number } | null>(null);
  const point = (id: string) => (event: MouseEvent): void => {
    const [mark, frame] = [(event.currentTarget as Element).getBoundingClientRect(), box.current!.getBoundingClientRect()];
    setOver({ id, x: Math.min(Math.max(0, event.clientX - frame.left - 40), Math.max(0, frame.width - 300)), y: mark.bottom - frame.top + 4 });
  };
  useEffect(() => {
    box.current?.querySelector("mark.cur")?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const kinds = new Map(claims.map((c) => [c.id, c.kind]));
  return (
    <div class="readbox" ref={box} onMouseLeave={() => setOver(null)}>
    <div class="read" dir="auto" {...(language ? { lang: language } : {})}>
      {pieces(text, claims.map((c) => ({ id: c.id, start: c.quote.start, end: c.quote.end }))).map((piece, i) => {
        if (piece.claims.length === 0) return i === 0 ? <Opening key={i} text={piece.text} /> : <span key={i}>{piece.text}</span>;
        const current = selected !== null && piece.claims.includes(selected);
        const at = selected === null ? -1 : piece.claims.indexOf(selected);
        const next = piece.claims[(at + 1) % piece.claims.length]!;
        return (
          <mark key={i} class={`${kinds.get(current ? selected! : piece.claims[0]!) ?? "incident"}${current ? " cur" : ""}${faint && piece.claims.every(faint) ? " faint" : ""}`} {...(tell ? { onMouseEnter: point(next), onMouseLeave: () => setOver(null) } : {})} tabIndex={0} role="button" onClick={() => choose(next)} onKeyDown={(e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); choose(next); } }}>
            {piece.text}
          </mark>
        );
      })}
    </div>
      {over && tell && (
        <div class="hovernote" style={{ insetBlockStart: `${over.y}px`, left: `${over.x}px` }} aria-hidden="true">
          {tell(over.id)}
        </div>
      )}
    </div>
  );
}

const longestHeadline = 160;

// A first line that stands alone is the headline.
function Opening({ text }: { text: string }) {
  const end = /^[^\n]+(?=\r?\n\s*\r?\n)/.exec(text)?.[0].length ?? 0;
  if (end === 0 || end > longestHeadline) return <span>{text}</span>;
  return (
    <>
      <span class="headline">{text.slice(0, end)}</span>
      <span>{text.slice(end)}</span>
    </>
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
