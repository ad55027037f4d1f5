import { useState } from "preact/hooks";
import { shown, useLoaded } from "../api/load";
import type { ActorList } from "../api/types";
import { ask, query } from "../state/router";
import { t } from "../text/text";

/** A party by any of its names, with those of the register to choose from; they are asked for once somebody comes here. */
export function PartyChoice() {
  const [near, setNear] = useState(false);
  const actors = shown(useLoaded<ActorList>(near ? "/api/actors?limit=200" : null));
  const value = query.value.get("actor") ?? "";
  return (
    <label class={value ? "f set" : "f"}>
      <span>{t.value.party}</span>
      <input class="party" type="text" list="parties" value={value} placeholder={t.value.all} maxLength={120} onFocus={() => setNear(true)} onChange={(e) => ask({ actor: e.currentTarget.value.trim(), from: null })} />
      <datalist id="parties">
        {(actors?.items ?? []).map((a) => (
          <option key={a.name} value={a.name} />
        ))}
      </datalist>
    </label>
  );
}
