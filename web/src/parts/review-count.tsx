import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { get } from "../api/client";
import type { ReviewPage } from "../api/types";
import { changes } from "../desk/deciding";
import { number } from "../text/format";
import { t } from "../text/text";

const waits = signal<{ total: number; more: boolean } | null>(null);
const wait = 1500;
const again = 120_000;

/** Keeps the count of what waits for a person: asked for once the view has had time to draw, after each decision, and now and then. */
export function useReviewCount(): void {
  useEffect(() => {
    const abort = new AbortController();
    const look = (): void => {
      if (document.visibilityState === "hidden") return;
      get<ReviewPage>("/api/review?limit=1", abort.signal).then(
        (page) => (waits.value = { total: page.total, more: page.more }),
        () => undefined,
      );
    };
    const first = setTimeout(look, wait);
    const later = setInterval(look, again);
    return () => {
      abort.abort();
      clearTimeout(first);
      clearInterval(later);
    };
  }, [changes.value]);
}

/** The count beside the word; nothing while it is not known or nothing waits. */
export function ReviewCount() {
  const known = waits.value;
  return known && known.total > 0 ? (
    <span class="count">
      {number(known.total)}
      {known.more && "+"}
      <span class="sr"> {t.value.waiting}</span>
    </span>
  ) : null;
}
