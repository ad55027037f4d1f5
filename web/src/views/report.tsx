import { useEffect } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { ReportDetail, Story } from "../api/types";
import { ClaimSlots } from "../parts/claim-slots";
import { Crumb } from "../parts/crumb";
import { KindLegend, ReadingText } from "../parts/reading";
import { Shown } from "../parts/states";
import { StoryCard } from "../parts/story";
import { StoryComparison } from "../parts/story-comparison";
import { inTextField } from "../state/keys";
import { ask, go, query } from "../state/router";
import { day, languageName, number } from "../text/format";
import { t } from "../text/text";

/** A report's reading text with all its claims; the selected claim is part of the address, and so is the version it is compared with. */
export function ReportView({ document: hash }: { document: string }) {
  const report = useLoaded<ReportDetail>(`/api/reports/${encodeURIComponent(hash)}`);
  return (
    <>
      <Crumb above={[{ href: "/", text: t.value.overview }]} here={t.value.report} />
      <Shown of={report} lines={16}>
        {(r) => <Opened report={r} />}
      </Shown>
    </>
  );
}

function Opened({ report }: { report: ReportDetail }) {
  const story = useLoaded<Story>(`/api/reports/${encodeURIComponent(report.document)}/story`);
  const chosen = query.value.get("claim");
  const other = query.value.get("with");
  const claim = report.claims.find((c) => c.id === chosen) ?? null;
  const capture = report.captures[0];
  const homes = new Map(report.homes.map((h) => [h.claim, h.incident]));
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
  // The first press chooses, the second opens the incident in which the claim stands.
  const choose = (id: string): void => {
    const home = homes.get(id);
    if (id === chosen && home) go(`/incidents/${encodeURIComponent(home)}`);
    else ask({ claim: id }, true);
  };
  const versions = story.state === "done" ? story.value : null;
  return (
    <>
      <div class="ihead">
        <div>
          <h1>
            <bdi>{capture?.title ?? capture?.publisher ?? t.value.report}</bdi>
          </h1>
          <p class="facts">
            {capture?.publisher && capture.title && <bdi>{capture.publisher}</bdi>}
            {capture?.published && (
              <span>
                {t.value.published} {day(capture.published)}
              </span>
            )}
            {versions && versions.versions.length > 1 && <span>{t.value.versionN(number(versions.number), number(versions.versions.length))}</span>}
            {capture?.language && <span>{t.value.languageOf(languageName(capture.language))}</span>}
            <span class="muted">
              {t.value.captured} {day(report.recorded)} · <bdi>{report.document.slice(7, 19)}…</bdi>
            </span>
          </p>
        </div>
        <p class="acts noprint">
          <a class="btn" href={`/api/reports/${encodeURIComponent(report.document)}/original`} download>
            {t.value.original}
          </a>
        </p>
      </div>
      {other ? (
        <StoryComparison report={report} other={other} story={versions} />
      ) : (
        <div class="two">
          <section class="card" aria-label={t.value.report}>
            <div class="pad">
              {report.erased ? <p class="muted">{t.value.erased}</p> : <ReadingText text={report.text ?? ""} claims={report.claims} selected={chosen} choose={choose} tell={(id) => <ClaimSlots claim={report.claims.find((c) => c.id === id)!} incident={homes.get(id) ?? null} />} {...(capture?.language ? { language: capture.language } : {})} />}
            </div>
            <KindLegend />
          </section>
          <div class="stack">
            <section class="card" aria-live="polite">
              <header>
                <h2>{t.value.selectedClaim}</h2>
                <span class="end small muted">{t.value.allClaims(number(report.claims.length))}</span>
              </header>
              {claim ? <ClaimSlots claim={claim} incident={homes.get(claim.id) ?? null} /> : <p class="pad muted">{t.value.chooseClaim}</p>}
            </section>
            {versions && versions.versions.length > 0 && <StoryCard story={versions} document={report.document} />}
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
            <section class="card">
              <header>
                <h2>{t.value.captureTitle}</h2>
              </header>
              <dl class="slots pad">
                <dt>{t.value.hash}</dt>
                <dd class="wrapany">
                  <bdi>{report.document.slice(7)}</bdi>
                </dd>
                {report.captures.map((c, i) => (
                  <>
                    <dt>{c.published ? day(c.published) : t.value.captured}</dt>
                    <dd class="wrapany" key={i}>
                      <bdi>{[c.publisher, c.url ?? c.path].filter(Boolean).join(" · ")}</bdi>
                    </dd>
                  </>
                ))}
              </dl>
              <p class="pad small muted">{t.value.captureNote}</p>
            </section>
          </div>
        </div>
      )}
    </>
  );
}
