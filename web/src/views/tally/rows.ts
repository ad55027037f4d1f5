import { day, joined, words } from "../../text/format";
import { countryName, provinceName } from "../../text/places";
import { locale, t } from "../../text/text";
import { isPeriod } from "./question";

/** A row's key in the words of the reader. */
export function keyWords(by: string, key: string): string {
  const own = t.value.tally.rows[key];
  if (own) return own;
  if (isPeriod(by)) return key.split(" to ").map(day).join(" – ");
  if (by === "country") return countryName(key);
  if (by === "type") return words(key);
  if (by === "grade") return t.value.grades[key] ?? key;
  if (by === "category") return words(key);
  if (by === "facility") return key.split(" and ").map((k) => words(k)).join(" + ");
  if (by === "province" || by === "district" || by === "place") return placeWords(key, by);
  return key;
}

// "Hass, Idlib, SY": names from the smallest to the country's code.
function placeWords(key: string, by: string): string {
  const parts = key.split(", ");
  const country = /^[A-Z]{2}$/.test(parts[parts.length - 1] ?? "") ? parts.pop()! : null;
  const at = by === "province" ? 0 : parts.length > 1 ? parts.length - 1 : -1;
  return joined([...parts.map((name, i) => (i === at ? provinceName(country, name) : name)), ...(country ? [countryName(country)] : [])]);
}

/** A period as short as an axis needs it. */
export function tick(by: string, key: string): string {
  if (by === "year") return new Intl.NumberFormat(locale.value, { useGrouping: false }).format(Number(key));
  const options: Intl.DateTimeFormatOptions = by === "month" ? { month: "short", year: "numeric" } : { day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(locale.value, { ...options, timeZone: "UTC" }).format(new Date(`${key}${by === "month" ? "-01" : ""}T00:00:00Z`));
}
