/** A stretch of a text, and whether only this text holds it. */
export interface DifferingPart {
  text: string;
  differs: boolean;
}

const sentence = /[^.!?؟。\n]+(?:[.!?؟。]+["”’»)]*|\n+|$)\s*/gu;
const same = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Parts a text into sentences and tells which of them the other text does not hold; white space does not count. Joined again, the parts are the text. */
export function differingParts(text: string, other: string): DifferingPart[] {
  const held = new Map<string, number>();
  for (const s of split(other)) held.set(same(s), (held.get(same(s)) ?? 0) + 1);
  const parts: DifferingPart[] = [];
  for (const s of split(text)) {
    const key = same(s);
    const left = held.get(key) ?? 0;
    if (left > 0) held.set(key, left - 1);
    const differs = key !== "" && left === 0;
    const last = parts[parts.length - 1];
    if (last && last.differs === differs) last.text += s;
    else parts.push({ text: s, differs });
  }
  return parts;
}

function split(text: string): string[] {
  const found = text.match(sentence) ?? [];
  const whole = found.join("");
  return whole === text ? found : [...lead(text, found), ...found];
}

// What stands before the first sentence (signs alone) is kept.
const lead = (text: string, found: readonly string[]): string[] => {
  const at = found.length > 0 ? text.indexOf(found[0]!) : text.length;
  return at > 0 ? [text.slice(0, at)] : [];
};
