import { useState } from "preact/hooks";
import { useLoaded } from "../../api/load";
import type { ExportFormatAnswer, ExportFormatList, ExportLosses } from "../../api/types";
import { filterQuery } from "../../parts/filters";
import { Shown } from "../../parts/states";
import { ask, query } from "../../state/router";
import { number } from "../../text/format";
import { t } from "../../text/text";

const usual = "csv";

/** Opens and closes the panel; which format is looked at stands in the address. */
export function ExportButton() {
  const open = query.value.has("export");
  return (
    <button class="btn noprint" type="button" aria-expanded={open} aria-controls="export" onClick={() => ask({ export: open ? null : usual })}>
      {t.value.exporting.open}
    </button>
  );
}

/** The incidents of the filter as a file, and what the file would not say. Nothing where the address does not ask for it. */
export function ExportPanel({ total }: { total: number }) {
  return query.value.has("export") ? <Panel total={total} /> : null;
}

function Panel({ total }: { total: number }) {
  const w = t.value.exporting;
  const list = useLoaded<ExportFormatList>("/api/export/formats");
  return (
    <section class="card export noprint" id="export" aria-label={w.title}>
      <header>
        <h2>{w.title}</h2>
        <span class="meta">{w.all(number(total))}</span>
        <button class="btn ghost end" type="button" onClick={() => ask({ export: null })}>
          {w.close}
        </button>
      </header>
      <Shown of={list} lines={3}>
        {(l) => <Chosen formats={l.items} chosen={l.items.find((f) => f.name === query.value.get("export")) ?? l.items.find((f) => f.name === usual)!} />}
      </Shown>
    </section>
  );
}

function Chosen({ formats, chosen }: { formats: readonly ExportFormatAnswer[]; chosen: ExportFormatAnswer }) {
  const w = t.value.exporting;
  const [telling, setTelling] = useState(false);
  const question = filterQuery({ format: chosen.name });
  const foreign = w.formats[chosen.name] === undefined;
  return (
    <>
      <div class="pad stack">
        <div class="exportrow">
          <label class="f">
            <span>{w.format}</span>
            <select value={chosen.name} onChange={(e) => ask({ export: e.currentTarget.value })}>
              {formats.map((f) => (
                <option key={f.name} value={f.name}>
                  {f.name}
                </option>
              ))}
            </select>
          </label>
          <a class="btn primary" href={"/api/export" + question} download>
            {w.download}
          </a>
          <button class="btn" type="button" aria-expanded={telling} onClick={() => setTelling(!telling)}>
            {w.cannotSay}
          </button>
        </div>
        <p {...(foreign ? { lang: "en", dir: "ltr" as const } : {})}>{w.formats[chosen.name] ?? chosen.says}</p>
        <p class="small muted">
          {w.internal} {!chosen.marked && w.unmarked} {w.figures(t.value.tally.policies[chosen.policy] ?? chosen.policy)}. {chosen.name === "ical" && w.agreementsOnly}
        </p>
      </div>
      {telling && <Losses question={question} />}
    </>
  );
}

function Losses({ question }: { question: string }) {
  const w = t.value.exporting;
  const losses = useLoaded<ExportLosses>("/api/export/losses" + question);
  return (
    <Shown of={losses} lines={6}>
      {(l) => (
        <div class="under">
          <p class="remark" role="status">
            {w.taken(number(l.taken), number(l.written))} {l.losses.length === 0 && w.nothing}
          </p>
          {l.losses.length > 0 && (
            <div class="scrollx" tabIndex={0} role="region" aria-label={w.cannotSay}>
              <table class="tab wraps">
                <thead>
                  <tr>
                    <th scope="col">{w.what}</th>
                    <th scope="col">{w.often}</th>
                    <th scope="col">{w.rule}</th>
                  </tr>
                </thead>
                <tbody>
                  {l.losses.map((loss) => (
                    <tr key={loss.code}>
                      <th scope="row">{w.losses[loss.code]?.[0] ?? loss.what}</th>
                      <td>{number(loss.count)}</td>
                      <td>{w.losses[loss.code]?.[1] ?? loss.rule}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </div>
      )}
    </Shown>
  );
}
