import type { FigureRange } from "../api/types";
import { rangeHead, rangeTail } from "../text/format";
import { t } from "../text/text";

/** A range in two lines: "19 or more", then "highest reported 24". */
export function RangeWords({ range, tag }: { range: FigureRange | null | undefined; tag: string }) {
  if (!range)
    return (
      <>
        <b class="muted">–</b>
        <p class="small muted tagword">{t.value.noneReported}</p>
      </>
    );
  const tail = rangeTail(range);
  return (
    <>
      <b>{rangeHead(range)}</b>
      <p class={tail ? "small muted" : "small muted tagword"}>{tail ?? tag}</p>
    </>
  );
}
