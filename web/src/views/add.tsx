import { refusalIn, refusalWords } from "../text/refusal";
import { useEffect, useRef, useState } from "preact/hooks";
import { get } from "../api/client";
import { useLoaded } from "../api/load";
import type { AddingList, AddingStatus } from "../api/types";
import { changes } from "../desk/deciding";
import { Shown } from "../parts/states";
import { number, percent } from "../text/format";
import { locale, t } from "../text/text";
import { PasteForm, type Pasted } from "./add/paste";
import { SetStatus } from "./add/status";
import { chosen, dropped, sendFile, size, type Named, type Upload } from "./add/uploads";

const beat = 400;

/** Takes reports in: files and texts are gathered, then read while one watches. */
export function AddView() {
  const [tries, setTries] = useState(0);
  const list = useLoaded<AddingList>(`/api/adding#${tries}`);
  return (
    <>
      <div class="rvhead">
        <div>
          <h1>{t.value.desk.addTitle}</h1>
          <p class="muted">{t.value.desk.addLead}</p>
        </div>
      </div>
      <Shown of={list} lines={8}>
        {(l) => (l.read_only ? <p class="card pad">{t.value.desk.readOnly}</p> : <Adding list={l} again={() => setTries((n) => n + 1)} />)}
      </Shown>
    </>
  );
}

