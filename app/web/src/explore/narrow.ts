/** What of the loaded engagements is shown. Pure. */

import type { Engagement } from "../data/types";
import type { Filters } from "../state/state";

/** Whether the engagement passes; one whose date only may fall in the window does. */
export function passes(each: Engagement, filters: Filters): boolean {
  const { kinds, statuses, since, until, outlets } = filters;
  return (
    (!kinds.length || kinds.includes(each.kind)) &&
    (!statuses.length || statuses.includes(each.status)) &&
    each.outlets >= outlets &&
    within(each, since, until)
  );
}

/** Without a date it is in no window but the open one. */
export function within(each: Engagement, since: string, until: string): boolean {
  if (!since && !until) return true;
  if (!each.from || !each.to) return false;
  return (!since || each.to >= since) && (!until || each.from <= lastDay(until));
}

export function brushed(each: Engagement, brush: [string, string] | null): boolean {
  return !brush || within(each, brush[0], brush[1]);
}

/** `2018` and `2018-08` reach to their end; no day comes after `-99` in the order of letters. */
function lastDay(written: string): string {
  return written.length < 10 ? `${written}-99` : written;
}
