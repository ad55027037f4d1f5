import { useLoaded } from "../api/load";
import type { ReportDetail, Story, VersionFigure } from "../api/types";
import { ask } from "../state/router";
import { day, number } from "../text/format";
import { t } from "../text/text";
import { differingParts } from "../text/differing";
import { Shown } from "./states";
import { versionFigure } from "./story";

/** Two versions of a story side by side: sentences that only one holds are marked, and which figures replace which stands above them. */
export function StoryComparison({ report, other, story }: { report: ReportDetail; other: string; story: Story | null }) {
  const second = useLoaded<ReportDetail>(`/api/reports/${encodeURIComponent(other)}`);
  return (
    <>
      <p class="bar">
        <button class="btn" type="button" onClick={() => ask({ with: null })}>
          {t.value.stopComparing}
        </button>
      </p>
      <Shown of={second} lines={16}>
        {(o) => {
          // The earlier version stands first.
          const at = (document: string): number => story?.versions.findIndex((v) => v.report.document === document || v.copies.some((c) => c.document === document)) ?? -1;
          const [earlier, later] = at(o.document) <= at(report.document) ? [o, report] : [report, o];
          return (
            <div class="stack">
              {story && <Replaced story={story} from={at(earlier.document)} to={at(later.document)} />}
              <div class="pair">
                <Side report={earlier} against={later.text ?? ""} number={at(earlier.document) + 1} look="gone" />
                <Side report={later} against={earlier.text ?? ""} number={at(later.document) + 1} look="new" />
              </div>
            </div>
          );
        }}
      </Shown>
    </>
  );
}

function Side({ report, against, number: version, look }: { report: ReportDetail; against: string; number: number; look: "gone" | "new" }) {
  const capture = report.captures[0];
  return (
    <section class="card">
      <header>
        <h2>
          {version > 0 && `${t.value.versionShort(number(version))} · `}
          <a href={`/reports/${report.document}`}>
            <bdi>{capture?.publisher ?? t.value.report}</bdi>
          </a>
        </h2>
        <span class="end small muted">{capture?.published ? day(capture.published) : ""}</span>
      </header>
      <div class="pad">
        <div class="read" dir="auto" {...(capture?.language ? { lang: capture.language } : {})}>
          {differingParts(report.text ?? "", against).map((part, i) =>
            part.differs ? (
              <ins key={i} class={look} title={t.value.onlyHere}>
                {part.text}
              </ins>
            ) : (
              <span key={i}>{part.text}</span>
            ),
          )}
        </div>
      </div>
    </section>
  );
}

// The changes of every step between the two versions.
function Replaced({ story, from, to }: { story: Story; from: number; to: number }) {
  const steps = story.versions.slice(from + 1, to + 1).flatMap((v) => (v.changed ? [v.changed] : []));
  const [replaced, added, gone] = [steps.flatMap((s) => s.replaced), steps.flatMap((s) => s.new), steps.flatMap((s) => s.gone)];
  if (replaced.length + added.length + gone.length === 0) return null;
  const list = (name: string, figures: readonly VersionFigure[]) =>
    figures.length > 0 && (
      <div>
        <h3>{name}</h3>
        <ul>
          {figures.map((f) => (
            <li key={f.claims.join()}>
              {versionFigure(f)} <bdi class="muted">{f.source}</bdi>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <section class="card pad stack">
      {replaced.length > 0 && (
        <div>
          <h3>{t.value.figuresReplaced}</h3>
          <ul>
            {replaced.map(({ earlier, later }) => (
              <li key={later.claims.join()}>
                <b>{t.value.replacedBy(versionFigure(earlier), versionFigure(later))}</b> <bdi class="muted">{later.source}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {list(t.value.figuresNew, added)}
      {list(t.value.figuresGone, gone)}
    </section>
  );
}
