import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Vocabulary } from "../../api/types";
import { words } from "../../text/format";
import { t } from "../../text/text";
import { AreaField } from "./area-field";
import { asked, change, setSplits, splits, type Name } from "./question";

const conditions = ["perpetrator", "target", "facility", "grade", "flow", "as-of", "recorded-by", "series"] as const;

/** The question in one sentence; its choices are the address. */
export function Sentence({ vocabulary }: { vocabulary: Vocabulary | null }) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const w = t.value.tally;
  const [by, across] = splits();
  const shown = conditions.filter((c) => asked(c) !== "" || added.includes(c));
  const free = conditions.filter((c) => !shown.includes(c) && (c !== "flow" || asked("measure") === "displaced"));
  const groupings = vocabulary?.groupings.filter((g) => g.code !== "none") ?? [];
  const splitting = (code: string): boolean => groupings.find((g) => g.code === code)?.splits_figures ?? false;
  const labels: Record<(typeof conditions)[number], string> = { perpetrator: w.perpetrator, target: w.target, facility: w.facility, grade: w.grade, flow: w.flow, "as-of": w.asOf, "recorded-by": w.recordedBy, series: w.series };
  return (
    <form class="card sentence" onSubmit={(e) => e.preventDefault()}>
      <span>{w.lead}</span>
      <Choice name="measure" label={w.measure} none={w.measures["killed"]!} options={(vocabulary?.measures ?? []).filter((m) => m !== "killed").map((m) => [m, w.measures[m] ?? words(m)])} />
      <Choice name="category" label={w.category} none={w.ofAny} options={(vocabulary?.categories ?? []).map((c) => [c, `${w.of} ${words(c)}`])} />
      <span>{w.area}</span>
      <AreaField />
      <Typed name="since" label={w.since} placeholder={w.anyDay} />
      <Typed name="until" label={w.until} placeholder={w.anyDay} />
      <span>{w.means}</span>
      <Choice name="means" label={w.means} none={w.anyMeans} options={(vocabulary?.types ?? []).map((y) => [y.code, words(y.code)])} />
      {shown.map((c) => (
        <Condition key={c} label={labels[c]} remove={() => { setAdded(added.filter((a) => a !== c)); change({ [c]: null }); }}>
          {c === "facility" ? (
            <Choice name={c} label={labels[c]} none="–" options={(vocabulary?.facilities ?? []).map((f) => [f, words(f)])} />
          ) : c === "grade" ? (
            <Choice name={c} label={labels[c]} none="–" options={(vocabulary?.grades ?? []).map((g) => [g, t.value.grades[g] ?? g])} />
          ) : c === "flow" ? (
            <Choice name={c} label={labels[c]} none="–" options={Object.entries(w.flows)} />
          ) : c === "series" ? (
            <input type="checkbox" aria-label={labels[c]} checked={asked("series") !== ""} onChange={(e) => change({ series: e.currentTarget.checked ? "true" : null })} />
          ) : (
            <Typed name={c} placeholder={c === "as-of" || c === "recorded-by" ? "2019-08-31" : "–"} hidden={labels[c]} />
          )}
        </Condition>
      ))}
      <span>{w.by}</span>
      <Pill label={w.by} value={by} none={w.noSplit} options={groupings.map((g) => [g.code, w.groupings[g.code] ?? g.code])} onChange={(next) => setSplits(next, next === "" || next === across || (splitting(next) && splitting(across)) ? "" : across)} />
      {by !== "" && (
        <>
          <span>{w.across}</span>
          <Pill label={w.across} value={across} none={w.noSplit} options={groupings.filter((g) => g.code !== by && !(splitting(by) && g.splits_figures)).map((g) => [g.code, w.groupings[g.code] ?? g.code])} onChange={(next) => setSplits(by, next)} />
        </>
      )}
      <span>{w.policy}</span>
      <Pill label={w.policy} value={asked("policy")} none={w.policies["range"]!} options={(vocabulary?.policies ?? []).filter((p) => p !== "range").map((p) => [p, w.policies[p] ?? p])} onChange={(next) => change({ policy: next || null, ...(next === "hierarchy" ? {} : { "source-order": null }) })} />
      {asked("policy") === "hierarchy" && <Typed name="source-order" label={w.sourceOrder} placeholder="A; B" />}
      {free.length > 0 && (
        <select class="add" aria-label={w.addCondition} value="" onChange={(e) => { const next = e.currentTarget.value; setAdded([...added, next]); e.currentTarget.value = ""; if (next === "series") change({ series: "true" }); }}>
          <option value="">{w.addCondition}…</option>
          {free.map((c) => (
            <option key={c} value={c}>
              {labels[c]}
            </option>
          ))}
        </select>
      )}
    </form>
  );
}

function Condition({ label, remove, children }: { label: string; remove: () => void; children: ComponentChildren }) {
  return (
    <span class="cond">
      <span>{label}</span>
      {children}
      <button type="button" class="x" aria-label={`${t.value.tally.remove}: ${label}`} onClick={remove}>
        ×
      </button>
    </span>
  );
}

interface PillProps {
  label: string;
  value: string;
  none: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

/** A choice within the sentence. */
function Pill({ label, value, none, options, onChange }: PillProps) {
  return (
    <select class={value ? "pill set" : "pill"} aria-label={label} value={value} onChange={(e) => onChange(e.currentTarget.value)}>
      <option value="">{none}</option>
      {value !== "" && !options.some(([code]) => code === value) && <option value={value}>{words(value)}</option>}
      {options.map(([code, text]) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </select>
  );
}

const Choice = ({ name, ...rest }: Omit<PillProps, "value" | "onChange"> & { name: Name }) => <Pill {...rest} value={asked(name)} onChange={(value) => change({ [name]: value || null })} />;

/** Words typed into the sentence; asked when the field is left or Enter is pressed. */
function Typed({ name, label, placeholder, hidden }: { name: Name; label?: string; placeholder: string; hidden?: string }) {
  const value = asked(name);
  return (
    <>
      {label && <span>{label}</span>}
      <input class={value ? "pill set" : "pill"} type="text" dir="auto" aria-label={label ?? hidden ?? name} placeholder={placeholder} value={value} size={Math.max(8, Math.min(28, (value || placeholder).length + 1))} onChange={(e) => change({ [name]: e.currentTarget.value.trim() || null })} onKeyDown={(e) => e.key === "Enter" && e.currentTarget.blur()} />
    </>
  );
}
