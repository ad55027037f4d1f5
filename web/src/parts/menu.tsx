import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** A list of links behind a button: closes with Escape, with a click elsewhere, and when the view changes. */
export function Menu({ label, at, children }: { label: string; at: string; children: ComponentChildren }) {
  const box = useRef<HTMLDetailsElement>(null);
  const close = (): void => box.current?.removeAttribute("open");
  useEffect(close, [at]);
  useEffect(() => {
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || !box.current?.open) return;
      close();
      box.current.querySelector("summary")?.focus();
    };
    document.addEventListener("click", outside);
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("click", outside);
      document.removeEventListener("keydown", escape);
    };
  }, []);
  return (
    <details class="menu" ref={box}>
      <summary class="btn ghost">{label}</summary>
      <nav aria-label={label}>{children}</nav>
    </details>
  );
}
