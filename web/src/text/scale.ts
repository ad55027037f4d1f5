/** Round steps for an axis: 1, 2 or 5 times a power of ten, at most four of them. */
export function ticks(most: number): number[] {
  const rough = Math.max(most, 1) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? power);
  return Array.from({ length: Math.floor(Math.max(most, 1) / step) + 1 }, (_, i) => i * step);
}

/** The greatest number of an axis that starts at zero: the first of its round steps that holds everything. */
export function axisEnd(numbers: readonly number[]): number {
  const most = numbers.reduce((a, b) => Math.max(a, b), 1);
  const steps = ticks(most);
  const last = steps[steps.length - 1]!;
  return last >= most ? last : last + (steps[1] ?? 1);
}
