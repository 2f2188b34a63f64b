/** Engagements as parties and ties between them: parallel engagements are one tie. Pure. */

import { KINDS, type Engagement, type Kind, type Participant, type Party } from "../data/types";

/** Two parties and all that joins them. `a` comes before `b`. */
export interface Tie {
  key: string;
  a: string;
  b: string;
  engagements: Engagement[];
  /** The commonest kind; of equals the first in the usual order. */
  kind: Kind;
  /** Whether anything of it took place or is under way. */
  real: boolean;
}

/** A meeting of many, drawn as a node of its own. */
export interface Hub {
  id: string;
  engagement: Engagement;
}

export interface Picture {
  parties: Map<string, Party>;
  hubs: Map<string, Hub>;
  ties: Map<string, Tie>;
  engagements: Engagement[];
}

export const MOST_PAIRED = 12;
const REAL = new Set(["occurred", "ongoing"]);

export function pictureOf(
  engagements: Iterable<Engagement>,
  hidden: ReadonlySet<string> = new Set(),
): Picture {
  const picture: Picture = { parties: new Map(), hubs: new Map(), ties: new Map(), engagements: [] };
  for (const each of unique(engagements)) {
    picture.engagements.push(each);
    const shown = each.participants.filter((party) => !hidden.has(party.id));
    for (const party of shown) picture.parties.set(party.id, partyOf(party));
    draw(picture, each, shown);
  }
  for (const tie of picture.ties.values()) finish(tie);
  return picture;
}

function* unique(engagements: Iterable<Engagement>): Iterable<Engagement> {
  const seen = new Set<string>();
  for (const each of engagements) {
    if (seen.has(each.id)) continue;
    seen.add(each.id);
    yield each;
  }
}

function draw(picture: Picture, engagement: Engagement, shown: Participant[]): void {
  const ids = new Set(shown.map((party) => party.id));
  if (ids.size > MOST_PAIRED) {
    const hub = `engagement/${engagement.id}`;
    picture.hubs.set(hub, { id: hub, engagement });
    for (const id of ids) tieOf(picture, hub, id).engagements.push(engagement);
    return;
  }
  const drawn = new Set<string>();
  for (const [a, b] of pairs(engagement.kind, shown)) {
    const key = tieKey(a, b);
    if (a === b || drawn.has(key)) continue;
    drawn.add(key);
    tieOf(picture, a, b).engagements.push(engagement);
  }
}

/** Who is joined to whom: parties of one role with each other, or across the roles of the kind. */
export function* pairs(kind: Kind, shown: Participant[]): Iterable<[string, string]> {
  const of = (role: string): string[] => shown.filter((each) => each.role === role).map((each) => each.id);
  if (kind === "visited") return yield* across(of("visitor"), of("destination"));
  if (kind === "supplied") {
    yield* across(of("supplier"), of("recipient"));
    return yield* across(of("item"), of("recipient").length ? of("recipient") : of("supplier"));
  }
  for (const [at, one] of shown.entries()) for (const other of shown.slice(at + 1)) yield [one.id, other.id];
}

function* across(left: string[], right: string[]): Iterable<[string, string]> {
  for (const one of left) for (const other of right) yield [one, other];
}

export function tieKey(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}

function tieOf(picture: Picture, one: string, other: string): Tie {
  const key = tieKey(one, other);
  const [a, b] = one < other ? [one, other] : [other, one];
  const tie = picture.ties.get(key) ?? { key, a, b, engagements: [], kind: "met", real: false };
  picture.ties.set(key, tie);
  return tie;
}

function finish(tie: Tie): void {
  const count = (kind: Kind): number => tie.engagements.filter((each) => each.kind === kind).length;
  tie.kind = [...KINDS].sort((one, other) => count(other) - count(one))[0] ?? "met";
  tie.real = tie.engagements.some((each) => REAL.has(each.status));
}

function partyOf(each: Participant): Party {
  return { id: each.id, name: each.name, kind: each.type, country: each.country };
}
