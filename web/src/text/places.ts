import { arabicProvince } from "../map/names";
import { locale } from "./text";

let kept: { locale: string; names: Intl.DisplayNames } | null = null;

/** A country's name in the chosen language; its code where the browser knows none. */
export function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  if (kept?.locale !== locale.value) kept = { locale: locale.value, names: new Intl.DisplayNames([locale.value], { type: "region", fallback: "code" }) };
  return kept.names.of(code) ?? code;
}

/** A first-level area's name in the chosen language, where one is known. */
export const provinceName = (country: string | null | undefined, admin1: string): string => arabicProvince(country, admin1) ?? admin1;
