/** A line of the picture: everything that joins the two. */

import type { JSX } from "preact";
import { KINDS } from "../data/types";
import { tieKey, type Picture } from "../graph/model";
import { Go, KindChip, PartyLink, plural } from "../parts/words";
import { NO_ENDS } from "../state/state";
import { EngagementList } from "./list";

export function TiePanel({ a, b, picture }: { a: string; b: string; picture: Picture }): JSX.Element {
  const tie = picture.ties.get(tieKey(a, b));
  const name = (id: string): string => picture.parties.get(id)?.name ?? id;
  if (!tie) return <p class="empty">Nothing that is shown joins these two.</p>;
  return (
    <>
      <p class="what">{plural(tie.engagements.length, "engagement")}</p>
      <h2>
        <PartyLink party={{ id: a, name: name(a) }} /> and <PartyLink party={{ id: b, name: name(b) }} />
      </h2>
      <p>
        {KINDS.map((kind) => {
          const count = tie.engagements.filter((each) => each.kind === kind).length;
          return count ? (
            <span key={kind} class="pair">
              <KindChip kind={kind} /> {count}{" "}
            </span>
          ) : null;
        })}
      </p>
      <p class="actions">
        <Go class="button plain" to={{ view: "paths", ends: { ...NO_ENDS, from: a, to: b } }}>
          Other paths
        </Go>
        <Go class="button plain" to={{ view: "question", question: "timeline", given: { one: a, other: b } }}>
          All between them
        </Go>
      </p>
      <EngagementList engagements={tie.engagements} />
    </>
  );
}
