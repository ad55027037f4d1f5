import { useEffect, useRef, useState } from "preact/hooks";
import type { DecisionEntry } from "../api/types";
import { decide, type Outcome } from "../desk/deciding";
import { useKeys } from "../desk/keys";
import { person } from "../desk/person";
import { OutcomeNote } from "../desk/outcome";
import { readOnly } from "../desk/read-only";
import { entryWords } from "../desk/words";
import { Empty, Failed, Loading } from "../parts/states";
import { ask, query } from "../state/router";
import { number, title } from "../text/format";
import { countryName } from "../text/places";
import { t } from "../text/text";
import { ReviewCard } from "./review/card";
import { KeyList } from "./review/keys";
import { useQueue } from "./review/list";
import { Queue, type Standing } from "./review/queue";

interface Done {
  key: string;
  about: string;
  entry: DecisionEntry;
  undone?: boolean;
}

/** What waits for a person, worked through by keys alone. */
export function ReviewView() {
  const d = t.value.desk;
  const [kind, country, asked] = [query.value.get("kind"), query.value.get("country"), query.value.get("item")];
  const [done, setDone] = useState<readonly Done[]>([]);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState<{ outcome: Outcome; label: string } | null>(null);
  const assigned = query.value.get("assigned");
  const queue = useQueue({ kind, country, assigned }, asked);
  const items = queue.items;
  const mine = (key: string): boolean => kept.has(key) || done.some((x) => x.key === key && !x.undone);
  const standing = (key: string): Standing => (mine(key) ? "decided" : queue.gone.has(key) ? "elsewhere" : "open");
  const at = Math.max(0, items.findIndex((i) => i.key === asked));
  const item = items[at];
  const card = useRef<HTMLDivElement>(null);

  const choose = (key: string | undefined): void => {
    if (key) ask({ item: key }, true);
  };
  const step = (by: number): void => choose(items[Math.min(items.length - 1, Math.max(0, at + by))]?.key);
  const onward = (from: string): void => {
    const i = items.findIndex((x) => x.key === from);
    const rest = [...items.slice(i + 1), ...items.slice(0, i)];
    choose(rest.find((x) => standing(x.key) === "open" && x.key !== from)?.key);
  };
  const undo = (which: Done | undefined): void => {
    if (!which || readOnly.value) return;
    const label = `${d.undo}: ${entryWords(which.entry)}`;
    void decide({ kind: "undo", undoes: which.entry.number }, label).then((outcome) => {
      setNote({ outcome, label });
      if (outcome.is !== "made") return;
      setDone((all) => all.map((x) => (x === which ? { ...x, undone: true } : x)));
      choose(which.key);
    });
  };
  useKeys({ j: () => step(1), k: () => step(-1), u: () => undo([...done].reverse().find((x) => !x.undone)) });
  useEffect(() => {
    if (items.length > 0 && !items.some((i) => i.key === asked)) choose(items[0]?.key);
  }, [items, asked]);

  const left = Math.max(0, queue.total - [...queue.items].filter((i) => mine(i.key) && !queue.gone.has(i.key)).length);
  return (
    <>
      <div class="rvhead">
        <div>
          <h1>{d.reviewTitle}</h1>
          <p class="muted" aria-live="polite">
            {queue.loaded && `${(queue.more ? d.leftMore : d.leftN)(number(left))} · ${d.todayN(number(queue.decided), number(queue.decidedByMe))}`}
          </p>
        </div>
        <form class="acts" onSubmit={(e) => e.preventDefault()}>
          <label class={kind ? "f set" : "f"}>
            <span>{d.kind}</span>
            <select value={kind ?? ""} onChange={(e) => ask({ kind: e.currentTarget.value, item: null })}>
              <option value="">{t.value.all}</option>
              {Object.entries(d.kinds).map(([code, words]) => (
                <option key={code} value={code}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <AssignedFilter assigned={assigned} names={[...queue.taken.values()]} />
          <CountryFilter country={country} countries={items.flatMap((i) => i.incidents.map((x) => x.place?.country ?? ""))} />
        </form>
      </div>
      {queue.error ? (
        <section class="card">
          <Failed error={queue.error} again={queue.again} />
        </section>
      ) : !queue.loaded ? (
        <section class="card">
          <Loading lines={10} />
        </section>
      ) : items.length === 0 && queue.arrived.length === 0 ? (
        <section class="card">
          <Empty title={kind || country || assigned ? d.emptyKind : d.emptyQueue}>
            {(kind || country || assigned) && (
              <button class="btn" type="button" onClick={() => ask({ kind: null, country: null, assigned: null, item: null })}>
                {d.showAllKinds}
              </button>
            )}
          </Empty>
        </section>
      ) : (
        <div class="rv">
          <section class="card qbox" aria-label={d.queue}>
            <header>
              <h2>{d.queue}</h2>
              {queue.arrived.length > 0 && (
                <button class="btn end" type="button" onClick={queue.show}>
                  {d.newItems(number(queue.arrived.length))}
                </button>
              )}
            </header>
            <Queue items={items} taken={queue.taken} standing={standing} chosen={item?.key ?? null} choose={choose} />
            {queue.next !== null && (
              <p class="pad">
                <button class="btn" type="button" onClick={queue.further}>
                  {d.moreItems}
                </button>
              </p>
            )}
          </section>
          <div class="stack" ref={card}>
            {note && <OutcomeNote outcome={note.outcome} label={note.label} again={() => setNote(null)} />}
            {item && (
              <ReviewCard
                key={item.key}
                item={item}
                at={at + 1}
                of={items.length}
                others={queue.others}
                gone={standing(item.key) === "elsewhere"}
                readOnly={readOnly.value}
                holder={queue.taken.get(item.key) ?? null}
                give={(holder) => queue.give(item.key, holder)}
                later={() => onward(item.key)}
                settled={(outcome, label) => {
                  setNote({ outcome, label });
                  if (outcome.is === "made") setDone((all) => [...all, { key: item.key, about: item.incidents[0] ? title(item.incidents[0]) : "", entry: outcome.answer.decision }]);
                  else setKept((all) => new Set([...all, item.key]));
                  onward(item.key);
                }}
              />
            )}
          </div>
          <aside class="stack help" aria-label={d.lastTitle}>
            <section class={"card keybox"}>
              <header>
                <h2>{d.keysTitle}</h2>
              </header>
              <div class="pad">
                <KeyList />
              </div>
            </section>
            <section class="card">
              <header>
                <h2>{d.lastTitle}</h2>
              </header>
              {done.length === 0 ? (
                <p class="pad small muted">{d.lastNone}</p>
              ) : (
                <ul class="done pad">
                  {[...done].reverse().slice(0, 8).map((x) => (
                    <li key={x.entry.number}>
                      <bdi>
                        {entryWords(x.entry)}: {x.about}
                      </bdi>
                      <p class="meta">
                        {x.entry.reason && <span>{x.entry.reason}</span>}
                        {x.undone ? (
                          <span class="tag">{d.undone}</span>
                        ) : (
                          <button class="src link" type="button" onClick={() => undo(x)}>
                            {d.undo}
                          </button>
                        )}
                      </p>
                    </li>
                  ))}
                </ul>
              )}
            </section>
          </aside>
        </div>
      )}
    </>
  );
}

function AssignedFilter({ assigned, names }: { assigned: string | null; names: readonly string[] }) {
  const w = t.value.assigning;
  const others = [...new Set([...names, ...(assigned && assigned !== "-" ? [assigned] : [])])].filter((n) => n !== person.value).sort();
  return (
    <label class={assigned ? "f set" : "f"}>
      <span>{w.filter}</span>
      <select value={assigned ?? ""} onChange={(e) => ask({ assigned: e.currentTarget.value, item: null })}>
        <option value="">{w.anyone}</option>
        {person.value && <option value={person.value}>{w.me}</option>}
        <option value="-">{w.nobodyHas}</option>
        {others.map((n) => (
          <option key={n} value={n}>
            {n}
          </option>
        ))}
      </select>
    </label>
  );
}

function CountryFilter({ country, countries }: { country: string | null; countries: readonly string[] }) {
  const codes = [...new Set([...countries.filter(Boolean), ...(country ? [country] : [])])].sort();
  return (
    <label class={country ? "f set" : "f"}>
      <span>{t.value.desk.country}</span>
      <select value={country ?? ""} onChange={(e) => ask({ country: e.currentTarget.value, item: null })}>
        <option value="">{t.value.all}</option>
        {codes.map((code) => (
          <option key={code} value={code}>
            {countryName(code)}
          </option>
        ))}
      </select>
    </label>
  );
}
