import { useEffect, useRef, useState } from "preact/hooks";
import { get } from "../../api/client";
import type { ReviewEntry, ReviewPage, ReviewPulse } from "../../api/types";
import { changes } from "../../desk/deciding";
import { person, tab, today } from "../../desk/person";

const beat = 6000;

/** The queue as one works through it: it keeps its order; what is new waits until it is asked for, and what others dealt with is marked. */
export interface WorkingQueue {
  items: readonly ReviewEntry[];
  /** How many wait by the last answer. */
  total: number;
  more: boolean;
  next: number | null;
  /** Keys that the last answer no longer holds. */
  gone: ReadonlySet<string>;
  /** Items that came up meanwhile. */
  arrived: readonly ReviewEntry[];
  others: readonly string[];
  decided: number;
  decidedByMe: number;
  /** Who has taken which item, by its key. */
  taken: ReadonlyMap<string, string>;
  /** Notes at once what was just changed here. */
  give: (key: string, holder: string | null) => void;
  error: Error | null;
  loaded: boolean;
  show: () => void;
  further: () => void;
  again: () => void;
}

const address = ({ kind, country, assigned }: Asked, from = 0, limit = 50): string =>
  "/api/review?" + new URLSearchParams({ limit: String(limit), from: String(from), ...(kind ? { kind } : {}), ...(country ? { country } : {}), ...(assigned ? { assigned } : {}) }).toString();

/** What the queue is narrowed down to. */
export interface Asked {
  kind: string | null;
  country: string | null;
  /** A name; "-" for what nobody has taken. */
  assigned: string | null;
}

/** Loads the queue and follows it. */
export function useQueue(asked: Asked, openKey: string | null): WorkingQueue {
  const { kind, country, assigned } = asked;
  const [taken, setTaken] = useState<ReadonlyMap<string, string>>(new Map());
  const [items, setItems] = useState<readonly ReviewEntry[]>([]);
  const [page, setPage] = useState<ReviewPage | null>(null);
  const [pulse, setPulse] = useState<ReviewPulse | null>(null);
  const [latest, setLatest] = useState<readonly ReviewEntry[] | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [tries, setTries] = useState(0);
  const entry = useRef(0);
  const shown = useRef<readonly ReviewEntry[]>([]);
  shown.current = items;

  useEffect(() => {
    const abort = new AbortController();
    setError(null);
    get<ReviewPage>(address(asked), abort.signal).then(
      (first) => {
        entry.current = first.entry;
        setItems(first.items);
        setTaken((old) => new Map([...old, ...first.items.flatMap((i) => (i.assigned ? [[i.key, i.assigned] as const] : []))]));
        setPage(first);
        setLatest(null);
      },
      (e: unknown) => abort.signal.aborted || setError(e instanceof Error ? e : new Error(String(e))),
    );
    return () => abort.abort();
  }, [kind, country, assigned, tries]);

  useEffect(() => {
    const abort = new AbortController();
    const look = async (): Promise<void> => {
      try {
        const seen = await get<ReviewPulse>("/api/review/pulse?" + new URLSearchParams({ tab, by: person.value, key: openKey ?? "", since: today() }).toString(), abort.signal);
        setPulse(seen);
        setTaken(new Map(seen.assigned.flatMap((a) => (a.to ? [[a.key, a.to] as const] : []))));
        if (entry.current === 0 || seen.entry === entry.current) return;
        const newest = await get<ReviewPage>(address(asked, 0, Math.max(50, Math.min(300, shown.current.length))), abort.signal);
        entry.current = newest.entry;
        setLatest(newest.items);
        setPage((old) => (old ? { ...newest, next: old.next } : newest));
      } catch {
        // The next beat tries again; what is shown stays.
      }
    };
    void look();
    const timer = setInterval(() => void look(), beat);
    return () => {
      abort.abort();
      clearInterval(timer);
    };
  }, [kind, country, assigned, openKey, changes.value]);

  const keys = new Set(items.map((i) => i.key));
  const whole = latest !== null && page !== null && !page.more && latest.length >= page.total;
  const last = latest?.[latest.length - 1]?.weight ?? 0;
  const there = new Set((latest ?? items).map((i) => i.key));
  return {
    items,
    total: page?.total ?? 0,
    more: page?.more ?? false,
    next: page?.next ?? null,
    gone: new Set(latest ? items.filter((i) => !there.has(i.key) && (whole || i.weight > last)).map((i) => i.key) : []),
    arrived: (latest ?? []).filter((i) => !keys.has(i.key)),
    others: pulse?.others ?? [],
    decided: pulse?.decided ?? 0,
    decidedByMe: pulse?.decided_by_me ?? 0,
    taken,
    give: (key, holder) => {
      const next = new Map(taken);
      if (holder === null) next.delete(key);
      else next.set(key, holder);
      setTaken(next);
    },
    error,
    loaded: page !== null,
    show: () => {
      if (latest) setItems(latest);
    },
    further: () => {
      if (page?.next == null) return;
      void get<ReviewPage>(address(asked, page.next)).then((more) => {
        setItems((old) => [...old, ...more.items.filter((m) => !old.some((o) => o.key === m.key))]);
        setPage(more);
      });
    },
    again: () => setTries((n) => n + 1),
  };
}
