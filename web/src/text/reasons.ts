/** "same place +2.8" parted into its words and its weight. */
export function reasonParts(reason: string): { words: string; weight: number } {
  const cut = reason.lastIndexOf(" ");
  const weight = Number(reason.slice(cut + 1));
  return Number.isFinite(weight) && cut > 0 ? { words: reason.slice(0, cut), weight } : { words: reason, weight: 0 };
}
