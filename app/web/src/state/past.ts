/** Steps that can be taken back and made again. Pure. */

export interface Past<T> {
  done: T[];
  undone: T[];
}

export const NO_PAST: Past<never> = { done: [], undone: [] };
const MOST = 100;

/** `before` is what a new step left. */
export function stepped<T>(past: Past<T>, before: T): Past<T> {
  return { done: [...past.done, before].slice(-MOST), undone: [] };
}

export function taken<T>(past: Past<T>, now: T): [Past<T>, T] | null {
  const before = past.done.at(-1);
  return before === undefined
    ? null
    : [{ done: past.done.slice(0, -1), undone: [...past.undone, now] }, before];
}

export function remade<T>(past: Past<T>, now: T): [Past<T>, T] | null {
  const after = past.undone.at(-1);
  return after === undefined
    ? null
    : [{ done: [...past.done, now], undone: past.undone.slice(0, -1) }, after];
}
