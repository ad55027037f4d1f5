import { useEffect, useRef } from "preact/hooks";
import { inTextField } from "../state/keys";

/** Single keys of a view; off in text fields, and where a dialog asks something. */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    let before = "";
    const press = (event: KeyboardEvent): void => {
      const afterG = before === "g";
      before = event.key;
      if (afterG || inTextField(event.target) || event.metaKey || event.ctrlKey || event.altKey || document.querySelector("dialog[open]")) return;
      const work = now.current[event.key];
      if (!work) return;
      event.preventDefault();
      work();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
