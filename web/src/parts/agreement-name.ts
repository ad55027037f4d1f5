import { arabicTown } from "../map/names";
import { language } from "../state/settings";
import { joined, where, words } from "../text/format";
import type { Agreement } from "../api/types";

/** An agreement by its kind and where it holds, in the chosen language where its place is known in it. */
export function agreementName(a: Pick<Agreement, "type" | "area" | "area_place">): string {
  const place = a.area_place && (language.value === "ar" && (arabicTown(a.area_place.geonames) || a.area_place.name === a.area_place.admin1) ? where(a.area_place) : null);
  return joined([words(a.type, true), place ?? a.area].filter((w): w is string => Boolean(w)));
}
