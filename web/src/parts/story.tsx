import type { Story, VersionFigure } from "../api/types";
import { day, number, words } from "../text/format";
import { t } from "../text/text";
import { figureWords } from "./figures";

/** A figure of a version in words: what, how many, who says so. */
export function versionFigure(f: VersionFigure): string {
  const count = figureWords({ measure: "killed", min: f.count.min ?? null, max: f.count.max ?? null, qualifier: f.count.qualifier ?? null, category: f.category ?? null });
  return `${words(f.measure)} ${count}${f.scope ? ` (${f.scope})` : ""}${f.running_total ? ` (${t.value.runningTotal})` : ""}`;
}

/** The versions of a report's story in order, each with how much it changed. */
export function StoryCard({ story, document }: { story: Story; document: string }) {
  const here = story.versions[story.number - 1];
  return (
    <section class="card">
      <header>
        <h2>{t.value.versionsTitle}</h2>
      </header>
      <ol>
        {story.versions.map(({ report, copies, changed }, i) => {
          const own = report.document === document;
          return (
            <li class="said" key={report.document}>
              <p>
                <b>{t.value.versionShort(number(i + 1))}</b>{" "}
                {own ? (
                  <span class="tag">{t.value.thisReport}</span>
                ) : (
                  <a href={`/reports/${report.document}`}>
                    <bdi>{report.publisher ?? t.value.report}</bdi>
                  </a>
                )}{" "}
                <span class="muted small">{report.published ? day(report.published) : ""}</span>
              </p>
              {changed && (
                <p class="meta">
                  {changed.added.length > 0 && <span>{t.value.addedN(number(changed.added.length))}</span>}
                  {changed.removed.length > 0 && <span>{t.value.removedN(number(changed.removed.length))}</span>}
                  {(changed.moved ?? 0) > 0 && <span>{t.value.movedN(number(changed.moved!))}</span>}
                </p>
              )}
              {changed?.replaced.map(({ earlier, later }) => (
                <p class="small" key={later.claims.join()}>
                  {t.value.replacedBy(versionFigure(earlier), versionFigure(later))} <bdi class="muted">{later.source}</bdi>
                </p>
              ))}
              {copies.length > 0 && (
                <details class="small">
                  <summary class="muted">{t.value.copiesN(number(copies.length))}</summary>
                  <ul>
                    {copies.map((c) => (
                      <li key={c.document}>{c.document === document ? t.value.thisReport : <a href={`/reports/${c.document}`}>{c.publisher ?? t.value.report}</a>}</li>
                    ))}
                  </ul>
                </details>
              )}
              {!own && here && story.versions.length > 1 && here.report.document !== report.document && (
                <p>
                  <a class="small" href={`/reports/${document}?with=${report.document}`}>
                    {t.value.compare}
                  </a>
                </p>
              )}
            </li>
          );
        })}
      </ol>
      {!story.whole && <p class="pad small muted">{t.value.moreVersions}</p>}
    </section>
  );
}
