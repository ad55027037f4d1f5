import { useState } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { DecisionEntry, History } from "../api/types";
import { Shown } from "../parts/states";
import { moment, number } from "../text/format";
import { t } from "../text/text";
import { decide, fresh, type Outcome } from "./deciding";
import { OutcomeNote } from "./outcome";
import { readOnly } from "./read-only";
import { entryWords } from "./words";

/** The decisions that hang on an incident: whose, why, what became of each, and the way to take it back. */
export function DecisionsCard({ id }: { id: string }) {
  const d = t.value.desk;
  const history = useLoaded<History>(fresh(`/api/incidents/${encodeURIComponent(id)}/history`));
  const [last, setLast] = useState<{ outcome: Outcome; label: string } | null>(null);
  const undo = (entry: DecisionEntry): void => {
    const label = `${d.undo}: ${entryWords(entry)}`;
    void decide({ kind: "undo", undoes: entry.number }, label).then((outcome) => setLast({ outcome, label }));
  };
  return (
    <Shown of={history} lines={2}>
      {(h) =>
        h.decisions.length === 0 && !last ? null : (
          <section class="card">
            <header>
              <h2>{d.decisionsTitle}</h2>
              <span class="end small muted">{number(h.decisions.length)}</span>
            </header>
            {last && <OutcomeNote outcome={last.outcome} label={last.label} again={() => setLast(null)} />}
            <ol class="steps">
              {h.decisions.map((entry) => (
                <li key={entry.number}>
                  <p>
                    <b>
                      <bdi>{entryWords(entry)}</bdi>
                    </b>{" "}
                    {entry.state !== "stands" && <span class="tag">{d.decisionStates[entry.state]}</span>}
                  </p>
                  {entry.reason && <p class="small">“{entry.reason}”</p>}
                  <p class="meta">
                    <bdi>{entry.by}</bdi>
                    <span>{entry.recorded ? moment(entry.recorded) : ""}</span>
                    {entry.state !== "undone" && !readOnly.value && (
                      <button class="src link" type="button" onClick={() => undo(entry)}>
                        {d.undo}
                      </button>
                    )}
                  </p>
                </li>
              ))}
            </ol>
          </section>
        )
      }
    </Shown>
  );
}
