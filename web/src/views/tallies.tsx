import { useState } from "preact/hooks";
import { shown, useLoaded } from "../api/load";
import type { Tally, Vocabulary } from "../api/types";
import { Empty, Shown } from "../parts/states";
import { ask, query } from "../state/router";
import { number, rangeHead, rangeTail, words } from "../text/format";
import { t } from "../text/text";
import { HowCounted, Reported } from "./tally/beside";
import { CellIncidents } from "./tally/cell";
import { BarPlot, LinePlot, Multiples } from "./tally/plots";
import { asked, change, isPeriod, names, questionText } from "./tally/question";
import { rangeOf } from "./tally/sums";
import { SavedQuestions } from "./tally/saved";
import { Sentence } from "./tally/sentence";
import { SeriesCards } from "./tally/series";
import { CrossTable, OneSum, SumTable } from "./tally/table";

const looks = ["table", "bars", "line", "multiples"] as const;

/** Opens a cell, or the whole sum where no row is named. */
const open = (row: string, column?: string): void => ask(row === "" ? { open: "all", row: null, column: null, from: null } : { open: null, row, column: column ?? null, from: null });

/** The tally builder: a question in a sentence, its answer as a table or drawn, and everything that is to be known of it. */
export function TalliesView() {
  const vocabulary = useLoaded<Vocabulary>("/api/vocabulary");
  const answer = useLoaded<Tally>("/api/tallies" + questionText());
  const [saving, setSaving] = useState(false);
  const [copied, setCopied] = useState(false);
  const w = t.value.tally;
  const opened = query.value.has("row") || query.value.has("open");
  const file = (format: string): string => "/api/tallies/export" + questionText({ format });
  return (
    <>
      <div class="phead">
        <h1>{w.title}</h1>
        <span class="end meta noprint">
          <button class="btn" type="button" aria-expanded={saving} onClick={() => setSaving(!saving)}>
            {w.save}
          </button>
          <button class="btn" type="button" onClick={() => void navigator.clipboard?.writeText(location.href).then(() => setCopied(true))}>
            {copied ? t.value.copied : t.value.copyLink}
          </button>
          <span class="seg" role="group" aria-label={w.exportWord}>
            <a class="segl" href={file("csv")} download>
              {w.exportWord}: {w.exportCsv}
            </a>
            <a class="segl" href={file("json")} download>
              {w.exportJson}
            </a>
          </span>
        </span>
      </div>
      <Sentence vocabulary={shown(vocabulary)} />
      <div class="two tally">
        <div class="stack">
          <Shown of={answer} lines={10}>
            {(tally) => (
              <>
                <Result tally={tally} />
                {tally.question.by === "none" && tally.incidents > 0 && <ByKind />}
              </>
            )}
          </Shown>
          {opened && <CellIncidents />}
        </div>
        <div class="stack">
          {answer.state !== "failed" && (
            <Shown of={answer} lines={4}>
              {(tally) => (
                <>
                  <Reported tally={tally} />
                  <SeriesCards tally={tally} />
                  <HowCounted tally={tally} />
                </>
              )}
            </Shown>
          )}
          <SavedQuestions saving={saving} done={() => setSaving(false)} />
        </div>
      </div>
    </>
  );
}

// A question that is not split yet shows what it would be by kind of event; a number there asks so.
function ByKind() {
  const kinds = useLoaded<Tally>("/api/tallies" + questionText({ by: "type" }));
  return (
    <section class="card" aria-label={t.value.tally.byKind}>
      <header>
        <h2>{t.value.tally.byKind}</h2>
      </header>
      <Shown of={kinds} lines={5}>
        {(tally) => <SumTable tally={tally} open={(row) => ask({ by: "type", row: row || null, column: null, from: null, open: null })} />}
      </Shown>
    </section>
  );
}

function Result({ tally }: { tally: Tally }) {
  const w = t.value.tally;
  const { by, across } = tally.question;
  const can: Record<(typeof looks)[number], boolean> = { table: true, bars: by !== "none", line: isPeriod(by), multiples: across !== "none" };
  const wanted = query.value.get("view") as (typeof looks)[number] | null;
  const look = wanted && can[wanted] ? wanted : "table";
  const range = rangeOf(tally);
  const what = [w.measures[tally.question.measure], asked("category") && (words(asked("category")))].filter(Boolean).join(", ");
  return (
    <section class="card result" aria-live="polite">
      <header>
        <h2>
          <span class="cap">{what}</span>: {rangeHead(range)}
          {rangeTail(range) && `; ${rangeTail(range)}`}
        </h2>
        <span class="small muted">{t.value.incidentsN(number(tally.incidents))}</span>
        {by !== "none" && (
          <span class="seg end noprint" role="group" aria-label={w.shownAs}>
            {looks.filter((l) => can[l]).map((l) => (
              <button key={l} type="button" aria-pressed={l === look} onClick={() => ask({ view: l === "table" ? null : l })}>
                {w.shown[l]}
              </button>
            ))}
          </span>
        )}
      </header>
      {tally.incidents === 0 ? (
        <Empty title={w.nothing}>
          <button class="btn" type="button" onClick={() => change(Object.fromEntries(names.filter((n) => n !== "measure" && n !== "by").map((n) => [n, null])))}>
            {w.nothingWay}
          </button>
        </Empty>
      ) : by === "none" ? (
        <OneSum tally={tally} open={open} />
      ) : look === "bars" ? (
        <BarPlot tally={tally} open={open} />
      ) : look === "line" ? (
        <LinePlot tally={tally} open={open} />
      ) : look === "multiples" ? (
        <Multiples tally={tally} open={open} />
      ) : across === "none" ? (
        <SumTable tally={tally} open={open} />
      ) : (
        <CrossTable tally={tally} open={open} />
      )}
      {look === "table" && isPeriod(by) && across === "none" && tally.rows.length > 2 && (
        <div class="under">
          <LinePlot tally={tally} open={open} />
        </div>
      )}
      {tally.rows_left_out > 0 && <p class="remark">{w.rowsLeftOut(number(tally.rows_left_out))}</p>}
    </section>
  );
}
