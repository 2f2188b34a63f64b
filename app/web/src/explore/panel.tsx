/** The evidence beside the picture: of a party, of a tie, of an engagement. */

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Picture } from "../graph/model";
import { go } from "../state/store";
import type { State } from "../state/state";
import { EngagementPanel } from "./engagement";
import type { Group } from "./load";
import { PartyPanel } from "./party";
import { TiePanel } from "./tie";

interface Props {
  state: State;
  picture: Picture;
  groups: readonly Group[];
}

export function Panel(props: Props): JSX.Element {
  const { selection } = props.state;
  const box = useRef<HTMLElement>(null);
  const key = JSON.stringify(selection);
  useEffect(() => box.current?.scrollTo(0, 0), [key]);
  return (
    <aside ref={box} class={`panel${selection ? " full" : ""}`} aria-label="Evidence" tabIndex={0}>
      {selection && (
        <button class="plain shut" aria-label="Close" onClick={() => go({ selection: null })}>
          ×
        </button>
      )}
      <Content {...props} />
    </aside>
  );
}

function Content({ state, picture, groups }: Props): JSX.Element {
  const { selection } = state;
  if (!selection)
    return (
      <p class="empty">
        Select a circle or a line to read what it rests on. Double-click a circle to open it. Drag one to pin
        it.
      </p>
    );
  if (selection.what === "party")
    return (
      <PartyPanel key={selection.id} id={selection.id} state={state} picture={picture} groups={groups} />
    );
  if (selection.what === "tie")
    return (
      <TiePanel key={`${selection.a}~${selection.b}`} a={selection.a} b={selection.b} picture={picture} />
    );
  return <EngagementPanel key={selection.id} id={selection.id} />;
}
