import { useEffect, useState } from "preact/hooks";
import { shown, useLoaded } from "../api/load";
import type { ActorList } from "../api/types";
import { ask, query } from "../state/router";
import { t } from "../text/text";

/** A party by any of its names, with those of the register to choose from; they are asked for once somebody comes here. */
export function PartyChoice() {
  const [near, setNear] = useState(false);
  const actors = shown(useLoaded<ActorList>(near ? "/api/actors?limit=200" : null));
  const value = query.value.get("actor") ?? "";
  // What is being typed is no question yet, and outlives that the names come in.
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const choose = (name: string): void => ask({ actor: name.trim(), from: null });
  return (
    <label class={value ? "f set" : "f"}>
      <span>{t.value.party}</span>
      <input class="party" type="text" list="parties" value={draft} onInput={(e) => setDraft(e.currentTarget.value)} placeholder={t.value.all} maxLength={120} onFocus={() => setNear(true)} onChange={(e) => choose(e.currentTarget.value)} onKeyDown={(e) => e.key === "Enter" && choose(e.currentTarget.value)} />
      <datalist id="parties">
        {(actors?.items ?? []).map((a) => (
          <option key={a.name} value={a.name} />
        ))}
      </datalist>
    </label>
  );
}
