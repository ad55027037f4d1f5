import type { Agreement } from "../api/types";
import { day, joined, number } from "../text/format";
import { t } from "../text/text";
import { agreementName } from "./agreement-name";
import { isContested, bothSides, truceState } from "./truce-state";

const listed = 6;

/** What one source last said of an agreement: "in effect", according to whom, when. */
export function TruceWords({ entry }: { entry: Agreement["history"][number] }) {
  const at = entry.on ?? entry.said;
  return (
    <>
      {t.value.truceStatus[entry.status ?? ""] ?? entry.status}
      {t.value.comma}
      {t.value.accordingTo} <bdi>{entry.source}</bdi>
      {at && (
        <>
          {t.value.comma}
          <span class="nowrap">{day(at)}</span>
        </>
      )}
    </>
  );
}

/** How each truce stands, and the last words of those who say so. */
export function TruceStates({ agreements }: { agreements: readonly Agreement[] }) {
  const ordered = [...agreements].sort((x, y) => (y.in_effect ?? y.date ?? "").localeCompare(x.in_effect ?? x.date ?? ""));
  return (
    <section class="card" aria-label={t.value.truceStates}>
      <header>
        <h2>{t.value.truceStates}</h2>
        {agreements.length > 0 && (
          <span class="end small">
            <a href="/agreements">{t.value.allN(number(agreements.length))}</a>
          </span>
        )}
      </header>
      {agreements.length === 0 ? (
        <p class="pad small muted">{t.value.noTruce}</p>
      ) : (
        <ol class="briefs">
          {ordered.slice(0, listed).map((a) => (
            <li key={a.id}>
              <p class="line">
                <a class="t" href={`/agreements/${encodeURIComponent(a.id)}`}>
                  <bdi>{agreementName(a)}</bdi>
                </a>
                <span class={isContested(a) ? "tag disp end" : "tag end"}>{truceState(a)}</span>
              </p>
              {a.parties.length > 0 && (
                <p class="small muted">
                  <bdi>{joined(a.parties)}</bdi>
                </p>
              )}
              {bothSides(a).map((w) => (
                <p key={w.claim} class="small">
                  <TruceWords entry={w} />
                </p>
              ))}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
