import { number } from "../text/format";
import { t } from "../text/text";
import { Conflict } from "./conflict";
import type { Outcome } from "./deciding";

/** What became of the last decision, in words. */
export function OutcomeNote({ outcome, label, again }: { outcome: Outcome | null; label: string; again: () => void }) {
  const d = t.value.desk;
  if (!outcome || outcome.is === "left" || outcome.is === "waits") return null;
  if (outcome.is === "conflict") return <Conflict problem={outcome.problem} mine={label} again={again} />;
  if (outcome.is === "refused")
    return (
      <p class="note" role="alert">
        <b>{d.refused}</b> <span>{outcome.detail}</span>
      </p>
    );
  return (
    <p class="note saved" role="status">
      <b>{d.saved}</b>{" "}
      <span>
        <bdi>{label}</bdi>. {outcome.answer.changes.length === 0 ? d.nothingChanged : d.changedN(number(outcome.answer.changes.length))} {outcome.answer.decision.state !== "stands" && d.notWholly}
        {outcome.answer.no_longer.map((n) => ` ${d.noLonger(number(n.number), n.by)}`)}
      </span>
    </p>
  );
}
