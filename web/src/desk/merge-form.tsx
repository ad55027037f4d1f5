import { useState } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { IncidentDetail, NearAnswer } from "../api/types";
import { title, when } from "../text/format";
import { t } from "../text/text";
import { fresh } from "./deciding";
import { Form, type FormProps } from "./form";

/** Joins an incident to another one that a person names. */
export function MergeForm({ side, ...form }: FormProps) {
  const d = t.value.desk;
  const [id, setId] = useState("");
  const wanted = id.trim();
  const near = useLoaded<NearAnswer>(fresh(`/api/incidents/${encodeURIComponent(side.incident.id)}/near`));
  const other = useLoaded<IncidentDetail>(/^[\w-]{10,40}$/.test(wanted) ? fresh(`/api/incidents/${encodeURIComponent(wanted)}`) : null);
  const found = other.state === "done" && other.value.incident.id === wanted && wanted !== side.incident.id ? other.value : null;
  return (
    <Form title={d.mergeTitle} note={d.mergeHint} wish={found && { kind: "same", incidents: [side.incident.id, wanted], on: [side.version, found.version] }} save={d.join} {...form}>
      <label class="field">
        <span>{d.mergeOther}</span>
        <input type="text" data-first value={id} list="nearones" onInput={(e) => setId(e.currentTarget.value)} />
        <datalist id="nearones">{near.state === "done" && near.value.items.map((n) => <option key={n.incident.id} value={n.incident.id} label={`${title(n.incident)} · ${when(n.incident.date)}`} />)}</datalist>
      </label>
      <p class="small" aria-live="polite">
        {found ? (
          <bdi>
            {title(found.incident)} · {when(found.incident.date)}
          </bdi>
        ) : (
          wanted && other.state === "failed" && d.mergeNone
        )}
      </p>
    </Form>
  );
}
