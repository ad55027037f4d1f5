import type { PlaceSum } from "../api/types";
import { ask, query } from "../state/router";
import { number, words } from "../text/format";
import { PartyChoice } from "./party-choice";
import { PeriodChoice } from "./period-choice";
import { countryName, provinceName } from "../text/places";
import { t } from "../text/text";
import { types } from "../text/types";
import { useState } from "preact/hooks";

const names = ["since", "until", "type", "country", "admin1", "place", "actor", "killed", "text", "status", "grade", "disputed", "bbox", "polygon", "placed", "spot", "precision"];

/** True where the address restricts what is shown. */
export const isFiltered = (): boolean => names.some((n) => query.value.has(n));

/** Takes every filter out. */
export const clearFilters = (): void => ask(Object.fromEntries(names.map((n) => [n, null])));

/** The question of the address, for the API. */
export const filterQuery = (more: Record<string, string> = {}): string => {
  const kept = new URLSearchParams([...query.value].filter(([name]) => names.includes(name)));
  for (const [name, value] of Object.entries(more)) kept.set(name, value);
  return kept.size > 0 ? "?" + kept.toString() : "";
};

// Areas drawn on the map are named, not spelt out in degrees.
const shownValue = (name: string, value: string): string | null =>
  name === "polygon" || name === "bbox" || name === "spot" || name === "disputed" ? null : name === "country" ? countryName(value) : name === "placed" ? (value === "false" ? t.value.placedNo : t.value.placedYes) : name === "precision" ? (t.value.precision[value] ?? value) : name === "grade" ? (t.value.grades[value] ?? value) : value;

/** Period, type, status, area and party; what else the address asks for is shown and can be taken out. */
export function Filters({ areas = [] }: { areas?: readonly PlaceSum[] }) {
  const [copied, setCopied] = useState(false);
  const value = (name: string): string => query.value.get(name) ?? "";
  const change = (name: string) => (event: Event) => ask({ [name]: (event.currentTarget as HTMLInputElement).value });
  const set = (name: string): string => (query.value.has(name) ? "f set" : "f");
  const area = value("admin1") && value("country") ? `${value("country")}|${value("admin1")}` : "";
  const known = areas.filter((a) => a.country && a.admin1);
  const asArea = known.length > 0 || area !== "";
  const others = names.filter((n) => !["since", "until", "type", "status", "actor", ...(asArea && area !== "" ? ["country", "admin1"] : [])].includes(n) && query.value.has(n));
  return (
    <form class="filters" onSubmit={(e) => e.preventDefault()}>
      <PeriodChoice />
      <label class={set("type")}>
        <span>{t.value.type}</span>
        <select value={value("type")} onChange={change("type")}>
          <option value="">{t.value.all}</option>
          {types.map((code) => (
            <option key={code} value={code}>
              {words(code, true)}
            </option>
          ))}
        </select>
      </label>
      <label class={set("status")}>
        <span>{t.value.status}</span>
        <select value={value("status")} onChange={change("status")}>
          <option value="">{t.value.all}</option>
          {Object.entries(t.value.reviewStatus).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {asArea && (
        <label class={area ? "f set" : "f"}>
          <span>{t.value.areaFilter}</span>
          <select
            value={area}
            onChange={(e) => {
              const [country, admin1] = e.currentTarget.value.split("|");
              ask({ country: country || null, admin1: admin1 ?? null });
            }}
          >
            <option value="">{t.value.all}</option>
            {area && !known.some((a) => `${a.country}|${a.admin1}` === area) && <option value={area}>{provinceName(value("country"), value("admin1"))}</option>}
            {known.map((a) => (
              <option key={`${a.country}|${a.admin1}`} value={`${a.country}|${a.admin1}`}>
                {provinceName(a.country!, a.admin1!)} ({number(a.incidents)})
              </option>
            ))}
          </select>
        </label>
      )}
      <PartyChoice />
      {others.map((name) => (
        <button key={name} class="btn set" type="button" onClick={() => ask({ [name]: null })}>
          <span class="muted">{t.value.filterNames[name] ?? name}</span> {shownValue(name, value(name)) && <bdi>{shownValue(name, value(name))}</bdi>}{" "}
          <span aria-hidden="true">×</span>
          <span class="sr">{t.value.removeIt}</span>
        </button>
      ))}
      <span class="end meta">
        {isFiltered() && (
          <button class="btn ghost" type="button" onClick={clearFilters}>
            {t.value.clearFilters}
          </button>
        )}
        <button
          class="btn ghost"
          type="button"
          onClick={() => {
            void navigator.clipboard?.writeText(location.href).then(() => setCopied(true));
          }}
        >
          {copied ? t.value.copied : t.value.copyLink}
        </button>
      </span>
    </form>
  );
}
