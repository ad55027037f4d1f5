import type { AddingStatus } from "../../api/types";
import { joined, number } from "../../text/format";
import { t } from "../../text/text";

/** How far a set is: progress while it is read, then what became of each report, with the way to it. */
export function SetStatus({ set, stop }: { set: AddingStatus; stop: () => void }) {
  const d = t.value.desk;
  const under = set.state === "waiting" || set.state === "reading";
  const dealt = set.stored + set.known + set.rejected;
  return (
    <section class="card">
      <header>
        <h2>{d.setStates[set.state]}</h2>
        {(under || set.state === "failed" || set.state === "collecting") && (
          <button class="btn end" type="button" onClick={stop}>
            {under ? d.stop : d.drop}
          </button>
        )}
      </header>
      <div class="pad stack">
        {set.state === "reading" && <progress max={Math.max(set.expected, set.seen, 1)} value={set.seen} aria-label={d.setStates["reading"]} />}
        <p role="status">
          {joined([set.expected > 0 && set.state === "reading" ? d.seenOf(number(set.seen), number(set.expected)) : d.seenN(number(Math.max(set.seen, dealt))), d.storedN(number(set.stored)), ...(set.known > 0 ? [d.knownN(number(set.known))] : []), ...(set.rejected > 0 ? [d.rejectedN(number(set.rejected))] : []), d.claimsN(number(set.claims))])}
        </p>
        {set.error && <p class="note">{set.error}</p>}
        {dealt === 0 && set.files.length > 0 && <p class="small muted wrapany"><bdi>{joined(set.files.slice(0, 12).map((f) => f.name))}{set.files.length > 12 ? " …" : ""}</bdi></p>}
      </div>
      {set.reports.length > 0 && (
        <ol class="adds">
          {set.reports.map((r, i) => (
            <li key={i}>
              <span>
                {r.document ? (
                  <a href={`/reports/${r.document}`}>
                    <bdi>{r.title ?? r.path}</bdi>
                  </a>
                ) : (
                  <bdi>{r.path}</bdi>
                )}
              </span>
              <span class={r.as === "stored" ? "st reviewed" : "st"}>{d.takenAs[r.as]}</span>
              <span class="meta">
                {r.as === "stored" && <span>{r.claims > 0 ? d.claimsN(number(r.claims)) : d.noClaims}</span>}
                {r.publisher && <bdi>{r.publisher}</bdi>}
                {r.title && <bdi>{r.path}</bdi>}
                {r.remarks.map((words) => (
                  <bdi key={words} class="wrapany">
                    {words}
                  </bdi>
                ))}
              </span>
            </li>
          ))}
          {dealt > set.reports.length && (
            <li class="small muted">{d.firstShown}</li>
          )}
        </ol>
      )}
    </section>
  );
}
