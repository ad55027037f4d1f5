import type { Tally } from "../../api/types";
import { SaidIn } from "../../parts/said-in";
import { day, number, words } from "../../text/format";
import { t } from "../../text/text";
import { countWords } from "./beside";

/** The running totals of each source, day by day: as published, and continuous where the source began anew. */
export function SeriesCards({ tally }: { tally: Tally }) {
  const w = t.value.tally;
  return (
    <>
      {tally.series.map((s) => (
        <section class="card" key={s.source + (s.category ?? "")}>
          <header>
            <h2>
              {w.seriesTitle}: <bdi>{s.source}</bdi>
              {s.category ? `, ${words(s.category)}` : ""}
            </h2>
          </header>
          <div class="scrollx scroll">
            <table class="tab">
              <thead>
                <tr>
                  <th scope="col">{t.value.date}</th>
                  <th scope="col">{w.seriesPublished}</th>
                  <th scope="col">{w.seriesContinuous}</th>
                  <th scope="col">+</th>
                </tr>
              </thead>
              <tbody>
                {s.points.map((p) => (
                  <tr key={p.claim}>
                    <th scope="row">
                      <SaidIn claim={p.claim}>{day(p.day)}</SaidIn>
                      {p.notes.length > 0 && <span class="small muted block">{p.notes.join("; ")}</span>}
                    </th>
                    <td>{countWords(p.published)}</td>
                    <td>{p.rebased == null ? "–" : number(p.rebased)}</td>
                    <td>{p.added == null ? "–" : number(p.added)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  );
}
