import type { ComponentChildren } from "preact";
import type { Incident, ReviewEvidence, ReviewSide, StoredClaim } from "../../api/types";
import { saidBy } from "../../parts/claim-slots";
import { basis, day, decimal, joined, number, percent, precision, rangeWords, title, when, where, words } from "../../text/format";
import { reasonParts } from "../../text/reasons";
import { reasonWords } from "../../parts/why";
import { t } from "../../text/text";

const most = 3;

type Row = "where" | "when" | "type" | "killed" | "injured" | "who";

// The row to which a reason of the machine belongs; the rest stand by themselves.
const signs: readonly [Row, RegExp][] = [
  ["killed", /killed|death|toll/],
  ["injured", /injured|wounded/],
  ["when", /\bdays?\b|dates?\b|week|month/],
  ["where", /place|town|village|district|province|country|area|km/],
  ["type", /type|kind|weapon/],
  ["who", /perpetrator|actor|target|side|parties|blam/],
];
const rowOf = (reason: string): Row | null => signs.find(([, words]) => words.test(reason))?.[0] ?? null;

/** What is said, in passages: copies say the same in the same words and count once. */
export function Passages({ side, count = most }: { side: ReviewSide; count?: number }) {
  const passages = new Map<string, StoredClaim[]>();
  for (const claim of side.claims) passages.set(claim.claim.quote.text, [...(passages.get(claim.claim.quote.text) ?? []), claim]);
  const shown = [...passages.values()].slice(0, count);
  const left = side.claim_count - shown.reduce((n, same) => n + same.length, 0);
  return (
    <>
      {shown.map((same) => (
        <div key={same[0]!.claim.id} class="said">
          <blockquote dir="auto">“{same[0]!.claim.quote.text}”</blockquote>
          <p class="meta">
            <bdi>{saidBy(same[0]!.claim)}</bdi>
            <a href={`/reports/${same[0]!.report.document}?claim=${encodeURIComponent(same[0]!.claim.id)}`}>
              <bdi>{same[0]!.report.publisher ?? t.value.report}</bdi>
            </a>
            <span>{same[0]!.report.published ? day(same[0]!.report.published) : ""}</span>
          </p>
        </div>
      ))}
      {left > 0 && <p class="small muted">{t.value.desk.copiesN(number(left))}</p>}
    </>
  );
}

function Sign({ reasons }: { reasons: readonly string[] }) {
  const d = t.value.desk;
  if (reasons.length === 0)
    return (
      <td class="e">
        <i aria-hidden="true">–</i> {d.noEvidence}
      </td>
    );
  return (
    <td class="e">
      {reasons.map(reasonParts).map(({ words: reason, weight }) => (
        <div key={reason}>
          <i aria-hidden="true">{weight >= 1.5 ? "=" : weight > 0 ? "≈" : weight < 0 ? "≠" : "–"}</i> {reasonWords(reason)} {weight >= 0 ? "+" : "−"}
          {decimal(Math.abs(weight))}
        </div>
      ))}
    </td>
  );
}

const figure = (range: Incident["killed"]): ComponentChildren => (range ? <b>{rangeWords(range)}</b> : <span class="muted">{t.value.noneReported}</span>);

const cells: Readonly<Record<Row, (i: Incident) => ComponentChildren>> = {
  where: (i) => (
    <>
      <span>{where(i.place)}</span> <span class="small muted">{precision(i.place)}</span>
    </>
  ),
  when: (i) => (
    <>
      {when(i.date)} <span class="small muted">{basis(i.date)}</span>
    </>
  ),
  type: (i) => words(i.type),
  killed: (i) => figure(i.killed),
  injured: (i) => figure(i.injured),
  who: (i) => (i.perpetrator.length > 0 ? <bdi>{joined(i.perpetrator.map((p) => p.name))}</bdi> : <span class="muted">{t.value.notSaid}</span>),
};

