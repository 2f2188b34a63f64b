/** State to address and back. What is as at the beginning is left out. */

import { KINDS, STATUSES } from "../data/types";
import {
  BEGINNING,
  NO_ENDS,
  VIEWS,
  type Opened,
  type PathQuestion,
  type Selection,
  type State,
} from "./state";

// One that no id holds and that addresses show as it is.
const SEPARATOR = "*";
const GIVEN = "ask.";

export function encode(state: State): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | number | boolean): void => {
    if (value) query.append(name, String(value));
  };
  if (state.view !== "start") put("view", state.view);
  state.opened.forEach((each) => put("open", `${each.id}${SEPARATOR}${each.shown}`));
  state.engagements.forEach((each) => put("with", each));
  put("all", state.all);
  state.hidden.forEach((each) => put("hide", each));
  for (const [id, [x, y]] of Object.entries(state.pins)) put("pin", [id, short(x), short(y)].join(SEPARATOR));
  state.filters.kinds.forEach((each) => put("kind", each));
  state.filters.statuses.forEach((each) => put("status", each));
  put("since", state.filters.since);
  put("until", state.filters.until);
  put("outlets", state.filters.outlets);
  if (state.brush) put("brush", state.brush.join(".."));
  put("sel", selectionText(state.selection));
  put("table", state.table);
  if (state.sort !== BEGINNING.sort) put("sort", state.sort);
  put("who", state.party);
  putEnds(put, state.ends);
  put("ask", state.question);
  for (const [name, value] of Object.entries(state.given)) put(`${GIVEN}${name}`, value);
  const text = query.toString();
  return text ? `?${text}` : "";
}

function putEnds(put: (name: string, value: string | number | boolean) => void, ends: PathQuestion): void {
  put("from", ends.from);
  put("to", ends.to);
  if (ends.paths !== NO_ENDS.paths) put("paths", ends.paths);
  if (ends.hops !== NO_ENDS.hops) put("hops", ends.hops);
  ends.through.forEach((each) => put("through", each));
  ends.avoid.forEach((each) => put("avoid", each));
  put("persons", ends.persons);
  if (ends.by !== NO_ENDS.by) put("by", ends.by);
  put("in_order", ends.inOrder);
}

/** Whatever in the address makes no sense is as at the beginning. */
export function decode(search: string): State {
  const query = new URLSearchParams(search);
  return {
    ...BEGINNING,
    view: oneOf(VIEWS, query.get("view")) ?? "start",
    opened: query.getAll("open").map(openedOf),
    engagements: query.getAll("with"),
    all: whole(query.get("all"), 0, 50_000),
    hidden: query.getAll("hide"),
    pins: Object.fromEntries(query.getAll("pin").flatMap(pinOf)),
    filters: {
      kinds: query.getAll("kind").flatMap((each) => oneOf(KINDS, each) ?? []),
      statuses: query.getAll("status").flatMap((each) => oneOf(STATUSES, each) ?? []),
      since: written(query.get("since")),
      until: written(query.get("until")),
      outlets: whole(query.get("outlets"), 0, 1000),
    },
    brush: brushOf(query.get("brush")),
    selection: selectionOf(query.get("sel")),
    table: oneOf(["engagements", "parties"] as const, query.get("table")) ?? "",
    sort: query.get("sort") ?? BEGINNING.sort,
    party: query.get("who") ?? "",
    ends: endsOf(query),
    question: query.get("ask") ?? "",
    given: givenOf(query),
  };
}

function endsOf(query: URLSearchParams): PathQuestion {
  return {
    from: query.get("from") ?? "",
    to: query.get("to") ?? "",
    paths: whole(query.get("paths"), 1, 10) || NO_ENDS.paths,
    hops: whole(query.get("hops"), 1, 10) || NO_ENDS.hops,
    through: query.getAll("through"),
    avoid: query.getAll("avoid"),
    persons: query.get("persons") === "true",
    by: query.get("by") || NO_ENDS.by,
    inOrder: query.get("in_order") === "true",
  };
}

function givenOf(query: URLSearchParams): Record<string, string> {
  const found = [...query].filter(([name]) => name.startsWith(GIVEN));
  return Object.fromEntries(found.map(([name, value]) => [name.slice(GIVEN.length), value]));
}

function openedOf(text: string): Opened {
  const cut = text.lastIndexOf(SEPARATOR);
  if (cut < 0) return { id: text, shown: 50 };
  return { id: text.slice(0, cut), shown: whole(text.slice(cut + 1), 1, 1000) || 50 };
}

function pinOf(text: string): [string, [number, number]][] {
  const parts = text.split(SEPARATOR);
  const [y, x] = [Number(parts.pop()), Number(parts.pop())];
  return parts.length && Number.isFinite(x) && Number.isFinite(y) ? [[parts.join(SEPARATOR), [x, y]]] : [];
}

function selectionText(selection: Selection | null): string {
  if (!selection) return "";
  const ids = selection.what === "tie" ? [selection.a, selection.b] : [selection.id];
  return [selection.what, ...ids].join(SEPARATOR);
}

function selectionOf(text: string | null): Selection | null {
  const [what, one, other] = (text ?? "").split(SEPARATOR);
  if (!one) return null;
  if (what === "tie") return other ? { what, a: one, b: other } : null;
  return what === "party" || what === "engagement" ? { what, id: one } : null;
}

function brushOf(text: string | null): [string, string] | null {
  const [from, to] = (text ?? "").split("..");
  return from && to && written(from) && written(to) ? [from, to] : null;
}

function written(text: string | null): string {
  return text && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : "";
}

function whole(text: string | null, least: number, most: number): number {
  const value = Number(text || NaN);
  return Number.isInteger(value) ? Math.min(Math.max(value, least), most) : 0;
}

function oneOf<T extends string>(known: readonly T[], text: string | null): T | undefined {
  return known.find((each) => each === text);
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
