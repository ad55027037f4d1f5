import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Incident, StoredClaim } from "../api/types";
import { inTextField } from "../state/keys";
import { t } from "../text/text";
import { decide, type Outcome, type Wish } from "./deciding";
import { OutcomeNote } from "./outcome";
import { Reason } from "./reason";
import { isOver, wishWords } from "./words";

/** An incident as a decision sees it. */
export interface Seen {
  incident: Incident;
  version: number;
  claims: readonly StoredClaim[];
}

/** What every form of a decision is given. */
export interface FormProps {
  side: Seen;
  /** The reason chosen so far. */
  reason?: string;
  /** Called once it is saved, kept, or left. */
  done: (outcome: Outcome | null, label: string) => void;
  /** Called where the incident is to be looked at anew. */
  again: () => void;
}

/** A decision to be filled in: Enter saves it, Escape leaves it. */
export function Form({ title, note, wish, ready = wish !== null, needsReason = false, reason: first = "", done, again, children, save }: Omit<FormProps, "side"> & { title: string; note?: string; wish: Wish | null; ready?: boolean; needsReason?: boolean; save?: string; children: ComponentChildren }) {
  const d = t.value.desk;
  const box = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState(first);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    (box.current?.querySelector<HTMLElement>("[data-first]") ?? box.current?.querySelector<HTMLElement>("input, select, textarea"))?.focus();
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const label = wish ? wishWords(wish) : "";
  return (
    <form
      ref={box}
      class="decide"
      aria-label={title}
      onKeyDown={(e) => {
        const chosen = d.reasons[Number(e.key) - 1];
        if (chosen && !inTextField(e.target)) setReason(reason === chosen ? "" : chosen);
        if (e.key !== "Escape") return;
        e.stopPropagation();
        done(null, "");
      }}
      onSubmit={(e) => {
        e.preventDefault();
        if (!wish || !ready || busy) return;
        setBusy(true);
        void decide({ ...wish, ...(reason.trim() ? { reason: reason.trim() } : {}) }, label).then((made) => {
          setBusy(false);
          setOutcome(made);
          if (isOver(made)) done(made, label);
        });
      }}
    >
      <h2>{title}</h2>
      {note && <p class="small muted">{note}</p>}
      {children}
      <Reason value={reason} set={setReason} />
      <OutcomeNote outcome={outcome} label={label} again={again} />
      <p class="acts">
        <button class="btn primary" type="submit" disabled={!wish || !ready || busy || (needsReason && !reason.trim())}>
          {save ?? d.save}
        </button>
        <button class="btn ghost" type="button" onClick={() => done(null, "")}>
          {d.cancel} <kbd class="kbd">Esc</kbd>
        </button>
      </p>
    </form>
  );
}
