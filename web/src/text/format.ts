import type { DateWindow, FigureRange, Place } from "../api/types";
import { language } from "../state/settings";
import { arabicTown } from "../map/names";
import { provinceName } from "./places";
import { locale, t } from "./text";

/** A whole number by locale. */
export const number = (n: number): string => new Intl.NumberFormat(locale.value).format(n);

/** A great number in few letters: "17K". */
export const compact = (n: number): string => new Intl.NumberFormat(locale.value, { notation: "compact", maximumFractionDigits: n < 100_000 ? 1 : 0 }).format(n);

/** A number with one place behind the point, by locale. */
export const decimal = (n: number, places = 1): string => new Intl.NumberFormat(locale.value, { minimumFractionDigits: places, maximumFractionDigits: places }).format(n);

const parse = (day: string): Date => new Date(day + "T00:00:00Z");
const format = (day: string, options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale.value, { ...options, timeZone: "UTC" }).format(parse(day));

/** A day with its year: 24 May 2031. A month or a year alone is written so. */
export function day(text: string): string {
  const date = text.slice(0, 10);
  if (date.length === 4) return text;
  if (date.length === 7) return format(date + "-01", { month: "long", year: "numeric" });
  return format(date, { day: "numeric", month: "short", year: "numeric" });
}

/** A day without its year. */
export const shortDay = (text: string): string => format(text.slice(0, 10), { day: "numeric", month: "short" });

/** A moment of this machine's record: day and time of day, UTC. */
export const moment = (text: string): string => new Intl.DateTimeFormat(locale.value, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "UTC", timeZoneName: "short" }).format(new Date(text));

/** A share of 1 in hundredths. */
export const percent = (share: number): string => new Intl.NumberFormat(locale.value, { style: "percent", maximumFractionDigits: 0 }).format(share);

/** A language's name in the chosen language. */
export const languageName = (code: string): string => new Intl.DisplayNames([locale.value], { type: "language", fallback: "code" }).of(code) ?? code;

/** How a date is known, where it is not stated: worked out from words such as "on Monday", or no more than the day of publication. */
export const basis = (date: { basis?: string | null }): string => t.value.basis[date.basis ?? ""] ?? "";

/** When something happened: a day, or the window within which it lies. */
export function when(date: DateWindow): string {
  if (date.from === date.to) return day(date.from);
  const [begun, ended] = [date.from !== "0001-01-01", date.to !== "9999-12-31"];
  if (!begun) return ended ? t.value.dateBy(day(date.to)) : t.value.dateUnknown;
  if (!ended) return t.value.dateFrom(day(date.from));
  return new Intl.DateTimeFormat(locale.value, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).formatRange(parse(date.from), parse(date.to));
}

/** The first word of a range: "19 or more" where it is open, else "5–11" or the number. */
export function rangeHead(range: FigureRange): string {
  if (range.open) return t.value.orMore(number(range.min));
  return range.min === range.max ? number(range.min) : t.value.range(number(range.min), number(range.max));
}

/** The second line of an open range: the highest that any source reports; null where the first says all. */
export const rangeTail = (range: FigureRange): string | null => (range.open && range.max > range.min ? t.value.highest(number(range.max)) : null);

/** A period: one day, or its first and last. */
export const period = (from: string, to: string): string => (from === to ? day(from) : new Intl.DateTimeFormat(locale.value, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).formatRange(parse(from), parse(to)));

/** The mark of a step on an axis. */
export const axisDay = (text: string, by: "day" | "week" | "month" | "year"): string => format(text, by === "year" ? { year: "numeric" } : by === "month" ? { month: "short", year: "2-digit" } : { day: "numeric", month: "short" });

/** A month alone, and a weekday's shortest name. */
export const monthName = (text: string): string => format(text, { month: "short" });
export const weekdayName = (text: string): string => format(text, { weekday: "narrow" });

/** A range in one line: "19 or more; highest reported 24". */
export const rangeWords = (range: FigureRange): string => [rangeHead(range), rangeTail(range)].filter(Boolean).join("; ");

/** A place in words, with what relates the event to its name; in the chosen language where its name is known in it. */
export function where(place: Place | null | undefined): string {
  if (!place) return t.value.precision["none"]!;
  const area = place.admin1 ? provinceName(place.country, place.admin1) : null;
  // A name in other letters is set apart, so that it does not turn the words round it.
  const apart = (name: string): string => (language.value === "ar" && /[A-Za-z]/.test(name) ? `\u2068${name}\u2069` : name);
  const own = apart(arabicTown(place.geonames) ?? (place.name === place.admin1 ? area! : place.name));
  const relation = place.relation && place.relation !== "in" && place.relation !== "at" ? (t.value.terms.relations[place.relation] ?? place.relation) : null;
  return [relation ? `${relation} ${own}` : own, area && place.admin1 !== place.name ? apart(area) : null].filter(Boolean).join(t.value.comma);
}

/** How finely a place is known, in words. */
export function precision(place: Place | null | undefined): string {
  if (!place) return t.value.precision["none"]!;
  // Of an area its name says more than the radius that holds it.
  const area = place.precision === "district" || place.precision === "province" || place.precision === "country";
  return place.radius_km && !area ? t.value.within(number(place.radius_km < 10 ? Math.round(place.radius_km * 10) / 10 : Math.round(place.radius_km))) : t.value.precision[place.precision ?? "none"]!;
}

/** A code of the vocabulary as words: "air-strike" is "Air strike". */
export function words(code: string, capital = false): string {
  const text = t.value.terms.codes[code] ?? code.replaceAll("-", " ").replaceAll("_", " ");
  return capital ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Words of a list, joined as the language joins them. */
export const joined = (items: readonly string[]): string => items.join(t.value.comma);

/** A headline for an incident, made of its slots. */
export const title = (incident: { type: string; place?: Place | null }): string => (incident.place ? `${words(incident.type, true)}${t.value.comma}${where(incident.place)}` : words(incident.type, true));
