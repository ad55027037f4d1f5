import { useEffect, useRef } from "preact/hooks";
import type { ReviewEntry } from "../../api/types";
import { person } from "../../desk/person";
import { joined, number, title, when, words } from "../../text/format";
import { t } from "../../text/text";

/** How an item of the queue stands: open, decided here, or dealt with by others. */
export type Standing = "open" | "decided" | "elsewhere";

/** What an item's line says under its question. */
export function entryDetail(item: ReviewEntry): string {
  const d = t.value.desk;
  if (item.kind === "flag") return joined(item.details.map((f) => d.flags[f] ?? f));
  if (item.kind === "dispute") return joined(item.details.map((s) => words(s)));
  return item.kind === "confidence" && item.incidents[0] ? d.doubtN(number(item.doubt)) : item.score != null ? d.doubtN(number(item.doubt)) : "";
}

/** The queue: one line a question; the chosen one stays in view, and nothing moves while one works. */
export function Queue({ items, taken, standing, chosen, choose }: { items: readonly ReviewEntry[]; taken: ReadonlyMap<string, string>; standing: (key: string) => Standing; chosen: string | null; choose: (key: string) => void }) {
  const d = t.value.desk;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector(".sel")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <ol class="q" ref={list}>
      {items.map((item) => {
        const head = item.incidents[0];
        const stands = standing(item.key);
        return (
          <li key={item.key} class={`${item.key === chosen ? "sel" : ""}${stands === "open" ? "" : " over"}`}>
            <button type="button" aria-current={item.key === chosen ? "true" : undefined} onClick={() => choose(item.key)}>
              <b>{d.kinds[item.kind]}</b>
              {head && (
                <bdi>
                  {title(head)}, {when(head.date)}
                </bdi>
              )}
              <span class="meta">
                {stands === "decided" ? <span class="st reviewed">{d.decidedMark}</span> : stands === "elsewhere" ? <span class="st">{d.elsewhere}</span> : null}
                {item.deaths > 0 && <span>{d.diedUpTo(number(item.deaths))}</span>}
                <span>{entryDetail(item)}</span>
                {taken.has(item.key) && (
                  <span class="tag">
                    <bdi>{taken.get(item.key) === person.value ? t.value.assigning.me : taken.get(item.key)}</bdi>
                  </span>
                )}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
