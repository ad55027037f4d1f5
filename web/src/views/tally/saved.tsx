import { useState } from "preact/hooks";
import { ApiError, send } from "../../api/client";
import { useLoaded } from "../../api/load";
import type { QuestionList } from "../../api/types";
import { Shown } from "../../parts/states";
import { t } from "../../text/text";
import { questionText } from "./question";

/** Questions kept under a name, shared with the command line. */
export function SavedQuestions({ saving, done }: { saving: boolean; done: () => void }) {
  const [changed, setChanged] = useState(0);
  const [name, setName] = useState("");
  const [said, setSaid] = useState("");
  const list = useLoaded<QuestionList>(`/api/questions?${changed}`);
  const w = t.value.tally;
  const change = (method: "PUT" | "DELETE", path: string, words: string): void =>
    void send(method, path).then(
      () => {
        setSaid(words);
        setChanged(changed + 1);
        done();
      },
      (error: unknown) => setSaid(error instanceof ApiError && error.status > 0 ? error.words : t.value.failedReach),
    );
  return (
    <section class="card noprint" aria-label={w.saved}>
      <header>
        <h2>{w.saved}</h2>
      </header>
      {saving && (
        <form class="savebox" onSubmit={(e) => { e.preventDefault(); change("PUT", `/api/questions/${encodeURIComponent(name.trim())}${questionText()}`, w.savedAs(name.trim())); }}>
          <label>
            {w.saveName}
            <input type="text" value={name} maxLength={80} required autoFocus onInput={(e) => setName(e.currentTarget.value)} />
          </label>
          <button class="btn primary" type="submit">
            {w.save}
          </button>
        </form>
      )}
      <p class="remark" role="status">
        {said}
      </p>
      <Shown of={list} lines={2}>
        {(l) =>
          l.items.length === 0 ? (
            <p class="remark">{w.savedNone}</p>
          ) : (
            <ul class="saved">
              {l.items.map((q) => (
                <li key={q.name}>
                  {q.asks != null ? (
                    <a href={`/tallies?${q.asks}`}>
                      <bdi>{q.name}</bdi>
                    </a>
                  ) : (
                    <span title={q.why_not ?? ""}>
                      <bdi>{q.name}</bdi> <span class="small muted">{w.onlyLine}</span>
                    </span>
                  )}
                  <code dir="ltr" class="small muted">
                    {q.command}
                  </code>
                  <button type="button" class="btn ghost" aria-label={w.forgetNamed(q.name)} onClick={() => change("DELETE", `/api/questions/${encodeURIComponent(q.name)}`, "")}>
                    {w.forget}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}
