/** One state, kept in step with the address, with undo and redo of what is drawn. */

import { useLayoutEffect, useReducer } from "preact/hooks";
import { decode, encode } from "./address";
import { NO_PAST, remade, stepped, taken, type Past } from "./past";
import { drawing, type Drawing, type State } from "./state";

let state: State = decode(location.search);
let past: Past<Drawing> = NO_PAST;
let writes = 0;
const listeners = new Set<() => void>();

interface Step {
  /** `replace` leaves no entry in the browser's history: for what changes while a hand moves. */
  replace?: boolean;
  /** Whether undo takes this back; by default whatever changes the drawing. */
  undoable?: boolean;
}

/** Change some of the state. */
export function go(change: Partial<State>, step: Step = {}): void {
  const next = { ...state, ...change };
  const drawn = JSON.stringify(drawing(next)) !== JSON.stringify(drawing(state));
  if (drawn && step.undoable !== false) past = stepped(past, drawing(state));
  settle(next, step.replace ?? false);
}

/** Remember the drawing as it is, before a hand begins to move it in many small steps. */
export function remember(): void {
  past = stepped(past, drawing(state));
}

export function undo(): void {
  const found = taken(past, drawing(state));
  if (found) restore(found);
}

export function redo(): void {
  const found = remade(past, drawing(state));
  if (found) restore(found);
}

function restore([later, drawn]: [Past<Drawing>, Drawing]): void {
  past = later;
  settle({ ...state, ...drawn }, false);
}

function settle(next: State, replace: boolean): void {
  state = next;
  const here = location.pathname + encode(state);
  if (here !== location.pathname + location.search) {
    if (replace) history.replaceState(null, "", here);
    else history.pushState(null, "", here);
  }
  tell();
}

/** Something was written: whatever was asked is to be asked anew. */
export function written(): void {
  writes += 1;
  tell();
}

function tell(): void {
  listeners.forEach((each) => each());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

window.addEventListener("popstate", () => {
  state = decode(location.search);
  tell();
});

/** Draw again whenever the state changes. */
function useTold(): void {
  const [, again] = useReducer((count: number, _: void) => count + 1, 0);
  useLayoutEffect(() => subscribe(() => again()), []);
}

export function useApp(): State {
  useTold();
  return state;
}

/** How often something was written; a dependency of whatever was asked. */
export function useWrites(): number {
  useTold();
  return writes;
}

export function usePast(): Past<Drawing> {
  useTold();
  return past;
}

export const now = (): State => state;

/** The address of this state with a change, for links. */
export function link(change: Partial<State>): string {
  return `/explore${encode({ ...state, ...change })}`;
}

/** The change that puts an engagement into the picture and selects it. */
export function inPicture(id: string): Partial<State> {
  const engagements = [...new Set([...state.engagements, id])];
  return { view: "graph", engagements, selection: { what: "engagement", id } };
}
