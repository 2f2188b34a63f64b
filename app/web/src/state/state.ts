/** Everything that decides what is seen, except what the server knows. It stands in the address. */

import type { Kind, Status } from "../data/types";

export const VIEWS = ["start", "graph", "paths", "party", "question", "add", "judge"] as const;
export type View = (typeof VIEWS)[number];

/** Which engagements count. `since` and `until` are written dates (2018-08). */
export interface Filters {
  kinds: Kind[];
  statuses: Status[];
  since: string;
  until: string;
  outlets: number;
}

export type Selection =
  { what: "party"; id: string } | { what: "tie"; a: string; b: string } | { what: "engagement"; id: string };

export interface Opened {
  id: string;
  shown: number;
}

/** What is drawn. A step here can be undone. */
export interface Drawing {
  opened: Opened[];
  engagements: string[];
  all: number;
  hidden: string[];
  pins: Record<string, [number, number]>;
  filters: Filters;
  brush: [string, string] | null;
}

export interface PathQuestion {
  from: string;
  to: string;
  paths: number;
  hops: number;
  through: string[];
  avoid: string[];
  persons: boolean;
  /** What is best: fewest hops, or the strongest ties. */
  by: string;
  inOrder: boolean;
}

export interface State extends Drawing {
  view: View;
  selection: Selection | null;
  table: "" | "engagements" | "parties";
  sort: string;
  party: string;
  ends: PathQuestion;
  question: string;
  given: Record<string, string>;
}

export const STEP = 50;

export const NO_FILTERS: Filters = { kinds: [], statuses: [], since: "", until: "", outlets: 0 };

export const NO_ENDS: PathQuestion = {
  from: "",
  to: "",
  paths: 3,
  hops: 6,
  through: [],
  avoid: [],
  persons: false,
  by: "hops",
  inOrder: false,
};

export const BEGINNING: State = {
  view: "start",
  opened: [],
  engagements: [],
  all: 0,
  hidden: [],
  pins: {},
  filters: NO_FILTERS,
  brush: null,
  selection: null,
  table: "",
  sort: "-date",
  party: "",
  ends: NO_ENDS,
  question: "",
  given: {},
};

/** The part of the state that undo and redo restore. */
export function drawing(state: State): Drawing {
  const { opened, engagements, all, hidden, pins, filters, brush } = state;
  return { opened, engagements, all, hidden, pins, filters, brush };
}

export function isEmpty(state: Drawing): boolean {
  return !state.opened.length && !state.engagements.length && !state.all;
}
