/** The rows of the table, their order and their CSV. Pure. */

import type { Engagement, Party } from "../data/types";
import type { Picture } from "../graph/model";

export interface PartyRow extends Party {
  engagements: number;
}

export type Column = "date" | "kind" | "parties" | "place" | "status" | "outlets" | "articles";
export type PartyColumn = "name" | "kind" | "country" | "engagements";

export const COLUMNS: Column[] = ["date", "kind", "parties", "place", "status", "outlets", "articles"];
export const PARTY_COLUMNS: PartyColumn[] = ["name", "kind", "country", "engagements"];

export function partyNames(each: Engagement): string {
  return [...new Set(each.participants.map((party) => party.name))].join(", ");
}

export function valueOf(each: Engagement, column: Column): string | number {
  if (column === "date") return each.from ?? "";
  if (column === "parties") return partyNames(each);
  return each[column] ?? "";
}

/** `-date` is by date, the last first. What has no value comes last either way. */
export function sorted<T>(
  rows: readonly T[],
  sort: string,
  value: (row: T, column: string) => string | number,
): T[] {
  const falling = sort.startsWith("-");
  const column = sort.replace(/^-/, "");
  return [...rows].sort((one, other) => {
    const [a, b] = [value(one, column), value(other, column)];
    if (a === "" || b === "") return Number(a === "") - Number(b === "");
    const order = typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b));
    return falling ? -order : order;
  });
}

export function partyRows(picture: Picture): PartyRow[] {
  const counts = new Map<string, number>();
  for (const each of picture.engagements)
    for (const id of new Set(each.participants.map((party) => party.id)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...picture.parties.values()].map((party) => ({ ...party, engagements: counts.get(party.id) ?? 0 }));
}

/** RFC 4180: every cell that needs it is quoted, lines end in CR LF. */
export function csv(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return [header, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n") + "\r\n";
}

function csvCell(value: string | number | null): string {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function engagementsCsv(rows: readonly Engagement[]): string {
  const header = [
    "id",
    "kind",
    "status",
    "date",
    "from",
    "to",
    "place",
    "parties",
    "party_ids",
    "outlets",
    "articles",
  ];
  return csv(
    header,
    rows.map((each) => [
      ...[each.id, each.kind, each.status, each.date, each.from, each.to, each.place],
      ...[partyNames(each), each.participants.map((party) => party.id).join(" ")],
      ...[each.outlets, each.articles],
    ]),
  );
}

export function partiesCsv(rows: readonly PartyRow[]): string {
  const header = ["id", "name", "kind", "country", "engagements"];
  return csv(
    header,
    rows.map((each) => [each.id, each.name, each.kind, each.country, each.engagements]),
  );
}
