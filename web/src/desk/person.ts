import { signal } from "@preact/signals";

const read = (name: string): string => {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
};

/** Who works at this browser; empty until they were asked. Kept in this browser, sent with decisions alone. */
export const person = signal(read("person"));

/** Names this tab, so that one's own other tabs are no strangers. */
export const tab = Math.random().toString(36).slice(2, 12);

/** Set while somebody is asked who they are; called with the name, or with nothing where they would not say. */
export const asking = signal<((name: string | null) => void) | null>(null);

/** The name of who decides; asked once where it is not known. */
export function whoDecides(): Promise<string | null> {
  if (person.value) return Promise.resolve(person.value);
  return new Promise((done) => {
    asking.value = (name) => {
      asking.value = null;
      if (name) setPerson(name);
      done(name);
    };
  });
}

/** Keeps a name. */
export function setPerson(name: string): void {
  person.value = name.trim().slice(0, 80);
  try {
    localStorage.setItem("person", person.value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** Midnight of this browser's day, as an instant. */
export function today(): string {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
}
