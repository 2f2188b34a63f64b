/** Where parties stand. What stands already stays: a picture that jumps can't be remembered. */

import type { Picture } from "./model";

export type Place = [number, number];
export type Places = Map<string, Place>;

/** What the worker is given: nodes with their places, whether they may move, and ties by number. */
export interface Job {
  ids: string[];
  places: Place[];
  fixed: boolean[];
  ties: [number, number, number][];
}

const NEAR = 8;
const TURN = Math.PI * (3 - Math.sqrt(5)); // the golden angle, which spreads points evenly

/** The job of placing whoever has no place yet, or null where everybody has one. */
export function jobFor(picture: Picture, known: Places): Job | null {
  const ids = [...picture.parties.keys(), ...picture.hubs.keys()];
  if (ids.every((id) => known.has(id))) return null;
  const places = firstPlaces(ids, picture, known);
  const number = new Map(ids.map((id, at) => [id, at]));
  const ties: Job["ties"] = [];
  for (const tie of picture.ties.values()) {
    const [a, b] = [number.get(tie.a), number.get(tie.b)];
    if (a !== undefined && b !== undefined) ties.push([a, b, Math.log2(1 + tie.engagements.length)]);
  }
  return {
    ids,
    places: ids.map((id) => places.get(id) ?? [0, 0]),
    fixed: ids.map((id) => known.has(id)),
    ties,
  };
}

/** A newcomer begins beside whoever it is tied to, each at another angle; the same every time. */
export function firstPlaces(ids: string[], picture: Picture, known: Places): Places {
  const places = new Map(known);
  const neighbours = neighboursOf(picture);
  ids.forEach((id, at) => {
    if (places.has(id)) return;
    const beside = neighbours.get(id)?.find((other) => places.has(other));
    const [x, y] = (beside && places.get(beside)) || [0, 0];
    const away = beside ? NEAR * (1 + (at % 5) / 5) : NEAR * Math.sqrt(at + 1);
    places.set(id, [x + away * Math.cos(at * TURN), y + away * Math.sin(at * TURN)]);
  });
  return places;
}

function neighboursOf(picture: Picture): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (one: string, other: string): void => {
    const list = found.get(one);
    if (list) list.push(other);
    else found.set(one, [other]);
  };
  for (const { a, b } of picture.ties.values()) {
    add(a, b);
    add(b, a);
  }
  return found;
}

/** Turns: fewer the larger the graph, so that it takes about the same time. */
export function turns(nodes: number): number {
  return Math.round(Math.max(40, Math.min(400, 120_000 / Math.max(nodes, 1))));
}
