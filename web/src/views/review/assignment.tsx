import { useState } from "preact/hooks";
import { useKeys } from "../../desk/keys";
import { person, whoDecides } from "../../desk/person";
import { Key } from "../../parts/marks";
import { refusalIn, refusalWords } from "../../text/refusal";
import { t } from "../../text/text";

/** Who has an item, and how to take it, hand it over or let it go. It binds nobody: whoever decides first decides. */
export function AssignmentLine({ of: key, holder, changed, quiet }: { of: string; holder: string | null; changed: (holder: string | null) => void; /** True while keys mean something else. */ quiet: boolean }) {
  const d = t.value.assigning;
  const [said, setSaid] = useState("");
  const [handing, setHanding] = useState(false);
  const [name, setName] = useState("");
  const mine = holder !== null && holder === person.value;
  const give = (to: string | null): void => {
    setSaid("");
    void fetch("/api/review/assignment", { method: "PUT", headers: { "content-type": "application/json", accept: "application/json" }, body: JSON.stringify({ key, ...(to === null ? {} : { to }), ...(holder === null ? {} : { seen: holder }) }) }).then(
      async (response) => {
        const answer: unknown = await response.json().catch(() => null);
        const refusal = refusalIn(answer);
        if (response.ok) changed(to);
        else if (refusal.code === "taken") changed(refusal.holder);
        setSaid(response.ok ? "" : refusalWords(refusal));
        setHanding(false);
      },
      () => setSaid(t.value.failedReach),
    );
  };
  const take = (): void => void whoDecides().then((who) => who !== null && give(who));
  useKeys(quiet || handing ? {} : { a: mine ? () => give(null) : take });
  return (
    <div class="assigned">
      <span class="small">{holder === null ? <span class="muted">{d.nobody}</span> : mine ? <b>{d.yours}</b> : <bdi>{d.withOther(holder)}</bdi>}</span>
      {mine ? (
        <>
          <button class="btn ghost" type="button" onClick={() => give(null)}>
            {d.letGo} <Key>a</Key>
          </button>
          <button class="btn ghost" type="button" aria-expanded={handing} onClick={() => setHanding(!handing)}>
            {d.handOver}
          </button>
        </>
      ) : (
        <button class="btn ghost" type="button" onClick={take}>
          {holder === null ? d.take : d.takeOver} <Key>a</Key>
        </button>
      )}
      {handing && (
        <form
          onSubmit={(e) => {
            e.preventDefault();
            if (name.trim()) give(name.trim());
          }}
        >
          <input class="own" type="text" aria-label={d.toWhom} placeholder={d.toWhom} maxLength={80} value={name} onInput={(e) => setName(e.currentTarget.value)} autoFocus />
          <button class="btn" type="submit">
            {d.give}
          </button>
        </form>
      )}
      {said && (
        <span class="small" role="alert">
          {said}
        </span>
      )}
    </div>
  );
}
