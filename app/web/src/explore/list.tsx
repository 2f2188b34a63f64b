/** Engagements one under the other, each leading to its evidence. */

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Engagement } from "../data/types";
import { Go, KindChip, StatusChip } from "../parts/words";
import { inPicture } from "../state/store";
import { partyNames } from "./rows";

const FIRST = 30;

export function EngagementList({
  engagements,
  elsewhere = false,
}: {
  engagements: readonly Engagement[];
  elsewhere?: boolean;
}): JSX.Element {
  const [shown, setShown] = useState(FIRST);
  const rows = [...engagements].sort((one, other) => (other.from ?? "").localeCompare(one.from ?? ""));
  return (
    <>
      <ul class="stream">
        {rows.slice(0, shown).map((each) => (
          <li key={each.id}>
            <Line engagement={each} elsewhere={elsewhere} />
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <button class="plain" onClick={() => setShown(shown + FIRST)}>
          {rows.length - shown} more
        </button>
      )}
    </>
  );
}

/** `elsewhere` is outside the picture: the engagement is put into it first. */
function Line({ engagement, elsewhere }: { engagement: Engagement; elsewhere: boolean }): JSX.Element {
  const { id, kind, status, date, place, outlets, conflicts } = engagement;
  const told = [date ?? "no date", place, outlets > 1 ? `${outlets} outlets` : ""]
    .filter(Boolean)
    .join(" · ");
  const to = elsewhere ? inPicture(id) : ({ selection: { what: "engagement", id } } as const);
  return (
    <>
      <KindChip kind={kind} /> <StatusChip status={status} /> <Go to={to}>{partyNames(engagement)}</Go>
      <div class="faint small">
        {told}
        {conflicts > 0 && <span class="status denied"> · reports disagree</span>}
      </div>
    </>
  );
}
