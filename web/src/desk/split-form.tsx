import { useState } from "preact/hooks";
import type { StoredClaim } from "../api/types";
import { day, number } from "../text/format";
import { t } from "../text/text";
import { Form, type FormProps } from "./form";

/** Takes reports out of an incident, by what each says. */
export function SplitForm({ side, ...form }: FormProps) {
  const d = t.value.desk;
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const reports = new Map<string, StoredClaim[]>();
  for (const claim of side.claims) reports.set(claim.report.document, [...(reports.get(claim.report.document) ?? []), claim]);
  const whole = out.size >= side.claims.length;
  const flip = (ids: readonly string[], on: boolean): void => {
    const next = new Set(out);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setOut(next);
  };
  return (
    <Form title={d.splitTitle} note={d.splitNote} wish={{ kind: "split", incidents: [side.incident.id], on: [side.version], claims: [...out] }} ready={out.size > 0 && !whole} save={d.splitSave(number(out.size))} {...form}>
      {side.claims.length < 2 ? (
        <p>{d.splitOne}</p>
      ) : (
        <ul class="picks">
          {[...reports.values()].map((claims) =>
            claims.map((claim) => (
              <li key={claim.claim.id}>
                <label>
                  <input type="checkbox" checked={out.has(claim.claim.id)} onChange={(e) => flip([claim.claim.id], e.currentTarget.checked)} />
                  <span>
                    <q dir="auto">{claim.claim.quote.text}</q>
                    <span class="meta">
                      <bdi>{claim.report.publisher ?? claim.report.path ?? t.value.report}</bdi>
                      <span>{claim.report.published ? day(claim.report.published) : ""}</span>
                    </span>
                  </span>
                </label>
              </li>
            )),
          )}
        </ul>
      )}
      {(out.size === 0 || whole) && side.claims.length > 1 && <p class="small muted">{d.splitNone}</p>}
    </Form>
  );
}