/** Two incidents side by side: their words, their slots, and the weight of each sign. */
export function PairEvidence({ evidence }: { evidence: ReviewEvidence }) {
  const d = t.value.desk;
  const [a, b] = [evidence.sides[0]!, evidence.sides[1]!];
  const names: Record<Row, string> = { where: d.whereRow, when: d.whenRow, type: d.typeRow, killed: d.killedRow, injured: d.injuredRow, who: d.whoRow };
  const others = evidence.reasons.filter((r) => rowOf(r) === null);
  const now = [a, b].map((s) => (s.incident.killed ? rangeWords(s.incident.killed) : t.value.noneReported)).join("; ");
  return (
    <table class="cmp">
      <thead>
        <tr>
          <th>
            <span class="sr">{d.kind}</span>
          </th>
          {[a, b].map((s, i) => (
            <th key={s.incident.id} scope="col">
              <b>{i === 0 ? d.sideA : d.sideB}</b> · <a href={`/incidents/${encodeURIComponent(s.incident.id)}`}><bdi>{title(s.incident)}</bdi></a>
              <p class="meta">
                {t.value.sources(number(s.incident.sources))}, {t.value.independent(number(s.incident.independent_sources))}
              </p>
            </th>
          ))}
          <th class="e">
            <span class="sr">{t.value.why}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{d.wordsRow}</th>
          <td data-side={d.sideA}>
            <Passages side={a} />
          </td>
          <td data-side={d.sideB}>
            <Passages side={b} />
          </td>
          <td class="e" />
        </tr>
        {(Object.keys(cells) as Row[]).map((row) => (
          <tr key={row}>
            <th scope="row">{names[row]}</th>
            <td data-side={d.sideA}>{cells[row](a.incident)}</td>
            <td data-side={d.sideB}>{cells[row](b.incident)}</td>
            <Sign reasons={evidence.reasons.filter((r) => rowOf(r) === row)} />
          </tr>
        ))}
        {others.length > 0 && (
          <tr>
            <th scope="row">{d.signsRow}</th>
            <td colSpan={2} />
            <Sign reasons={others} />
          </tr>
        )}
        <tr>
          <th scope="row">{d.ifJoined}</th>
          <td colSpan={3}>
            {evidence.joined ? <b>{d.wouldRead(evidence.joined.killed ? rangeWords(evidence.joined.killed) : t.value.noneReported)}</b> : <span class="muted">{d.noPreview}</span>}{" "}
            <span class="muted">
              ({d.now}: {now})
            </span>
            {evidence.chance != null && <p class="small muted">{d.chanceOne(percent(evidence.chance))}</p>}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** One incident: its slots beside what is said. */
export function SingleEvidence({ side }: { side: ReviewSide }) {
  const d = t.value.desk;
  const i = side.incident;
  const names: Record<Row, string> = { where: d.whereRow, when: d.whenRow, type: d.typeRow, killed: d.killedRow, injured: d.injuredRow, who: d.whoRow };
  return (
    <table class="cmp">
      <tbody>
        {(Object.keys(cells) as Row[]).filter((row) => row !== "who" || !i.disputes.some((x) => x.slot === "perpetrator")).map((row) => (
          <tr key={row}>
            <th scope="row">{names[row]}</th>
            <td>
              {cells[row](i)}
              {row === "killed" && (
                <p class="small muted">
                  <bdi>{i.source_figures.filter((f) => f.figure.measure === "killed" && f.current && !f.figure.category).map((f) => `${f.source}: ${f.figure.min === f.figure.max && f.figure.max != null ? number(f.figure.max) : f.figure.min != null && f.figure.max == null ? t.value.orMore(number(f.figure.min)) : `${number(f.figure.min ?? 0)}–${number(f.figure.max ?? 0)}`}`).join("; ")}</bdi>
                </p>
              )}
            </td>
          </tr>
        ))}
        {i.disputes.map((dispute) => (
          <tr key={dispute.slot}>
            <th scope="row">{words(dispute.slot, true)}</th>
            <td>
              <div class="positions">
                {dispute.values.map((v) => (
                  <div key={v.value}>
                    <b>
                      <bdi>{dispute.slot === "type" ? words(v.value) : v.value}</bdi>
                    </b>
                    <p class="small muted">
                      <bdi>{joined(v.sources)}</bdi>
                    </p>
                  </div>
                ))}
              </div>
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{d.wordsRow}</th>
          <td>
            <Passages side={side} count={6} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
