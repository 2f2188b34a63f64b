/** What a reader's hand does to the picture: put in, open, hide, pin. */

import type { Hit } from "../parts/search";
import { go, now } from "../state/store";
import { STEP } from "../state/state";

/** Put a hit into the picture: a party with its newest engagements, an engagement by itself. */
export function show(hit: Hit): void {
  const { opened, engagements, hidden } = now();
  if (hit.what === "party") {
    const { id } = hit.party;
    const known = opened.some((each) => each.id === id);
    go({
      view: "graph",
      opened: known ? opened : [...opened, { id, shown: STEP }],
      hidden: hidden.filter((each) => each !== id),
      selection: { what: "party", id },
    });
    return;
  }
  const { id } = hit.engagement;
  const all = engagements.includes(id) ? engagements : [...engagements, id];
  go({ view: "graph", engagements: all, selection: { what: "engagement", id } });
}

export function showEngagements(ids: readonly string[]): void {
  const engagements = [...new Set([...now().engagements, ...ids])];
  go({
    view: "graph",
    engagements,
    selection: ids.length === 1 && ids[0] ? { what: "engagement", id: ids[0] } : null,
  });
}

/** Load a party's newest engagements, or so many more. */
export function open(id: string, shown = STEP): void {
  const { opened } = now();
  const others = opened.filter((each) => each.id !== id);
  const known = opened.some((each) => each.id === id);
  const next = known
    ? opened.map((each) => (each.id === id ? { id, shown } : each))
    : [...others, { id, shown }];
  go({ opened: next, selection: { what: "party", id } });
}

export function close(id: string): void {
  go({ opened: now().opened.filter((each) => each.id !== id) });
}

export function hide(id: string): void {
  const { hidden, selection } = now();
  const gone = selection?.what === "party" && selection.id === id;
  go({ hidden: [...new Set([...hidden, id])], selection: gone ? null : selection });
}

export function pin(id: string, place: [number, number] | null): void {
  const { [id]: _, ...others } = now().pins;
  go({ pins: place ? { ...others, [id]: place } : others });
}
