import { useState } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { History, NearAnswer, SlotDifference } from "../api/types";
import { fresh } from "../desk/deciding";
import { moment, number, percent, title, when, words } from "../text/format";
import { t } from "../text/text";
import { ReasonList } from "./why";
import { Shown } from "./states";

const first = 4;

/** Every version of an incident: when, by which run or whose decision, and what changed. */
export function HistoryCard({ id }: { id: string }) {
  const history = useLoaded<History>(fresh(`/api/incidents/${encodeURIComponent(id)}/history`));
  const [all, setAll] = useState(false);
  return (
    <section class="card" id="history">
      <header>
        <h2>{t.value.historyTitle}</h2>
        {history.state === "done" && <span class="end small muted">{t.value.historyN(number(history.value.steps.length))}</span>}
      </header>
      <Shown of={history} lines={3}>
        {(h) => (
          <ol class="steps">
            {(all ? h.steps : h.steps.slice(0, first)).map((step) => (
              <li key={step.version}>
                <p class="meta">
                  <span>{moment(step.recorded)}</span>
                  {step.decision ? <span class="st reviewed">{t.value.byPerson(step.decision.by)}</span> : <span class="st">{t.value.byMachine}</span>}
                  <span>{step.withdrawn ? t.value.withdrawn : step.first ? t.value.firstVersion : ""}</span>
                </p>
                {step.decision?.reason && <p class="small">“{step.decision.reason}”</p>}
                {step.first ? (
                  <details>
                    <summary class="small">{t.value.whatItSaid}</summary>
                    <Changes changes={step.changes} first />
                  </details>
                ) : (
                  <Changes changes={step.changes} />
                )}
              </li>
            ))}
            {h.steps.length > first && !all && (
              <li>
                <button class="btn" type="button" onClick={() => setAll(true)}>
                  {t.value.showAll} ({number(h.steps.length)})
                </button>
              </li>
            )}
          </ol>
        )}
      </Shown>
    </section>
  );
}

// Values as the register writes them, in words.
function value(slot: string, text: string | null | undefined): string {
  if (text == null) return t.value.terms.codes["none"] ?? "–";
  if (slot === "type") return words(text);
  if (slot === "grade") return t.value.grades[text] ?? text;
  if (slot === "status") return t.value.reviewStatus[text] ?? text;
  if (slot === "disputes") return text.split(", ").map((s) => words(s)).join(t.value.comma);
  const range = /^(\d+)(?:-(\d+))?(\+)?$/.exec(text);
  if (!range) return text;
  const low = number(Number(range[1]));
  return range[3] ? [t.value.orMore(low), range[2] ? t.value.highest(number(Number(range[2]))) : null].filter(Boolean).join("; ") : range[2] ? t.value.range(low, number(Number(range[2]))) : low;
}

/** In what two versions differ; of a first version what it says. */
export function Changes({ changes, first: whole = false }: { changes: readonly SlotDifference[]; first?: boolean }) {
  return (
    <dl class="slots">
      {changes.map((c) => (
        <>
          <dt>{c.slot === "status" ? t.value.status : words(c.slot)}</dt>
          <dd>
            <bdi>{whole ? value(c.slot, c.after) : t.value.becameValue(value(c.slot, c.before), value(c.slot, c.after))}</bdi>
          </dd>
        </>
      ))}
    </dl>
  );
}

/** Incidents that come near this one, with what speaks for and against their being one. */
export function NearCard({ id }: { id: string }) {
  const near = useLoaded<NearAnswer>(fresh(`/api/incidents/${encodeURIComponent(id)}/near`));
  return (
    <section class="card">
      <header>
        <h2>{t.value.nearTitle}</h2>
      </header>
      <Shown of={near} lines={2}>
        {(n) =>
          n.items.length === 0 ? (
            <p class="pad small muted">{t.value.nearNone}</p>
          ) : (
            <ul>
              {n.items.map((item) => (
                <li key={item.incident.id} class="said">
                  <p>
                    <a href={`/incidents/${encodeURIComponent(item.incident.id)}`}>
                      <bdi>{title(item.incident)}</bdi>
                    </a>{" "}
                    <span class="muted small">{when(item.incident.date)}</span>
                  </p>
                  <p class="small muted">{t.value.nearChance(percent(item.chance))}</p>
                  <details>
                    <summary class="small">{t.value.why}</summary>
                    <ReasonList reasons={item.reasons} />
                  </details>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}
