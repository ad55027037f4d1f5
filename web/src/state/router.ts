import { computed, signal } from "@preact/signals";

/** The address is the whole state of a view: it can be shared, and back and forward work. */
const address = signal(location.pathname + location.search);

export const path = computed(() => new URL(address.value, location.origin).pathname);
export const query = computed(() => new URL(address.value, location.origin).searchParams);

addEventListener("popstate", () => {
  address.value = location.pathname + location.search;
});

/** Goes to a view; in place of the present one where that leads nowhere. */
export function go(to: string, replace = false): void {
  if (to === address.value) return;
  if (replace) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  address.value = to;
  scrollTo(0, 0);
}

/** Changes the question of this view; null takes a name out. */
export function ask(changes: Record<string, string | null>, replace = false): void {
  const next = new URLSearchParams(query.value);
  for (const [name, value] of Object.entries(changes)) value === null || value === "" ? next.delete(name) : next.set(name, value);
  const to = path.value + (next.size > 0 ? "?" + next.toString() : "");
  if (to === address.value) return;
  if (replace) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  address.value = to;
}

/** Turns clicks on the application's own links into changes of view. */
export function followLinks(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element | null)?.closest?.("a");
  const to = link?.getAttribute("href");
  if (!to || !to.startsWith("/") || to.startsWith("/api/") || link?.hasAttribute("download")) return;
  event.preventDefault();
  go(to);
}
