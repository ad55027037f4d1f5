import { decimal } from "../text/format";
import { groupOf, shapes } from "../text/groups";
import { t } from "../text/text";

/** The mark of an event's group: colour and shape. */
export function Mark({ type, size = 12 }: { type: string; size?: number }) {
  const group = groupOf(type);
  return (
    <svg class="gl" viewBox="0 0 12 12" width={size} height={size} role="img" aria-label={t.value.groups[group]}>
      <path d={shapes[group]} fill={`var(--${group})`} />
    </svg>
  );
}

/** A disc: an independent source. */
export function Independent() {
  return (
    <svg class="ind" viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="5.5" fill="var(--accent)" />
    </svg>
  );
}

/** How far a person has looked at something: dashed and hollow, half, solid with a tick. */
export function Status({ status, long = false, confidence }: { status: string; long?: boolean; confidence?: number }) {
  const words = long && status === "machine" ? t.value.machineLong : t.value.reviewStatus[status];
  return (
    <span class={`st ${status}`}>
      {words}
      {confidence === undefined ? "" : `${t.value.comma}${decimal(confidence, 2)}`}
    </span>
  );
}

/** A key of the keyboard. */
export const Key = ({ children }: { children: string }) => <kbd class="kbd">{children}</kbd>;
