import { useEffect, useRef } from "preact/hooks";
import { inTextField, setSingleKeys, singleKeys } from "../state/keys";
import { t } from "../text/text";
import { views } from "../views";
import { Key } from "./marks";

/** All keys, on "?"; single keys can be turned off here. */
export function KeysHelp() {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (event.key !== "?" || inTextField(event.target) || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      box.current?.showModal();
    };
    document.addEventListener("keydown", open);
    return () => document.removeEventListener("keydown", open);
  }, []);
  const rows: [string, string][] = [...t.value.keys, ...views.flatMap((v): [string, string][] => (v.key && v.name ? [[`g ${v.key}`, t.value.views[v.name]]] : []))];
  return (
    <>
      <button class="btn ghost keysbtn" type="button" aria-label={t.value.keysTitle} title={t.value.keysTitle} onClick={() => box.current?.showModal()}>
        <Key>?</Key>
      </button>
      <dialog ref={box} class="card keyshelp" aria-label={t.value.keysTitle}>
        <header>
          <h2>{t.value.keysTitle}</h2>
          <button class="btn ghost end" type="button" aria-label={t.value.close} onClick={() => box.current?.close()}>
            ×
          </button>
        </header>
        <dl class="slots pad">
          {rows.map(([keys, what]) => (
            <>
              <dt dir="ltr">
                {keys.split(" ").map((k) => (
                  <Key key={k}>{k}</Key>
                ))}
              </dt>
              <dd>{what}</dd>
            </>
          ))}
        </dl>
        <p class="pad small">
          <label>
            <input type="checkbox" checked={singleKeys.value} onChange={(e) => setSingleKeys(e.currentTarget.checked)} /> {t.value.singleKeys}
          </label>{" "}
          <span class="muted">{t.value.keysOff}</span>
        </p>
      </dialog>
    </>
  );
}
