/** Engagements for tests. */

import type { Engagement, Kind, Participant, Status } from "../src/data/types";

let number = 0;

export function party(id: string, role = "participant"): Participant {
  return { id, role, name: id.toUpperCase(), type: "person", post: null, country: null };
}

export function engagement(
  kind: Kind,
  participants: Participant[],
  more: Partial<Engagement> = {},
): Engagement {
  number += 1;
  return {
    id: `e${number}`,
    kind,
    status: "occurred" as Status,
    date: "2020-05-01",
    from: "2020-05-01",
    to: "2020-05-01",
    basis: "stated",
    place: null,
    mode: null,
    quantity: null,
    articles: 1,
    outlets: 1,
    confidence: 0.9,
    conflicts: 0,
    participants,
    ...more,
  };
}
