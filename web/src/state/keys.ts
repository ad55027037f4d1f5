import { signal } from "@preact/signals";

const name = "single-keys";
const stored = (): boolean => {
  try {
    return localStorage.getItem(name) !== "off";
  } catch {
    return true;
  }
};

/** Whether keys without Ctrl or Alt do something; a person can turn them off. */
export const singleKeys = signal(stored());

export function setSingleKeys(on: boolean): void {
  singleKeys.value = on;
  try {
    localStorage.setItem(name, on ? "on" : "off");
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** True where single keys are text, or are turned off. */
export const inTextField = (target: EventTarget | null): boolean => !singleKeys.value || (target instanceof Element && target.matches("input:not([type=checkbox]), select, textarea, [contenteditable]"));

/** Moves the focus to the next or previous of these elements. */
export function step(elements: readonly HTMLElement[], by: 1 | -1): void {
  const at = elements.indexOf(document.activeElement as HTMLElement);
  const next = elements[at < 0 ? (by === 1 ? 0 : elements.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
