import { useEffect, useState } from "preact/hooks";
import { useLoaded } from "../../api/load";
import type { ReviewEntry, ReviewEvidence } from "../../api/types";
import { DecisionForm, PersonNote, type FormName } from "../../desk/actions";
import { changes, decide, fresh, type Outcome, type Wish } from "../../desk/deciding";
import { useKeys } from "../../desk/keys";
import { OutcomeNote } from "../../desk/outcome";
import { Reason } from "../../desk/reason";
import { wishWords } from "../../desk/words";
import { Key } from "../../parts/marks";
import { Shown } from "../../parts/states";
import { go } from "../../state/router";
import { decimal, number, percent } from "../../text/format";
import { t } from "../../text/text";
import { AssignmentLine } from "./assignment";
import { PairEvidence, SingleEvidence } from "./evidence";
import { PlaceChoice } from "./places";

/** What a card tells its queue. */
export interface CardProps {
  item: ReviewEntry;
  at: number;
  of: number;
  others: readonly string[];
  gone: boolean;
  readOnly: boolean;
  /** A decision about it was saved or is kept. */
  settled: (outcome: Outcome, label: string) => void;
  later: () => void;
  /** Who has taken it. */
  holder: string | null;
  give: (holder: string | null) => void;
}

/** One question with everything that is needed to answer it. */
export function ReviewCard({ item, at, of, others, gone, readOnly, settled, later, holder, give }: CardProps) {
  const d = t.value.desk;
  const ids = item.incidents.map((i) => `incident=${encodeURIComponent(i.id)}`).join("&");
  const evidence = useLoaded<ReviewEvidence>(ids ? fresh(`/api/review/evidence?${ids}`) : null);
  const [reason, setReason] = useState("");
  const [form, setForm] = useState<FormName | null>(null);
  const [last, setLast] = useState<{ outcome: Outcome; label: string } | null>(null);
  const sides = evidence.state === "done" ? evidence.value.sides : [];
  const question = (item.kind === "dispute" && d.questions[item.details[0] ?? ""]) || d.questions[item.kind];
  const pair = item.kind === "near-miss";
  const make = (wish: Wish): void => {
    if (readOnly) return;
    const whole = { ...wish, ...(reason.trim() ? { reason: reason.trim() } : {}) };
    const label = wishWords(wish);
    setLast(null);
    void decide(whole, label).then((outcome) => {
      if (outcome.is === "made" || outcome.is === "waits") settled(outcome, label);
      else setLast({ outcome, label });
    });
  };
  const about = { incidents: sides.map((s) => s.incident.id), on: sides.map((s) => s.version) };
  const first = sides[0];
  const yes = (): void => {
    if (item.kind === "decision") return;
    if (sides.length === item.incidents.length) make(pair ? { kind: "same", ...about } : { kind: "status", ...about, value: "reviewed" });
  };
  const no = (): void => {
    if (item.kind === "decision") {
      if (item.decision != null) make({ kind: "undo", undoes: item.decision });
    } else if (sides.length === item.incidents.length) make(pair ? { kind: "not-same", ...about } : { kind: "status", ...about, value: "rejected" });
  };
  const open = (name: FormName) => (): void => {
    if (first && !readOnly) setForm(name);
  };
  useKeys(form ? {} : {
    y: yes,
    n: no,
    e: open("edit"),
    s: open("split"),
    m: open("merge"),
    l: later,
    o: () => (item.incidents[0] ? go(`/incidents/${encodeURIComponent(item.incidents[0].id)}`) : undefined),
    ...Object.fromEntries(d.reasons.map((words, i) => [String(i + 1), () => setReason((r) => (r === words ? "" : words))])),
  });
  useEffect(() => setForm(null), [item.key]);
  return (
    <section class="card" aria-label={question}>
      <header>
        <h2>{question}</h2>
        {item.score != null && <span class="st">{d.unsure(decimal(item.score))}</span>}
        {item.kind === "confidence" && item.incidents[0] && <span class="st">{d.confidenceIs(percent(item.incidents[0].confidence))}</span>}
        {item.kind === "flag" && item.details.map((f) => <span key={f} class="tag disp">{d.flags[f] ?? f}</span>)}
        <span class="end small muted">{d.ofN(number(at), number(of))}</span>
      </header>
      {!readOnly && <AssignmentLine key={item.key} of={item.key} holder={holder} changed={give} quiet={form !== null} />}
      {others.length > 0 && (
        <p class="note" role="status">
          <b>
            <bdi>{d.othersOpen(others.join(", "))}</bdi>
          </b>
          <span>{d.othersNote}</span>
        </p>
      )}
      {gone && (
        <p class="note" role="status">
          <b>{d.goneNote}</b>
        </p>
      )}
      {item.kind === "decision" ? (
        <p class="pad">{item.what}</p>
      ) : (
        <Shown of={evidence} lines={12}>
          {(e) => (pair && e.sides.length === 2 ? <PairEvidence evidence={e} /> : <SingleEvidence side={e.sides[0]!} />)}
        </Shown>
      )}
      {item.kind === "place" && first && !readOnly && <PlaceChoice key={item.key} side={first} decide={make} />}
      {last && <OutcomeNote outcome={last.outcome} label={last.label} again={() => { setLast(null); changes.value++; }} />}
      {form && first && (
        <DecisionForm
          key={form + item.key}
          name={form}
          side={first}
          first={item.kind === "dispute" ? item.details[0] : item.kind === "place" ? "place" : undefined}
          reason={reason}
          again={() => { setForm(null); changes.value++; }}
          done={(outcome, label) => {
            setForm(null);
            if (outcome) settled(outcome, label);
          }}
        />
      )}
      {readOnly ? (
        <p class="pad muted">{d.readOnly}</p>
      ) : (
        !form && (
          <div class="bottom">
            <div class="acts">
              {item.kind !== "decision" && (
                <button class="btn primary" type="button" disabled={!first} onClick={yes}>
                  {pair ? d.join : d.stands} <Key>y</Key>
                </button>
              )}
              <button class="btn" type="button" disabled={item.kind !== "decision" && !first} onClick={no}>
                {item.kind === "decision" ? d.undo : pair ? d.keepApart : d.notIncident} <Key>n</Key>
              </button>
              {item.kind !== "decision" && (
                <>
                  <button class="btn" type="button" disabled={!first} onClick={open("edit")}>
                    {d.edit} <Key>e</Key>
                  </button>
                  <button class="btn" type="button" disabled={!first} onClick={open("split")}>
                    {d.split} <Key>s</Key>
                  </button>
                  <button class="btn" type="button" disabled={!first} onClick={open("merge")}>
                    {d.merge} <Key>m</Key>
                  </button>
                </>
              )}
              <button class="btn ghost" type="button" onClick={later}>
                {d.later} <Key>l</Key>
              </button>
              <PersonNote />
            </div>
            <Reason value={reason} set={setReason} />
          </div>
        )
      )}
    </section>
  );
}
