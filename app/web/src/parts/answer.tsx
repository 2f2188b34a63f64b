/** Rows of a canned question as a table; what leads somewhere is a link. */

import type { JSX } from "preact";
import { KINDS, STATUSES, type Cells, type Query } from "../data/types";
import { inPicture } from "../state/store";
import { Go, KindChip, PartyLink, StatusChip } from "./words";

const FOLDED = new Set(["article", "url", "entity", "engagement", "sentence"]);

export function Rows({ query, rows }: { query: Query; rows: Cells[] }): JSX.Element {
  const columns = Object.entries(query.columns).filter(
    ([name, kind]) => !FOLDED.has(kind) && rows.some((row) => told(row[name])) && name !== "outlet",
  );
  const sourced = Object.values(query.columns).includes("sentence");
  return (
    <div class="scroll tall" tabIndex={0} role="region" aria-label={query.title}>
      <table>
        <thead>
          <tr>
            {columns.map(([name]) => (
              <th key={name} scope="col">
                {name.replaceAll("_", " ")}
              </th>
            ))}
            {sourced && <th scope="col">source</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {columns.map(([name, kind]) => (
                <td key={name} class={kind}>
                  <Cell row={row} name={name} kind={kind} />
                </td>
              ))}
              {sourced && (
                <td>
                  <Source row={row} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function told(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && !value.length);
}

function Cell({ row, name, kind }: { row: Cells; name: string; kind: string }): JSX.Element {
  const value = row[name];
  if (!told(value)) return <></>;
  if (kind === "kind") return <KindChip kind={String(value) as (typeof KINDS)[number]} />;
  if (kind === "status")
    return (
      <>
        {value === "occurred" ? (
          "occurred"
        ) : (
          <StatusChip status={String(value) as (typeof STATUSES)[number]} />
        )}
      </>
    );
  const id = row[`${name}_id`];
  if (kind === "name" && typeof id === "string") return <PartyLink party={{ id, name: String(value) }} />;
  return <>{Array.isArray(value) ? value.join(", ") : String(value)}</>;
}

function Source({ row }: { row: Cells }): JSX.Element {
  const { sentence, outlet, article, engagement } = row as Record<string, string | null>;
  if (!sentence) return <></>;
  return (
    <>
      “{sentence}”
      <div class="faint small">
        {outlet && `${outlet} · `}
        {article && <a href={`/articles/${encodeURIComponent(article)}`}>article</a>}
        {engagement && (
          <>
            {" "}
            · <Go to={inPicture(engagement)}>evidence</Go>
          </>
        )}
      </div>
    </>
  );
}
