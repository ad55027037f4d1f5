import { useEffect, useState } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { ReportDetail, StoredClaim } from "../api/types";
import { day, number } from "../text/format";
import { t } from "../text/text";
import { ClaimSlots, saidBy } from "./claim-slots";
import { KindLegend, ReadingText } from "./reading";
import { Shown } from "./states";

type Looking = "report" | "words";

/** The reports of an incident: one at a time with its claims marked, or every sentence below one another. */
export function ReportPanel({ claims, chosen, choose }: { claims: readonly StoredClaim[]; chosen: string | null; choose: (id: string | null) => void }) {
  const [look, setLook] = useState<Looking>("report");
  const documents = [...new Map(claims.map((c) => [c.report.document, c.report])).values()];
  const [at, setAt] = useState(0);
  const holding = claims.find((c) => c.claim.id === chosen)?.report.document;
  useEffect(() => {
    const found = documents.findIndex((d) => d.document === holding);
    if (found >= 0) setAt(found);
  }, [chosen]);
  const report = documents[Math.min(at, documents.length - 1)];
  if (!report) return null;
  const step = (by: number): void => {
    choose(null);
    setAt((at + by + documents.length) % documents.length);
  };
  return (
    <section class="card" aria-label={t.value.theWords}>
      <header>
        <h2>
          {look === "report" ? (
            <bdi>
              {t.value.report} {t.value.desk.ofN(number(at + 1), number(documents.length))}: {report.publisher ?? "–"}
            </bdi>
          ) : (
            t.value.theWords
          )}
        </h2>
        <span class="end meta">
          {look === "report" && documents.length > 1 && (
            <>
              <button type="button" class="btn ghost" aria-label={t.value.previousReport} onClick={() => step(-1)}>
                <span class="turn">‹</span>
              </button>
              <button type="button" class="btn ghost" aria-label={t.value.nextReport} onClick={() => step(1)}>
                <span class="turn">›</span>
              </button>
            </>
          )}
          <span class="seg" role="group" aria-label={t.value.theWords}>
            {(["report", "words"] as const).map((l) => (
              <button key={l} type="button" aria-pressed={look === l} onClick={() => setLook(l)}>
                {l === "report" ? t.value.report : t.value.allSentences}
              </button>
            ))}
          </span>
        </span>
      </header>
      {look === "report" ? <OneReport key={report.document} document={report.document} own={claims} chosen={chosen} choose={choose} /> : <Sentences claims={claims} chosen={chosen} choose={choose} />}
    </section>
  );
}

function OneReport({ document, own, chosen, choose }: { document: string; own: readonly StoredClaim[]; chosen: string | null; choose: (id: string | null) => void }) {
  const report = useLoaded<ReportDetail>(`/api/reports/${encodeURIComponent(document)}`);
  return (
    <Shown of={report} lines={8}>
      {(r) => {
        const capture = r.captures[0];
        const selected = r.claims.find((c) => c.id === chosen) ?? null;
        const mine = new Set(own.map((c) => c.claim.id));
        return (
          <>
            <div class="pad">
              <p class="meta">
                {capture?.published && <span>{day(capture.published)}</span>}
                <span>
                  {t.value.captured} {day(r.recorded)}
                </span>
                <a href={`/reports/${r.document}${chosen ? `?claim=${chosen}` : ""}`}>{t.value.openReport}</a>
                <a href={`/api/reports/${r.document}/original`} download>
                  {t.value.original}
                </a>
              </p>
              <div class="read-scroll">{r.erased ? <p class="muted">{t.value.erased}</p> : <ReadingText text={r.text ?? ""} claims={r.claims} selected={chosen} choose={choose} faint={(id) => !mine.has(id)} {...(capture?.language ? { language: capture.language } : {})} />}</div>
            </div>
            <KindLegend />
            {selected && (
              <div class="selclaim" aria-live="polite">
                <ClaimSlots claim={selected} />
              </div>
            )}
          </>
        );
      }}
    </Shown>
  );
}

// Copies say the same in the same words: one passage, several reports.
function Sentences({ claims, chosen, choose }: { claims: readonly StoredClaim[]; chosen: string | null; choose: (id: string | null) => void }) {
  const passages = new Map<string, StoredClaim[]>();
  for (const claim of claims) {
    const key = `${saidBy(claim.claim)}\n${claim.claim.quote.text}`;
    passages.set(key, [...(passages.get(key) ?? []), claim]);
  }
  return (
    <>
      {[...passages.values()].map((same) => (
        <div key={same[0]!.claim.id} class={same.some((c) => c.claim.id === chosen) ? "said sel" : "said"}>
          <p class="src">
            <bdi>{saidBy(same[0]!.claim)}</bdi>
          </p>
          <blockquote dir="auto">“{same[0]!.claim.quote.text}”</blockquote>
          {same.map((c) => (
            <p class="meta" key={c.claim.id}>
              <a href={`/reports/${c.report.document}?claim=${c.claim.id}`} onFocus={() => choose(c.claim.id)}>
                <bdi>{c.report.publisher ?? t.value.report}</bdi>
              </a>
              <span>{c.report.published ? day(c.report.published) : ""}</span>
            </p>
          ))}
        </div>
      ))}
    </>
  );
}
