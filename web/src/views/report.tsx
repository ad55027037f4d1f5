import { useEffect } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { ReportDetail } from "../api/types";
import { ClaimSlots } from "../parts/claim-slots";
import { KindLegend, ReadingText } from "../parts/reading";
import { Shown } from "../parts/states";
import { inTextField } from "../state/keys";
import { ask, query } from "../state/router";
import { day } from "../text/format";
import { t } from "../text/text";

/** A report's reading text with all its claims; the selected claim is part of the address. */
export function ReportView({ document: hash }: { document: string }) {
  const report = useLoaded<ReportDetail>(`/api/reports/${encodeURIComponent(hash)}`);
  return (
    <>
      <ol class="crumb">
        <li>
          <a href="/">{t.value.overview}</a>
        </li>
        <li aria-current="page">{t.value.report}</li>
      </ol>
      <Shown of={report} lines={16}>
        {(r) => <Opened report={r} />}
      </Shown>
    </>
  );
}

function Opened({ report }: { report: ReportDetail }) {
  const chosen = query.value.get("claim");
  const claim = report.claims.find((c) => c.id === chosen) ?? null;
  const capture = report.captures[0];
  useEffect(() => {
    const step = (event: KeyboardEvent): void => {
      if ((event.key !== "[" && event.key !== "]") || inTextField(event.target) || report.claims.length === 0) return;
      const at = report.claims.findIndex((c) => c.id === query.value.get("claim"));
      const next = event.key === "]" ? at + 1 : (at < 0 ? 0 : at) - 1;
      ask({ claim: report.claims[(next + report.claims.length) % report.claims.length]!.id }, true);
    };
    document.addEventListener("keydown", step);
    return () => document.removeEventListener("keydown", step);
  }, [report]);
  return (
    <>
      <div class="ihead">
        <div>
          <h1 dir="auto">{capture?.title ?? capture?.publisher ?? t.value.report}</h1>
          <p class="facts">
            {capture?.publisher && <bdi>{capture.publisher}</bdi>}
            {capture?.published && (
              <span>
                {t.value.published} {day(capture.published)}
              </span>
            )}
            <span class="muted">
              {t.value.captured} {day(report.recorded)} · {report.document.slice(7, 19)}…
            </span>
            <a href={`/api/reports/${encodeURIComponent(report.document)}/original`} download>
              {t.value.original}
            </a>
          </p>
        </div>
      </div>
      <div class="two">
        <section class="card" aria-label={t.value.report}>
          <div class="pad">
            {report.erased ? <p class="muted">{t.value.erased}</p> : <ReadingText text={report.text ?? ""} claims={report.claims} selected={chosen} choose={(id) => ask({ claim: id }, true)} {...(capture?.language ? { language: capture.language } : {})} />}
          </div>
          <KindLegend />
        </section>
        <div class="stack">
          <section class="card" aria-live="polite">
            <header>
              <h2>{t.value.selectedClaim}</h2>
            </header>
            {claim ? <ClaimSlots claim={claim} incident={report.homes.find((h) => h.claim === claim.id)?.incident ?? null} /> : <p class="pad muted">{t.value.chooseClaim}</p>}
          </section>
          {report.notes.length > 0 && (
            <section class="card">
              <header>
                <h2>{t.value.notRead}</h2>
              </header>
              <ul class="pad small">
                {report.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </>
  );
}
