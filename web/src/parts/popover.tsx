import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** A choice that opens a small panel under itself; Escape, a click elsewhere and leaving it by the keyboard close it. */
export function Popover({ look, label, value, children }: { look: string; label: string; value: string; children: ComponentChildren }) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const away = (event: Event): void => {
      if (box.current?.open && !box.current.contains(event.target as Node)) box.current.open = false;
    };
    document.addEventListener("pointerdown", away);
    document.addEventListener("focusin", away);
    return () => {
      document.removeEventListener("pointerdown", away);
      document.removeEventListener("focusin", away);
    };
  }, []);
  return (
    <details
      class="pop"
      ref={box}
      onKeyDown={(e) => {
        if (e.key !== "Escape" || !box.current?.open) return;
        box.current.open = false;
        box.current.querySelector("summary")?.focus();
        e.stopPropagation();
      }}
    >
      <summary class={look}>
        <span>{label}</span> <bdi>{value}</bdi>
      </summary>
      <div class="panel">{children}</div>
    </details>
  );
}
