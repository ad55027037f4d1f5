import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { StoredClaim } from "../api/types";
import { day } from "../text/format";
import { t } from "../text/text";
import { Shown } from "./states";

/** A source's name that opens the sentence in which it says so, with the way to its report. */
export function SaidIn({ claim, children }: { claim: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="src" aria-expanded={open} onClick={() => setOpen(!open)}>
        {children}
      </button>
      {open && <Sentence claim={claim} />}
    </>
  );
}

/** The sentence of a claim. */
export function Sentence({ claim }: { claim: string }) {
  const stored = useLoaded<StoredClaim>(`/api/claims/${encodeURIComponent(claim)}`);
  return (
    <span class="saidin">
      <Shown of={stored} lines={1}>
        {(s) => (
          <>
            <q dir="auto">{s.claim.quote.text}</q>
            <span class="meta">
              <a href={`/reports/${s.report.document}?claim=${encodeURIComponent(s.claim.id)}`}>
                <bdi>{s.report.publisher ?? s.report.path ?? t.value.report}</bdi>
              </a>
              {s.report.published && <span>{day(s.report.published)}</span>}
            </span>
          </>
        )}
      </Shown>
    </span>
  );
}
