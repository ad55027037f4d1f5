import { shown, useLoaded } from "../api/load";
import type { AgreementList, MarkPage, RegisterSummary } from "../api/types";
import { Calendar } from "../parts/calendar";
import { Compare, comparedPeriod } from "../parts/compare";
import { filterQuery, Filters } from "../parts/filters";
import { IncidentList } from "../parts/incident-list";
import { NothingFits } from "../parts/nothing-fits";
import { Empty, Shown } from "../parts/states";
import { chosenPeriod, Timeline } from "../parts/timeline";
import { ask, query } from "../state/router";
import { dayNumber, dayText } from "../text/dates";
import { number } from "../text/format";
import { t } from "../text/text";

const listed = 50;

/** Incidents over time, as bars with the truces above them or as a calendar of days; two periods can be compared. */
export function TimelinePage() {
  const register = useLoaded<RegisterSummary>("/api/register");
  const agreements = useLoaded<AgreementList>("/api/agreements");
  return (
    <>
      <h1 class="sr">{t.value.views.timeline}</h1>
      <Filters />
      <Shown of={register} lines={12}>
        {(r) =>
          r.first && r.last ? (
            <Forms first={r.first} last={r.last} agreements={shown(agreements)?.items ?? []} />
          ) : (
            <section class="card">
              <Empty title={t.value.emptyRegister}>
                <p class="muted">{t.value.emptyRegisterWay}</p>
              </Empty>
            </section>
          )
        }
      </Shown>
    </>
  );
}

function Forms({ first, last, agreements }: { first: string; last: string; agreements: AgreementList["items"] }) {
  const calendar = query.value.get("form") === "calendar";
  const compared = comparedPeriod() !== null;
  // Without a chosen period, the second half is compared with the first.
  const compare = (): void => {
    const [since, until] = chosenPeriod();
    const [from, to] = [since ?? Math.ceil((dayNumber(first) + dayNumber(last)) / 2), until ?? dayNumber(last)];
    const length = to - from + 1;
    ask({ since: dayText(from), until: dayText(to), c_since: dayText(from - length), c_until: dayText(from - 1) });
  };
  return (
    <div class="stack">
      <p class="meta formbar">
        <span class="seg" role="group" aria-label={t.value.formLabel}>
          <button type="button" aria-pressed={!calendar} onClick={() => ask({ form: null })}>
            {t.value.timelineForm}
          </button>
          <button type="button" aria-pressed={calendar} onClick={() => ask({ form: "calendar" })}>
            {t.value.calendarForm}
          </button>
        </span>
        {!calendar && <span class="onlywide">{t.value.brushHint}</span>}
        {!compared && (
          <button class="btn end" type="button" onClick={compare}>
            {t.value.comparePeriods}
          </button>
        )}
      </p>
      {calendar ? <Calendar first={first} last={last} /> : <Timeline first={first} last={last} agreements={agreements} stepChoice />}
      {compared && <Compare first={first} last={last} agreements={agreements} />}
      <OfPeriod />
    </div>
  );
}

function OfPeriod() {
  const page = useLoaded<MarkPage>(`/api/marks${filterQuery({ limit: String(listed) })}`);
  return (
    <section class="card" aria-label={t.value.inPeriod}>
      <Shown of={page} lines={8}>
        {(p) => (
          <>
            <header>
              <h2>{t.value.inPeriod}</h2>
              <span class="end small" role="status">
                <a href={"/incidents" + filterQuery()}>{t.value.allN(number(p.total))}</a>
              </span>
            </header>
            {p.total === 0 ? <NothingFits /> : <IncidentList items={p.items} table />}
          </>
        )}
      </Shown>
    </section>
  );
}
