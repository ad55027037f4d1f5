import { computed } from "@preact/signals";
import { language, latinDigits } from "../state/settings";
import { ar } from "./ar";
import { en } from "./en";

/** The words of the chosen language. */
export const t = computed(() => (language.value === "ar" ? ar : en));

/** The locale for numbers and days; Arabic with the month names of the Levant. */
export const locale = computed(() => (language.value === "ar" ? (latinDigits.value ? "ar-SY-u-nu-latn" : "ar-SY") : "en-GB"));
