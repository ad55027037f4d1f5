import type { Tally } from "../../api/types";
import { number, rangeHead, rangeTail, rangeWords } from "../../text/format";
import { axisEnd } from "../../text/scale";
import { t } from "../../text/text";
import type { OpenCell } from "./plots";
import { keyWords } from "./rows";
import { byRow, rangeOf } from "./sums";

/** Rows with their sums; every number opens the incidents behind it. */
export function SumTable({ tally, open }: { tally: Tally; open: OpenCell }) {
  const { by, measure } = tally.question;
  const w = t.value.tally;
  const best = tally.rows.some((r) => r.best != null);
  const end = axisEnd(tally.rows.map((r) => r.max));
  // Of the dead alone it is asked who they were.
  const marked = tally.reviewed != null && measure === "killed";
  const name = measure === "injured" ? "injured" : "killed";
  const cell = (key: string, n: number) => (
    <button type="button" class="num" onClick={() => open(key)}>
      {number(n)}
    </button>
  );
  return (
    <div class="scrollx">
      <table class="tab">
        <thead>
          <tr>
            <th scope="col">{w.groupings[by]}</th>
            <th scope="col">{w.incidents}</th>
            <th scope="col">{w.atLeast}</th>
            {best && <th scope="col">{w.best}</th>}
            <th scope="col">{w.highest}</th>
            <td class="barcell noprint" aria-hidden="true" />
            {marked && (
              <>
                <th scope="col">{w.statusGiven}</th>
                <th scope="col">{w.reviewed}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {tally.rows.map((r) => (
            <tr key={r.key}>
              <th scope="row">
                <bdi>{keyWords(by, r.key)}</bdi>
              </th>
              <td>{cell(r.key, r.incidents)}</td>
              <td>{cell(r.key, r.min)}</td>
              {best && <td>{r.best == null ? "–" : cell(r.key, r.best)}</td>}
              <td>
                {cell(r.key, r.max)}
                {r.open && <span title={t.value.orMore("").trim()}>+</span>}
              </td>
              <td class="barcell noprint" aria-hidden="true">
                <svg width="110" height="10">
                  <rect x={document.documentElement.dir === "rtl" ? 110 - (r.max / end) * 110 : 0} width={(r.max / end) * 110} height="10" fill={`var(--${name}-soft)`} />
                  <rect x={document.documentElement.dir === "rtl" ? 110 - (r.min / end) * 110 : 0} width={(r.min / end) * 110} height="10" fill={`var(--${name})`} />
                </svg>
              </td>
              {marked && (
                <>
                  <td class="muted">{w.ofN(number(r.status_given ?? 0), number(r.incidents))}</td>
                  <td class="muted">{w.ofN(number(r.reviewed ?? 0), number(r.incidents))}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{w.all}</th>
            <td>
              <button type="button" class="num" onClick={() => open("")}>
                {number(tally.incidents)}
              </button>
            </td>
            <td>{number(tally.min)}</td>
            {best && <td>{tally.best == null ? "–" : number(tally.best)}</td>}
            <td>
              {number(tally.max)}
              {tally.open && "+"}
            </td>
            <td class="barcell noprint" aria-hidden="true" />
            {marked && (
              <>
                <td>{w.ofN(number(tally.status_given ?? 0), number(tally.incidents))}</td>
                <td>{w.ofN(number(tally.reviewed ?? 0), number(tally.incidents))}</td>
              </>
            )}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const mostColumns = 60;

/** A table of two splits: a range in each cell. */
export function CrossTable({ tally, open }: { tally: Tally; open: OpenCell }) {
  const { by, across } = tally.question;
  const rows = byRow(tally.rows);
  const columns = [...new Set(tally.rows.map((r) => r.across ?? ""))].sort().slice(-mostColumns);
  return (
    <div class="scrollx">
      <table class="tab cross">
        <thead>
          <tr>
            <th scope="col">{t.value.tally.groupings[by]}</th>
            {columns.map((c) => (
              <th scope="col" key={c}>
                <bdi>{keyWords(across, c)}</bdi>
              </th>
            ))}
            <th scope="col">{t.value.tally.all}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <bdi>{keyWords(by, row.key)}</bdi>
              </th>
              {columns.map((c) => {
                const cell = row.cells.get(c);
                return (
                  <td key={c}>
                    {cell ? (
                      <button type="button" class="num" title={rangeWords(rangeOf(cell))} onClick={() => open(row.key, c)}>
                        {cell.min === cell.max ? number(cell.max) : t.value.range(number(cell.min), number(cell.max))}
                        {cell.open && "+"}
                      </button>
                    ) : (
                      <span class="muted">·</span>
                    )}
                  </td>
                );
              })}
              <td>
                <button type="button" class="num" onClick={() => open(row.key)}>
                  {row.min === row.max ? number(row.max) : t.value.range(number(row.min), number(row.max))}
                  {row.open && "+"}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The sum where nothing is split. */
export function OneSum({ tally, open }: { tally: Tally; open: OpenCell }) {
  const range = rangeOf(tally);
  const tail = rangeTail(range);
  return (
    <div class="pad onesum">
      <button type="button" class="num big" onClick={() => open("")}>
        {rangeHead(range)}
      </button>
      {tail && <span>{tail}</span>}
      {tally.best != null && (
        <span>
          {t.value.tally.best} {number(tally.best)}
        </span>
      )}
    </div>
  );
}
