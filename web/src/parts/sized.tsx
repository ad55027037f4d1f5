import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useWidth } from "../state/width";

/** Draws what it holds for the width that there is, so that its letters keep their size; nothing until the width is known. Below the least width it scrolls. */
export function Sized({ look = "", least = 280, children }: { look?: string; least?: number; children: (width: number) => ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div class={look}>
      <div class="drawn" ref={box}>{width > 0 && children(Math.max(least, Math.floor(width)))}</div>
    </div>
  );
}