function Adding({ list, again }: { list: AddingList; again: () => void }) {
  const d = t.value.desk;
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [over, setOver] = useState(false);
  const [watched, setWatched] = useState<readonly AddingStatus[]>(list.items.filter((s) => s.state !== "collecting" || s.files.length > 0));
  const set = useRef<Promise<string> | null>(null);
  const stop = useRef(new AbortController());
  const here = uploads.filter((u) => u.sent === null && !u.fault).length;
  const busy = uploads.some((u) => u.sent !== null && !u.fault);

  // One set for all that is gathered until it is read.
  const gathered = (): Promise<string> => (set.current ??= fetch("/api/adding", { method: "POST" }).then(async (r) => ((await r.json()) as AddingStatus).id));
  const note = (name: string, change: Partial<Upload>): void => setUploads((all) => all.map((u) => (u.name === name && !u.fault ? { ...u, ...change } : u)));
  const add = async (files: readonly Named[]): Promise<void> => {
    const known = new Set(uploads.filter((u) => !u.fault).map((u) => u.name));
    const taken = files.filter((f) => !known.has(f.name));
    setUploads((all) => [...all.filter((u) => !u.fault || !taken.some((f) => f.name === u.name)), ...taken.map((f) => ({ name: f.name, bytes: f.file.size, sent: 0, ...(f.file.size > list.most_bytes ? { fault: d.tooLong(size(list.most_bytes, locale.value)) } : {}) }))]);
    for (const file of taken.filter((f) => f.file.size <= list.most_bytes)) {
      try {
        const fault = await sendFile(await gathered(), file, (share) => note(file.name, { sent: Math.min(share, 0.999) }), stop.current.signal);
        note(file.name, fault === null ? { sent: null } : { fault });
      } catch {
        set.current = null;
        note(file.name, { fault: d.cut });
      }
    }
  };
  const paste = async (pasted: Pasted): Promise<string | null> => {
    try {
      const response = await fetch(`/api/adding/${await gathered()}/texts`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(pasted) });
      const answer = (await response.json()) as { name?: string; bytes?: number };
      if (!response.ok) return refusalWords(refusalIn(answer, d.notTaken));
      setUploads((all) => [...all, { name: pasted.title || answer.name || "", bytes: answer.bytes ?? 0, sent: null }]);
      return null;
    } catch {
      set.current = null;
      return t.value.failedReach;
    }
  };
  const begin = async (): Promise<void> => {
    const id = await gathered();
    const response = await fetch(`/api/adding/${id}/start`, { method: "POST" }).catch(() => null);
    if (!response?.ok) return;
    const started = (await response.json()) as AddingStatus;
    set.current = null;
    setUploads([]);
    setWatched((all) => [started, ...all.filter((s) => s.id !== id)]);
  };
  const drop = async (id: string): Promise<void> => {
    await fetch(`/api/adding/${id}`, { method: "DELETE" }).catch(() => null);
    setWatched((all) => all.filter((s) => s.id !== id || s.state === "reading" || s.state === "waiting"));
  };

  useEffect(() => {
    const abort = new AbortController();
    const under = watched.filter((s) => s.state === "reading" || s.state === "waiting");
    if (under.length === 0) return;
    const timer = setTimeout(() => {
      void Promise.all(under.map((s) => get<AddingStatus>(`/api/adding/${s.id}`, abort.signal).catch(() => s))).then((now) => {
        if (abort.signal.aborted) return;
        setWatched((all) => all.map((s) => now.find((n) => n.id === s.id) ?? s));
        if (now.some((n) => n.state !== "reading" && n.state !== "waiting")) changes.value++;
      });
    }, beat);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [watched]);
  useEffect(() => {
    // A file that is dropped beside the area must not take the place of the page.
    const hold = (e: DragEvent): void => e.preventDefault();
    addEventListener("dragover", hold);
    addEventListener("drop", hold);
    return () => {
      removeEventListener("dragover", hold);
      removeEventListener("drop", hold);
      stop.current.abort();
    };
  }, []);

  const choose = (folder: boolean) => (
    <label class="btn files">
      <input
        type="file"
        multiple
        {...(folder ? { webkitdirectory: true } : {})}
        onChange={(e) => {
          void add(chosen(e.currentTarget.files));
          e.currentTarget.value = "";
        }}
      />
      {folder ? d.chooseFolder : d.chooseFiles}
    </label>
  );
  return (
    <div class="two">
      <div class="stack">
        <div
          class={over ? "droparea over" : "droparea"}
          onDragOver={(e) => {
            e.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(e) => {
            e.preventDefault();
            setOver(false);
            if (e.dataTransfer) void dropped(e.dataTransfer).then(add);
          }}
        >
          <h2>{d.dropTitle}</h2>
          <p class="small muted">{d.dropNote(size(list.most_bytes, locale.value))}</p>
          <p class="acts">
            {choose(false)}
            {choose(true)}
          </p>
        </div>
        <PasteForm add={paste} />
      </div>
      <div class="stack">
        {uploads.length > 0 && (
          <section class="card" aria-label={d.uploads}>
            <header>
              <h2>{d.uploads}</h2>
              <button class="btn primary end" type="button" disabled={here === 0 || busy} onClick={() => void begin()}>
                {d.startN(number(here))}
              </button>
            </header>
            <ul class="adds">
              {uploads.map((u) => (
                <li key={u.name}>
                  <bdi>{u.name}</bdi>
                  <span class="small muted">{size(u.bytes, locale.value)}</span>
                  <span class="meta" role={u.fault ? "alert" : undefined}>
                    {u.fault ?? (u.sent === null ? d.taken : d.sending(percent(u.sent)))}
                  </span>
                </li>
              ))}
            </ul>
            {busy && (
              <p class="pad">
                <button
                  class="btn"
                  type="button"
                  onClick={() => {
                    stop.current.abort();
                    stop.current = new AbortController();
                  }}
                >
                  {d.stop}
                </button>
              </p>
            )}
          </section>
        )}
        {watched.map((s) => (
          <SetStatus key={s.id} set={s} stop={() => void drop(s.id).then(again)} />
        ))}
        <section class="card">
          <header>
            <h2>{d.howTitle}</h2>
          </header>
          <ul class="how pad small">
            {d.howSteps.map((words) => (
              <li key={words}>{words}</li>
            ))}
            <li>{d.howLimit(size(list.most_report_bytes, locale.value), size(list.most_bytes, locale.value))}</li>
          </ul>
        </section>
      </div>
    </div>
  );
}
