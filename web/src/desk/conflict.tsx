import type { ConflictProblem } from "../api/types";
import { Changes } from "../parts/history";
import { moment } from "../text/format";
import { t } from "../text/text";

/** Another was first: who, when, why, and what both decided, side by side. Nothing was overwritten. */
export function Conflict({ problem, mine, again }: { problem: ConflictProblem; mine: string; again?: () => void }) {
  const d = t.value.desk;
  return (
    <section class="conflict" role="alert">
      <h2>{d.conflictTitle}</h2>
      {problem.undone_by != null && <p>{d.conflictUndone}</p>}
      {problem.conflicts.map((c) => (
        <div key={c.incident}>
          <p>
            <b>
              <bdi>{d.conflictBy(c.by ?? d.conflictMachine, moment(c.when))}</bdi>
            </b>{" "}
            <a href={`/incidents/${encodeURIComponent(c.incident)}`}>{c.incident}</a>
          </p>
          <div class="sides">
            <div>
              <h3>{d.conflictWhat}</h3>
              {c.version == null ? (
                <p>
                  {d.conflictGone}{" "}
                  {c.now_in.map((id) => (
                    <a key={id} href={`/incidents/${encodeURIComponent(id)}`}>
                      {id}{" "}
                    </a>
                  ))}
                </p>
              ) : (
                <Changes changes={c.differences} />
              )}
              {c.reason && <p class="small">“{c.reason}”</p>}
            </div>
            <div>
              <h3>{d.conflictMine}</h3>
              <p>
                <bdi>{mine}</bdi>
              </p>
            </div>
          </div>
        </div>
      ))}
      {again && (
        <p class="acts">
          <button class="btn primary" type="button" onClick={again}>
            {d.lookAgain}
          </button>
        </p>
      )}
    </section>
  );
}
