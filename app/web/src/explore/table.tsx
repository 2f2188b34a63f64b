/** The rows of the picture as a table: the same selection, any order, and CSV. */

import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Engagement } from "../data/types";
import type { Picture } from "../graph/model";
import { download, textFile } from "../parts/download";
import { KindChip, PartyLink } from "../parts/words";
import { go } from "../state/store";
import type { Selection, State } from "../state/state";
import { open, hide } from "./show";
import {
  COLUMNS,
  engagementsCsv,
  partiesCsv,
  partyNames,
  PARTY_COLUMNS,
  partyRows,
  sorted,
  valueOf,
  type Column,
  type PartyRow,
} from "./rows";

const FIRST = 100;

export function Table({ state, picture }: { state: State; picture: Picture }): JSX.Element {
  const what = state.table;
  const engagements = useMemo(
    () => sorted(picture.engagements, state.sort, (row, column) => valueOf(row, column as Column)),
    [picture, state.sort],
  );
  const parties = useMemo(
    () =>
      sorted(
        partyRows(picture),
        state.sort,
        (row, column) =>
          String((row as unknown as Record<string, unknown>)[column] ?? "") &&
          ((row as unknown as Record<string, string | number>)[column] ?? ""),
      ),
    [picture, state.sort],
  );
  const save = (): void =>
    what === "parties"
      ? download("parties.csv", textFile(partiesCsv(parties), "text/csv"))
      : download("engagements.csv", textFile(engagementsCsv(engagements), "text/csv"));
  const tab = (name: "engagements" | "parties", words: string): JSX.Element => (
    <button
      class="plain"
      aria-expanded={what === name}
      onClick={() =>
        go(
          { table: what === name ? "" : name, sort: name === "parties" ? "-engagements" : "-date" },
          { replace: true },
        )
      }
    >
      {words}
    </button>
  );
  return (
    <section class={`rows${what ? " shown" : ""}`} aria-label="Table">
      <div class="bar">
        {tab("engagements", `Engagements (${picture.engagements.length.toLocaleString("en")})`)}
        {tab("parties", `Parties (${picture.parties.size.toLocaleString("en")})`)}
        <button class="plain" onClick={save}>
          CSV
        </button>
      </div>
      {what === "engagements" && <Engagements rows={engagements} state={state} />}
      {what === "parties" && <Parties rows={parties} state={state} />}
    </section>
  );
}

function Heads({ columns, sort }: { columns: readonly string[]; sort: string }): JSX.Element {
  const turn = (column: string): void =>
    go({ sort: sort === `-${column}` ? column : `-${column}` }, { replace: true });
  const way = (column: string): "ascending" | "descending" | undefined =>
    sort === column ? "ascending" : sort === `-${column}` ? "descending" : undefined;
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col" aria-sort={way(column)}>
            <button class="bare" onClick={() => turn(column)}>
              {column}
              {way(column) ? (way(column) === "ascending" ? " ↑" : " ↓") : ""}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function useShown(rows: readonly unknown[]): [number, () => void] {
  const [shown, set] = useState(FIRST);
  useEffect(() => set(FIRST), [rows]);
  return [shown, () => set(shown + FIRST * 5)];
}

function More({ left, more }: { left: number; more: () => void }): JSX.Element | null {
  return left > 0 ? (
    <p class="more">
      <button class="plain" onClick={more}>
        Show more of {left.toLocaleString("en")} left
      </button>
    </p>
  ) : null;
}

function Engagements({ rows, state }: { rows: readonly Engagement[]; state: State }): JSX.Element {
  const [shown, more] = useShown(rows);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Engagements">
      <table>
        <Heads columns={COLUMNS} sort={state.sort} />
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.id} class={touches(row, state.selection) ? "selected" : ""}>
              <td class="date">{row.date ?? ""}</td>
              <td>
                <KindChip kind={row.kind} />
              </td>
              <td>
                <button
                  class="bare link"
                  aria-pressed={state.selection?.what === "engagement" && state.selection.id === row.id}
                  onClick={() => go({ selection: { what: "engagement", id: row.id } })}
                >
                  {partyNames(row)}
                </button>
              </td>
              <td>{row.place ?? ""}</td>
              <td>{row.status}</td>
              <td class="number">{row.outlets}</td>
              <td class="number">{row.articles}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More left={rows.length - shown} more={more} />
    </div>
  );
}

/** Whether the row belongs to what is selected. */
export function touches(row: Engagement, selection: Selection | null): boolean {
  if (!selection) return false;
  const has = (id: string): boolean => row.participants.some((each) => each.id === id);
  if (selection.what === "engagement") return row.id === selection.id;
  return selection.what === "party" ? has(selection.id) : has(selection.a) && has(selection.b);
}

function Parties({ rows, state }: { rows: readonly PartyRow[]; state: State }): JSX.Element {
  const [shown, more] = useShown(rows);
  const selected = state.selection?.what === "party" ? state.selection.id : "";
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Parties">
      <table>
        <Heads columns={[...PARTY_COLUMNS, "do"]} sort={state.sort} />
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.id} class={row.id === selected ? "selected" : ""}>
              <td>
                <button
                  class="bare link"
                  aria-pressed={row.id === selected}
                  onClick={() => go({ selection: { what: "party", id: row.id } })}
                >
                  {row.name}
                </button>
              </td>
              <td>{row.kind}</td>
              <td>{row.country ?? ""}</td>
              <td class="number">{row.engagements}</td>
              <td class="do">
                <button class="bare link" aria-label={`Open ${row.name}`} onClick={() => open(row.id)}>
                  open
                </button>{" "}
                <button class="bare link" aria-label={`Hide ${row.name}`} onClick={() => hide(row.id)}>
                  hide
                </button>{" "}
                <PartyLink party={{ id: row.id, name: "dossier" }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More left={rows.length - shown} more={more} />
    </div>
  );
}
