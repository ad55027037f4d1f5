import { shown, useLoaded } from "../api/load";
import type { RegisterSummary } from "../api/types";
import { ask, query } from "../state/router";
import { dayNumber, dayText } from "../text/dates";
import { day, period } from "../text/format";
import { t } from "../text/text";
import { Popover } from "./popover";

const whole = /^\d{4}-\d{2}-\d{2}$/;

/** The period of the address, in words. */
function periodWords(since: string, until: string): string {
  if (since && until) return whole.test(since) && whole.test(until) && since <= until ? period(since, until) : `${since} – ${until}`;
  if (since) return t.value.fromDay(whole.test(since) ? day(since) : since);
  if (until) return t.value.untilDay(whole.test(until) ? day(until) : until);
  return t.value.wholeRegister;
}

/** From when to when: two days, or a stretch that ends with the register's last day. */
export function PeriodChoice() {
  const register = shown(useLoaded<RegisterSummary>("/api/register"));
  const [since, until] = [query.value.get("since") ?? "", query.value.get("until") ?? ""];
  const last = register?.last ?? null;
  const stretch = (days: number) => (): void => {
    if (last) ask({ since: dayText(dayNumber(last) - days + 1), until: last, from: null });
  };
  const change = (name: string) => (event: Event) => ask({ [name]: (event.currentTarget as HTMLInputElement).value, from: null });
  const presets: readonly (readonly [number, string])[] = [[7, t.value.lastWeek], [30, t.value.lastMonth], [90, t.value.lastQuarter]];
  return (
    <Popover look={since || until ? "f set" : "f"} label={t.value.period} value={periodWords(since, until)}>
      <div class="days">
        <label class="field">
          <span>{t.value.firstShown}</span>
          <input type="date" value={since} max={until} onChange={change("since")} />
        </label>
        <label class="field">
          <span>{t.value.lastShown}</span>
          <input type="date" value={until} min={since} onChange={change("until")} />
        </label>
      </div>
      {last && (
        <>
          <p class="acts">
            {presets.map(([days, words]) => (
              <button key={days} class="btn" type="button" aria-pressed={until === last && since === dayText(dayNumber(last) - days + 1)} onClick={stretch(days)}>
                {words}
              </button>
            ))}
            <button class="btn" type="button" aria-pressed={!since && !until} onClick={() => ask({ since: null, until: null, from: null })}>
              {t.value.wholeRegister}
            </button>
          </p>
          <p class="small muted">{t.value.presetsNote(day(last))}</p>
        </>
      )}
    </Popover>
  );
}
