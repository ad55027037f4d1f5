import { useState } from "preact/hooks";
import type { Incident } from "../api/types";
import { Key } from "../parts/marks";
import { t } from "../text/text";
import { decide, type Outcome, type Wish } from "./deciding";
import { EditForm } from "./edit-form";
import type { FormProps, Seen } from "./form";
import { GradeForm } from "./grade-form";
import { useKeys } from "./keys";
import { MergeForm } from "./merge-form";
import { OutcomeNote } from "./outcome";
import { person, setPerson, whoDecides } from "./person";
import { readOnly } from "./read-only";
import { SplitForm } from "./split-form";
import { wishWords } from "./words";

/** A form of a decision. */
export type FormName = "edit" | "split" | "grade" | "merge";

/** The open form. */
export function DecisionForm({ name, ...props }: FormProps & { name: FormName; first?: string }) {
  if (name === "edit") return <EditForm {...props} />;
  if (name === "split") return <SplitForm {...props} />;
  return name === "grade" ? <GradeForm {...props} /> : <MergeForm {...props} />;
}

const keys: Readonly<Record<string, FormName>> = { e: "edit", s: "split", m: "merge" };

/** What can be decided on an incident's own page. */
export function IncidentActions({ side, again }: { side: Seen; again: () => void }) {
  const d = t.value.desk;
  const [form, setForm] = useState<FormName | null>(null);
  const [last, setLast] = useState<{ outcome: Outcome; label: string } | null>(null);
  const make = (wish: Wish): void => {
    setLast(null);
    void decide(wish, wishWords(wish)).then((outcome) => setLast({ outcome, label: wishWords(wish) }));
  };
  useKeys(form || readOnly.value ? {} : Object.fromEntries(Object.entries(keys).map(([key, name]) => [key, () => setForm(name)])));
  if (readOnly.value) return null;
  const about = { incidents: [side.incident.id], on: [side.version] };
  const status = (value: Incident["status"]) => () => make({ kind: "status", ...about, value });
  return (
    <section class="card desk noprint" aria-label={d.decideTitle}>
      <div class="acts pad">
        {side.incident.status !== "reviewed" && (
          <button class="btn primary" type="button" onClick={status("reviewed")}>
            {d.stands}
          </button>
        )}
        {(["edit", "split", "merge", "grade"] as const).map((name) => (
          <button key={name} class="btn" type="button" aria-expanded={form === name} onClick={() => setForm(form === name ? null : name)}>
            {name === "grade" ? d.gradeIt : d[name]} {name !== "grade" && <Key>{name[0]!}</Key>}
          </button>
        ))}
        {side.incident.status !== "in-review" && (
          <button class="btn ghost" type="button" onClick={status("in-review")}>
            {d.inReview}
          </button>
        )}
        {side.incident.status !== "rejected" && (
          <button class="btn ghost" type="button" onClick={status("rejected")}>
            {d.notIncident}
          </button>
        )}
        {side.claims.some((c) => c.claim.kind === "incident" && (c.claim.casualties ?? []).some((f) => f.measure === "killed" && f.max === 0)) && (
          <button class="btn ghost" type="button" onClick={() => make({ kind: "accept-zero", ...about })}>
            {d.acceptZero}
          </button>
        )}
        <PersonNote />
      </div>
      {last && <OutcomeNote outcome={last.outcome} label={last.label} again={() => { setLast(null); again(); }} />}
      {form && (
        <DecisionForm
          key={form}
          name={form}
          side={side}
          again={() => { setForm(null); again(); }}
          done={(outcome, label) => {
            setForm(null);
            if (outcome) setLast({ outcome, label });
          }}
        />
      )}
    </section>
  );
}

/** Under which name one decides, and the way to change it. */
export function PersonNote() {
  const d = t.value.desk;
  if (!person.value) return null;
  return (
    <span class="end small muted">
      <bdi>{d.asPerson(person.value)}</bdi>{" "}
      <button
        class="src link"
        type="button"
        onClick={() => {
          setPerson("");
          void whoDecides();
        }}
      >
        {d.changePerson}
      </button>
    </span>
  );
}
