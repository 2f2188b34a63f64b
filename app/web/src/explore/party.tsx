/** A party of the picture: how much there is of it, how much is shown, and what can be done. */

import type { JSX } from "preact";
import { address } from "../data/api";
import { useAsked } from "../data/asked";
import type { Kind, Page, Party } from "../data/types";
import type { Picture } from "../graph/model";
import { Fault, Go, KindChip } from "../parts/words";
import { go } from "../state/store";
import { NO_ENDS, STEP, type State } from "../state/state";
import { asParams, type Group } from "./load";
import { EngagementList } from "./list";
import { close, hide, open, pin } from "./show";
import { moveTo, whereIs } from "../graph/placing";

interface Props {
  id: string;
  state: State;
  picture: Picture;
  groups: readonly Group[];
}

export function PartyPanel({ id, state, picture, groups }: Props): JSX.Element {
  const path = `entities/${encodeURIComponent(id)}`;
  const asked = useAsked<Party>(address(path));
  const party = picture.parties.get(id) ?? asked.data;
  const mine = picture.engagements.filter((each) => each.participants.some((one) => one.id === id));
  if (!party)
    return asked.fault ? (
      <Fault fault={asked.fault} />
    ) : (
      <p class="waiting" role="status">
        Asking …
      </p>
    );
  return (
    <>
      <p class="what">
        <span class={`dot ${party.kind}`} />{" "}
        {[party.kind, party.kind === "country" ? "" : party.country].filter(Boolean).join(", ")}
      </p>
      <h2>{party.name}</h2>
      <Counts id={id} state={state} groups={groups} />
      <p class="actions">
        <Go class="button" to={{ view: "party", party: id }}>
          Dossier
        </Go>
        <Go class="button plain" to={{ view: "paths", ends: { ...NO_ENDS, from: id } }}>
          Paths from here
        </Go>
        <Pin id={id} state={state} />
        <button class="plain" onClick={() => hide(id)}>
          Hide
        </button>
      </p>
      <h3>{mine.length ? "In the picture" : "Not in the picture"}</h3>
      <EngagementList engagements={mine} />
    </>
  );
}

function Pin({ id, state }: { id: string; state: State }): JSX.Element {
  const pinned = state.pins[id];
  const toggle = (): void => {
    const place = whereIs(id);
    if (pinned) return pin(id, null);
    if (!place) return;
    moveTo(id, place);
    pin(id, place);
  };
  return (
    <button class="plain" aria-pressed={!!pinned} onClick={toggle}>
      {pinned ? "Unpin" : "Pin"}
    </button>
  );
}

/** How many of each kind there are under the filters, before any is loaded. */
function Counts({ id, state, groups }: { id: string; state: State; groups: readonly Group[] }): JSX.Element {
  const url = address(`entities/${encodeURIComponent(id)}/counts`, asParams(state.filters));
  const { data, fault } = useAsked<Page<{ kind: Kind; count: number }>>(url);
  const total = data?.rows.reduce((sum, row) => sum + row.count, 0) ?? 0;
  const opened = state.opened.find((each) => each.id === id);
  const loaded = groups.find((group) => group.party === id)?.rows.length ?? 0;
  return (
    <div class="counts">
      <Fault fault={fault} />
      <ul aria-label="Engagements by kind">
        {data?.rows.map((row) => (
          <li key={row.kind}>
            <button
              class="bare"
              title={`Only what was ${row.kind}`}
              onClick={() => go({ filters: { ...state.filters, kinds: [row.kind] } })}
            >
              <KindChip kind={row.kind} /> {row.count.toLocaleString("en")}
            </button>
          </li>
        ))}
      </ul>
      {data && (
        <p>
          <b>
            {opened
              ? `${loaded.toLocaleString("en")} of ${total.toLocaleString("en")} shown`
              : `${total.toLocaleString("en")} in all`}
          </b>{" "}
          {!opened && total > 0 && <button onClick={() => open(id)}>Open {Math.min(total, STEP)}</button>}
          {opened && loaded < total && opened.shown < 1000 && (
            <button onClick={() => open(id, Math.min(opened.shown + STEP, 1000))}>
              Show {Math.min(STEP, total - loaded)} more
            </button>
          )}{" "}
          {opened && (
            <button class="plain" onClick={() => close(id)}>
              Close
            </button>
          )}
        </p>
      )}
    </div>
  );
}
