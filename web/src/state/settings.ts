import { effect, signal } from "@preact/signals";

export type Language = "en" | "ar";
export type Theme = "light" | "dark";

const stored = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};
const store = (name: string, value: string): void => {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
};

export const language = signal<Language>(stored("language") === "ar" || (stored("language") === null && navigator.language.startsWith("ar")) ? "ar" : "en");
export const theme = signal<Theme>(stored("theme") === "dark" || (stored("theme") === null && matchMedia("(prefers-color-scheme: dark)").matches) ? "dark" : "light");

/** Whether Arabic is written with Latin digits. */
export const latinDigits = signal(stored("digits") === "latin");

effect(() => {
  document.documentElement.lang = language.value;
  document.documentElement.dir = language.value === "ar" ? "rtl" : "ltr";
});
effect(() => {
  document.documentElement.dataset["theme"] = theme.value;
});

export function setLanguage(next: Language): void {
  language.value = next;
  store("language", next);
}

export function setTheme(next: Theme): void {
  theme.value = next;
  store("theme", next);
}

export function setLatinDigits(on: boolean): void {
  latinDigits.value = on;
  store("digits", on ? "latin" : "own");
}
