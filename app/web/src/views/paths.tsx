/** How two are connected: the paths side by side, every hop with its sentence. */

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { address } from "../data/api";
import { useAsked, usePartyName } from "../data/asked";
import type { FullEngagement, Hop, Path, Paths } from "../data/types";
import { FilterFields } from "../explore/filters";
import { asParams } from "../explore/load";
import { showEngagements } from "../explore/show";
import { Search } from "../parts/search";
import { Fault, Go, KindChip, PartyLink, plural, StatusChip, Waiting } from "../parts/words";
import { go, inPicture, useApp } from "../state/store";
import type { PathQuestion, State } from "../state/state";

const BEST = { hops: "fewest hops", outlets: "most outlets", recency: "most recent", strength: "strongest" };

export function PathsView(): JSX.Element {
  const state = useApp();
  const { ends } = state;
  const asked = useAsked<Paths>(ends.from && ends.to ? urlOf(state) : null);
  const { data, fault, waiting } = asked;
  return (
    <div class="column wide">
      <h1>How are two connected?</h1>
      <Form state={state} />
      <Fault fault={fault} />
      {waiting && <Waiting what="Looking for paths" />}
      {data && !waiting && <Found data={data} />}
    </div>
  );
}

function urlOf({ ends, filters }: State): string {
  const { from, to, paths, hops, through, avoid, persons, by, inOrder } = ends;
  return address("paths", {
    ...asParams(filters),
    from,
    to,
    paths,
    hops,
    through,
    avoid,
    persons: persons || undefined,
    by,
    in_order: inOrder || undefined,
  });
}

function Form({ state }: { state: State }): JSX.Element {
  const { ends } = state;
  const set = (change: Partial<PathQuestion>): void => go({ ends: { ...ends, ...change } });
  return (
    <section class="panel-form" aria-label="Ends of the path">
      <div class="ends">
        <End label="From" id={ends.from} pick={(id) => set({ from: id })} />
        <button
          class="plain swap"
          aria-label="Swap the ends"
          onClick={() => set({ from: ends.to, to: ends.from })}
        >
          ⇄
        </button>
        <End label="To" id={ends.to} pick={(id) => set({ to: id })} />
      </div>
      <details open={ends.through.length + ends.avoid.length > 0}>
        <summary>Narrow it down</summary>
        <div class="fields">
          <fieldset>
            <legend>Paths</legend>
            <Numbers label="Most paths" value={ends.paths} change={(paths) => set({ paths })} />
            <Numbers label="Most hops" value={ends.hops} change={(hops) => set({ hops })} />
            <label>
              <select value={ends.by} onChange={(event) => set({ by: event.currentTarget.value })}>
                {Object.entries(BEST).map(([by, words]) => (
                  <option key={by} value={by}>
                    {words}
                  </option>
                ))}
              </select>{" "}
              first
            </label>
            <label>
              <input
                type="checkbox"
                checked={ends.inOrder}
                onChange={() => set({ inOrder: !ends.inOrder })}
              />{" "}
              Each hop after the one before
            </label>
            <label>
              <input
                type="checkbox"
                checked={ends.persons}
                onChange={() => set({ persons: !ends.persons })}
              />{" "}
              Only persons between
            </label>
          </fieldset>
          <fieldset>
            <legend>Through, or not</legend>
            <Several label="Must pass" ids={ends.through} change={(through) => set({ through })} />
            <Several label="Must avoid" ids={ends.avoid} change={(avoid) => set({ avoid })} />
          </fieldset>
        </div>
        <FilterFields filters={state.filters} change={(filters) => go({ filters }, { undoable: false })} />
      </details>
    </section>
  );
}

function End({ label, id, pick }: { label: string; id: string; pick: (id: string) => void }): JSX.Element {
  return (
    <Search
      label={label}
      shown={usePartyName(id)}
      placeholder="A name"
      onPick={(hit) => hit.what === "party" && pick(hit.party.id)}
    />
  );
}

function Numbers({
  label,
  value,
  change,
}: {
  label: string;
  value: number;
  change: (value: number) => void;
}): JSX.Element {
  return (
    <label>
      <select value={String(value)} onChange={(event) => change(Number(event.currentTarget.value))}>
        {Array.from({ length: 10 }, (_, at) => at + 1).map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>{" "}
      {label}
    </label>
  );
}

function Several({
  label,
  ids,
  change,
}: {
  label: string;
  ids: string[];
  change: (ids: string[]) => void;
}): JSX.Element {
  return (
    <div class="several">
      <Search
        label={label}
        clears
        onPick={(hit) => hit.what === "party" && change([...new Set([...ids, hit.party.id])])}
      />
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <Name id={id} />{" "}
            <button
              class="bare link"
              aria-label={`${label}: without ${id}`}
              onClick={() => change(ids.filter((each) => each !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Name({ id }: { id: string }): JSX.Element {
  return <>{usePartyName(id)}</>;
}

function Found({ data }: { data: Paths }): JSX.Element {
  const ids = data.paths.flatMap((path) =>
    path.hops.flatMap((hop) => hop.engagements.map((each) => each.id)),
  );
  return (
    <>
      {data.reason && (
        <p class="notice" role="status">
          {data.reason}
        </p>
      )}
      {data.paths.length > 0 && (
        <p class="actions">
          <button onClick={() => showEngagements(ids)}>Show in the picture</button>
        </p>
      )}
      <div class="lanes">
        {data.paths.map((path, at) => (
          <OnePath key={at} path={path} name={`Path ${at + 1}`} />
        ))}
        {!data.paths.length && data.instead && <OnePath path={data.instead} name="Without the filters" />}
      </div>
    </>
  );
}

function OnePath({ path, name }: { path: Path; name: string }): JSX.Element {
  return (
    <section class="path" aria-label={name}>
      <h2>
        {name.startsWith("Path") ? "" : `${name}: `}
        {plural(path.hops.length, "hop")}
      </h2>
      <ol>
        {path.hops.map((hop, number) => (
          <HopLine key={number} hop={hop} first={number === 0} />
        ))}
      </ol>
    </section>
  );
}

function HopLine({ hop, first }: { hop: Hop; first: boolean }): JSX.Element {
  const [all, setAll] = useState(false);
  const shown = all ? hop.engagements : hop.engagements.slice(0, 1);
  return (
    <li>
      {first && (
        <p class="stop">
          <PartyLink party={hop.from} />
        </p>
      )}
      <div class="hop">
        {shown.map((each) => (
          <HopEvidence key={each.id} engagement={each} />
        ))}
        {!all && hop.count > 1 && (
          <button class="bare link small" onClick={() => setAll(true)}>
            {hop.count - 1} more between them
          </button>
        )}
        {all && hop.count > hop.engagements.length && (
          <p class="faint small">and {hop.count - hop.engagements.length} more</p>
        )}
      </div>
      <p class="stop">
        <PartyLink party={hop.to} />
      </p>
    </li>
  );
}

function HopEvidence({ engagement }: { engagement: FullEngagement }): JSX.Element {
  const source = engagement.evidence[0];
  return (
    <>
      <p class="small">
        <KindChip kind={engagement.kind} /> <StatusChip status={engagement.status} />{" "}
        {engagement.date?.edtf ?? "no date"}
        {engagement.place && `, ${engagement.place}`}
      </p>
      {source && <blockquote class="small">“{source.sentence}”</blockquote>}
      <p class="faint small">
        {source?.outlet && `${source.outlet} · `}
        <Go to={inPicture(engagement.id)}>evidence</Go>
      </p>
    </>
  );
}
