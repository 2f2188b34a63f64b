/** What counts, and undo and redo of all that is drawn. */

import type { JSX } from "preact";
import { KINDS, STATUSES } from "../data/types";
import type { Picture } from "../graph/model";
import { plural } from "../parts/words";
import { go, redo, undo, usePast } from "../state/store";
import { NO_FILTERS, type Filters, type State } from "../state/state";

const OUTLETS = [0, 2, 3, 5];

export function FiltersBar({ state, picture }: { state: State; picture: Picture }): JSX.Element {
  const past = usePast();
  const count = narrowings(state.filters);
  return (
    <div class="bar" role="toolbar" aria-label="Picture">
      <div class="group">
        <button class="plain" disabled={!past.done.length} onClick={undo} title="Ctrl+Z">
          Undo
        </button>
        <button class="plain" disabled={!past.undone.length} onClick={redo} title="Ctrl+Shift+Z">
          Redo
        </button>
      </div>
      <details class="drop">
        <summary>Filters{count > 0 && <b> {count}</b>}</summary>
        <FilterFields filters={state.filters} change={(filters) => go({ filters })} />
      </details>
      {state.hidden.length > 0 && (
        <button class="plain" onClick={() => go({ hidden: [] })}>
          Show {plural(state.hidden.length, "hidden one")}
        </button>
      )}
      {Object.keys(state.pins).length > 0 && (
        <button class="plain" onClick={() => go({ pins: {} })}>
          Unpin {Object.keys(state.pins).length}
        </button>
      )}
      <p class="tally" role="status">
        {picture.parties.size.toLocaleString("en")} parties,{" "}
        {plural(picture.engagements.length, "engagement")}
      </p>
      <button
        class="plain"
        onClick={() =>
          go({
            view: "start",
            opened: [],
            engagements: [],
            all: 0,
            hidden: [],
            pins: {},
            brush: null,
            filters: NO_FILTERS,
            selection: null,
          })
        }
      >
        Clear
      </button>
    </div>
  );
}

function narrowings(filters: Filters): number {
  const { kinds, statuses, since, until, outlets } = filters;
  return [kinds.length, statuses.length, since, until, outlets].filter(Boolean).length;
}

interface FieldProps {
  filters: Filters;
  change: (filters: Filters) => void;
}

export function FilterFields({ filters, change }: FieldProps): JSX.Element {
  const toggle = <T,>(list: T[], each: T): T[] =>
    list.includes(each) ? list.filter((other) => other !== each) : [...list, each];
  return (
    <div class="fields">
      <fieldset>
        <legend>Kind</legend>
        {KINDS.map((each) => (
          <label key={each}>
            <input
              type="checkbox"
              checked={filters.kinds.includes(each)}
              onChange={() => change({ ...filters, kinds: toggle(filters.kinds, each) })}
            />
            <span class={`kind ${each}`}>{each}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Status</legend>
        {STATUSES.map((each) => (
          <label key={each}>
            <input
              type="checkbox"
              checked={filters.statuses.includes(each)}
              onChange={() => change({ ...filters, statuses: toggle(filters.statuses, each) })}
            />
            {each}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Date</legend>
        <DateField label="Since" value={filters.since} change={(since) => change({ ...filters, since })} />
        <DateField label="Until" value={filters.until} change={(until) => change({ ...filters, until })} />
      </fieldset>
      <fieldset>
        <legend>Reported by</legend>
        <label>
          <span class="unseen">Fewest outlets</span>
          <select
            value={String(filters.outlets)}
            onChange={(event) => change({ ...filters, outlets: Number(event.currentTarget.value) })}
          >
            {OUTLETS.map((each) => (
              <option key={each} value={each}>
                {each ? `at least ${each} outlets` : "anybody"}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      <button class="plain" onClick={() => change(NO_FILTERS)}>
        Clear filters
      </button>
    </div>
  );
}

const WRITTEN = /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/;

/** A year, a month or a day; what is no date yet changes nothing. */
export function DateField({
  label,
  value,
  change,
}: {
  label: string;
  value: string;
  change: (value: string) => void;
}): JSX.Element {
  return (
    <label class="date">
      {label}
      <input
        type="text"
        inputMode="numeric"
        placeholder="2018-08"
        maxLength={10}
        defaultValue={value}
        key={value}
        onChange={(event) => {
          const text = event.currentTarget.value.trim();
          const fits = WRITTEN.test(text);
          event.currentTarget.setAttribute("aria-invalid", String(!fits));
          if (fits) change(text);
        }}
      />
    </label>
  );
}
