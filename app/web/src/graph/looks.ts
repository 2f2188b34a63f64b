/** Sizes and colours of what is drawn. The colours themselves stand in the style sheet. */

import type { Kind, PartyKind } from "../data/types";
import type { Picture, Tie } from "./model";

export interface Looks {
  party: Record<PartyKind | "hub", string>;
  kind: Record<Kind, string>;
  ink: string;
  ground: string;
  faint: string;
  accent: string;
}

/** The colours of today's scheme, as the style sheet resolves them. */
export function looks(): Looks {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim() || "#888888";
  return {
    party: {
      person: colour("person"),
      post: colour("post"),
      institution: colour("institution"),
      country: colour("country"),
      hardware: colour("hardware"),
      place: colour("place"),
      hub: colour("faint"),
    },
    kind: {
      met: colour("met"),
      visited: colour("visited"),
      supplied: colour("supplied"),
      agreed: colour("agreed"),
      exercised: colour("exercised"),
    },
    ink: colour("ink"),
    ground: colour("ground"),
    faint: colour("line"),
    accent: colour("accent"),
  };
}

/** Ties of each node: what decides its size. */
export function degrees(picture: Picture): Map<string, number> {
  const found = new Map<string, number>();
  for (const { a, b } of picture.ties.values())
    for (const id of [a, b]) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

/** Radius in pixels; smaller the more there are, so that they leave each other room. */
export function nodeSize(degree: number, nodes: number): number {
  const share = nodes > 1500 ? 0.35 : nodes > 300 ? 0.6 : 1;
  return share * Math.min(5 + 2.2 * Math.sqrt(degree), 20);
}

export function tieSize(tie: Tie): number {
  return Math.min(1.8 + 1.1 * Math.log2(tie.engagements.length), 7);
}

/** A colour half gone into the ground: for what has not taken place. `#rrggbb` both. */
export function faded(colour: string, ground: string, share = 0.55): string {
  const parts = (text: string): number[] => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
  const [from, to] = [parts(colour), parts(ground)];
  return `#${from
    .map((value, at) =>
      Math.round(value + ((to[at] ?? 0) - value) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

export function tieColour(tie: Tie, seen: Looks): string {
  return tie.real ? seen.kind[tie.kind] : faded(seen.kind[tie.kind], seen.ground);
}

export function shortened(name: string, most = 34): string {
  return name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
}
