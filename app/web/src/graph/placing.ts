/** Places for pictures, one after the other, asked of the worker. Kept as long as the page is open. */

import type { Engagement } from "../data/types";
import { jobFor, type Job, type Place, type Places } from "./layout";
import { pictureOf } from "./model";

const known: Places = new Map();
let worker: Worker | null = null;
let turn = 0;

/**
 * Place everybody in these groups, group by group, so that the same address gives the same picture.
 * Pinned parties stand where they were put.
 */
export async function placed(
  groups: readonly (readonly Engagement[])[],
  hidden: ReadonlySet<string>,
  pins: Record<string, Place>,
): Promise<Places> {
  for (const [id, place] of Object.entries(pins)) known.set(id, place);
  const sofar: Engagement[] = [];
  for (const group of groups) {
    sofar.push(...group);
    const job = jobFor(pictureOf(sofar, hidden), known);
    if (!job) continue;
    const places = await asked(job);
    job.ids.forEach((id, at) => {
      const place = places[at];
      if (place && !known.has(id)) known.set(id, place);
    });
  }
  return known;
}

export function moveTo(id: string, place: Place): void {
  known.set(id, place);
}

function asked(job: Job): Promise<Place[]> {
  worker ??= new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  const mine = ++turn;
  const { promise, resolve, reject } = withResolvers<Place[]>();
  const hear = (message: MessageEvent<{ turn: number; places: Place[] }>): void => {
    if (message.data.turn !== mine) return;
    worker?.removeEventListener("message", hear);
    resolve(message.data.places);
  };
  worker.addEventListener("message", hear);
  worker.addEventListener("error", () => reject(new Error("The layout failed.")), { once: true });
  worker.postMessage({ turn: mine, job });
  return promise;
}

function withResolvers<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: Error) => void;
} {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}

export function whereIs(id: string): Place | undefined {
  return known.get(id);
}
