import { useState } from "preact/hooks";
import { t } from "../../text/text";
import { isLink } from "./uploads";

const none = { text: "", title: "", publisher: "", published: "", url: "" };

/** A text, and what its reader knows about it. */
export type Pasted = typeof none;

/** Takes a pasted text; an address alone is told what to do with it. */
export function PasteForm({ add }: { add: (pasted: Pasted) => Promise<string | null> }) {
  const d = t.value.desk;
  const [pasted, setPasted] = useState(none);
  const [fault, setFault] = useState<string | null>(null);
  const link = isLink(pasted.text);
  const field = (name: keyof Pasted, label: string, hint?: string) => (
    <label class="field wide">
      <span>{label}</span>
      <input type="text" dir="auto" maxLength={2000} value={pasted[name]} placeholder={hint} onInput={(e) => setPasted({ ...pasted, [name]: e.currentTarget.value })} />
    </label>
  );
  return (
    <form
      class="card"
      aria-label={d.pasteTitle}
      onSubmit={(e) => {
        e.preventDefault();
        if (!pasted.text.trim() || link) return;
        setFault(null);
        void add(pasted).then((why) => (why === null ? setPasted({ ...none, publisher: pasted.publisher }) : setFault(why)));
      }}
    >
      <header>
        <h2>{d.pasteTitle}</h2>
      </header>
      <div class="pad stack">
        <label class="field">
          <span>{d.pasteText}</span>
          <textarea rows={8} dir="auto" value={pasted.text} onInput={(e) => setPasted({ ...pasted, text: e.currentTarget.value })} />
        </label>
        {link && (
          <p class="note" role="status">
            {d.linkNote}
          </p>
        )}
        <div class="fields">
          {field("title", d.pasteHeadline)}
          {field("publisher", d.pastePublisher)}
          {field("published", d.pastePublished, d.pastePublishedHint)}
          {field("url", d.pasteUrl)}
        </div>
        {fault && (
          <p class="note" role="alert">
            {fault}
          </p>
        )}
        <p class="acts">
          <button class="btn" type="submit" disabled={!pasted.text.trim() || link}>
            {d.pasteAdd}
          </button>
        </p>
      </div>
    </form>
  );
}
