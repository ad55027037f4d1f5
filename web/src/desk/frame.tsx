import { useEffect, useRef, useState } from "preact/hooks";
import { number } from "../text/format";
import { t } from "../text/text";
import { Conflict } from "./conflict";
import { forget, tryAgain, waiting } from "./deciding";
import { asking, person } from "./person";

/** What stands over every view: who is asked for their name, and decisions that wait to be saved. */
export function DeskFrame() {
  return (
    <>
      {asking.value && <Who answer={asking.value} />}
      {waiting.value.length > 0 && <WaitingNotice />}
    </>
  );
}

function Who({ answer }: { answer: (name: string | null) => void }) {
  const box = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState(person.value);
  const d = t.value.desk;
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  return (
    <dialog ref={box} class="card who" aria-labelledby="who" onCancel={(e) => { e.preventDefault(); answer(null); }}>
      <form
        class="pad stack"
        onSubmit={(e) => {
          e.preventDefault();
          if (name.trim()) answer(name.trim());
        }}
      >
        <h2 id="who">{d.whoTitle}</h2>
        <p class="small">{d.whoNote}</p>
        <label class="field">
          <span>{d.whoName}</span>
          <input type="text" value={name} maxLength={80} required autoFocus autocomplete="name" onInput={(e) => setName(e.currentTarget.value)} />
        </label>
        <p class="acts">
          <button class="btn primary" type="submit">
            {d.whoSave}
          </button>
          <button class="btn ghost" type="button" onClick={() => answer(null)}>
            {d.whoLeave}
          </button>
        </p>
      </form>
    </dialog>
  );
}

function WaitingNotice() {
  const d = t.value.desk;
  return (
    <section class="note waits" role="status" aria-label={d.keepTitle(number(waiting.value.length))}>
      {waiting.value.map((w, i) => (
        <div key={i} class="stack">
          {w.outcome?.is === "conflict" ? (
            <Conflict problem={w.outcome.problem} mine={w.label} />
          ) : (
            <p>
              <b>{w.outcome?.is === "refused" ? d.refused : d.keepTitle("1")}</b> <bdi>{w.label}</bdi>. {w.outcome?.is === "refused" ? w.outcome.detail : w.detail ? d.keepBusy : d.keepReach}
            </p>
          )}
          <p class="acts">
            {!w.outcome && (
              <button class="btn" type="button" onClick={() => void tryAgain()}>
                {d.tryNow}
              </button>
            )}
            <button class="btn ghost" type="button" onClick={() => forget(w)}>
              {d.letGo}
            </button>
          </p>
        </div>
      ))}
    </section>
  );
}
