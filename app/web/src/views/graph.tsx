/** Explore: the picture, what it rests on, when it was, and the same as a table. */

import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { FiltersBar } from "../explore/filters";
import { Legend } from "../explore/legend";
import { useLoaded } from "../explore/load";
import { brushed, passes } from "../explore/narrow";
import { Panel } from "../explore/panel";
import { Table } from "../explore/table";
import { Timeline } from "../explore/timeline";
import { Drawn } from "../graph/drawn";
import { pictureOf } from "../graph/model";
import { Fault, Waiting } from "../parts/words";
import { useApp } from "../state/store";
import { isEmpty } from "../state/state";

export function GraphView(): JSX.Element {
  const state = useApp();
  const { groups, fault, waiting } = useLoaded(state);
  const { filters, brush, hidden } = state;
  const narrowing = JSON.stringify([filters, hidden]);
  const single = JSON.stringify(state.engagements);
  const passing = useMemo(() => {
    const kept = new Set(state.engagements);
    return groups.map((group) => ({
      ...group,
      rows: group.rows.filter((each) => kept.has(each.id) || passes(each, filters)),
    }));
  }, [groups, narrowing, single]);
  const picture = useMemo(() => {
    const rows = passing.flatMap((group) => group.rows).filter((each) => brushed(each, brush));
    return pictureOf(rows, new Set(hidden));
  }, [passing, brush?.join(), narrowing]);
  const whole = useMemo(() => passing.flatMap((group) => group.rows), [passing]);
  return (
    <div class="explore">
      <h1 class="unseen">Explore</h1>
      <FiltersBar state={state} picture={picture} />
      <div class="stage">
        <Drawn state={state} groups={passing} picture={picture} waiting={waiting} />
        <Legend />
        <div class="over">
          <Fault fault={fault} />
          {waiting && !groups.length && <Waiting what="Loading" />}
          {!waiting && !fault && !picture.parties.size && <Nothing empty={isEmpty(state)} />}
        </div>
      </div>
      <Panel state={state} picture={picture} groups={groups} />
      <Timeline engagements={whole} brush={brush} />
      <Table state={state} picture={picture} />
    </div>
  );
}

function Nothing({ empty }: { empty: boolean }): JSX.Element {
  return (
    <p class="empty">
      {empty
        ? "Nothing is drawn yet. Search for a name above."
        : "Nothing passes the filters. Widen them, or clear the brush."}
    </p>
  );
}
