import { useLoaded } from "../api/load";
import type { LatestReports as Answer } from "../api/types";
import { day, number, words } from "../text/format";
import { t } from "../text/text";
import { Mark } from "./marks";
import { Shown } from "./states";

const shownIncidents = 2;

/** A headline without the word that marks it as a sample: the page says so already. */
const headline = (text: string): string => text.replace(/^Sample[:.]\s+(?=\S)/, "");

/** The reports published last, each with the incidents of which it speaks. */
export function LatestReports() {
  const latest = useLoaded<Answer>("/api/reports?limit=7");
  return (
    <section class="card" aria-label={t.value.latestReports}>
      <header>
        <h2>{t.value.latestReports}</h2>
        <span class="end small">
          <a href="/search">{t.value.views.search}</a>
        </span>
      </header>
      <Shown of={latest} lines={6}>
        {(l) =>
          l.items.length === 0 ? (
            <p class="pad small muted">{t.value.noReport}</p>
          ) : (
            <ol class="briefs">
              {l.items.map((r) => (
                <li key={r.document}>
                  <a class="t" href={`/reports/${encodeURIComponent(r.document)}`}>
                    <bdi>{headline(r.title ?? r.publisher ?? r.path ?? t.value.report)}</bdi>
                  </a>
                  <p class="meta">
                    {r.published && <span>{day(r.published)}</span>}
                    {r.publisher && <bdi>{r.publisher}</bdi>}
                    {r.incidents.slice(0, shownIncidents).map((i) => (
                      <a key={i.id} class="nowrap" href={`/incidents/${encodeURIComponent(i.id)}`}>
                        <Mark type={i.type} /> {words(i.type)}
                      </a>
                    ))}
                    {r.incidents.length > shownIncidents && <span>{t.value.moreIncidents(number(r.incidents.length - shownIncidents))}</span>}
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </section>
  );
}
