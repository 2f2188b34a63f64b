/** Days as numbers and back, and the ticks of an axis of time. Pure. */

const DAY = 86_400_000;

export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

export function dayText(number: number): string {
  return new Date(Math.round(number) * DAY).toISOString().slice(0, 10);
}

export interface Stretch {
  first: number;
  last: number;
}

/** From the first to the last dated day, with a little air; null without any date. */
export function stretch(rows: readonly { from: string | null; to: string | null }[]): Stretch | null {
  let [first, last] = [Infinity, -Infinity];
  for (const { from, to } of rows) {
    if (!from || !to) continue;
    first = Math.min(first, dayNumber(from));
    last = Math.max(last, dayNumber(to));
  }
  if (first > last) return null;
  const air = Math.max((last - first) * 0.02, 10);
  return { first: first - air, last: last + air };
}

const STEPS = [1, 2, 5, 10, 20, 50, 100];

/** Years or months at even distances, at most so many. */
export function ticks({ first, last }: Stretch, most: number): { at: number; text: string }[] {
  const months = (last - first) / 30.4;
  if (months <= most) return monthTicks(first, last, 1);
  if (months / 3 <= most) return monthTicks(first, last, 3);
  const step = STEPS.find((each) => months / 12 / each <= most) ?? 100;
  return monthTicks(first, last, 12 * step);
}

function monthTicks(first: number, last: number, step: number): { at: number; text: string }[] {
  const begin = new Date(first * DAY);
  const found = [];
  const start = Math.floor((begin.getUTCFullYear() * 12 + begin.getUTCMonth()) / step) * step;
  for (let month = start; ; month += step) {
    const date = new Date(Date.UTC(Math.floor(month / 12), month % 12, 1));
    const at = date.getTime() / DAY;
    if (at > last) return found;
    if (at >= first) found.push({ at, text: date.toISOString().slice(0, step >= 12 ? 4 : 7) });
  }
}
