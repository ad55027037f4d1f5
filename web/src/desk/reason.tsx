import { t } from "../text/text";

/** At most one reason: one of six by a key, or one's own words. */
export function Reason({ value, set }: { value: string; set: (reason: string) => void }) {
  const d = t.value.desk;
  return (
    <fieldset class="reason">
      <legend>
        {d.reasonTitle} <span class="muted">{d.reasonHint}</span>
      </legend>
      <div class="acts">
        {d.reasons.map((words, i) => (
          <button key={words} class="btn chip" type="button" aria-pressed={value === words} onClick={() => set(value === words ? "" : words)}>
            <kbd class="kbd">{i + 1}</kbd> {words}
          </button>
        ))}
        <input type="text" class="own" aria-label={d.reasonTitle} maxLength={500} value={d.reasons.includes(value) ? "" : value} placeholder={d.reasonNone} onInput={(e) => set(e.currentTarget.value)} />
      </div>
    </fieldset>
  );
}
