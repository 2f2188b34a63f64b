/** A canned question as a form, and its answer as a table. */

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { address, get } from "../data/api";
import { faultOf, useAsked, usePartyName, type Asked } from "../data/asked";
import { KINDS, STATUSES, type AnswerPage, type Query, type QueryParameter } from "../data/types";
import { showEngagements } from "../explore/show";
import { Rows } from "../parts/answer";
import { Search } from "../parts/search";
import { Fault, plural, Waiting } from "../parts/words";
import { go, useApp, useWrites } from "../state/store";
import type { State } from "../state/state";

/** The name of a question in addresses: `who-met-whom`. */
export function tail(query: Query): string {
  return query.path.replace(/^\/api\//, "");
}

const PARTY_KINDS = new Set(["entity", "country", "person", "institution", "hardware", "place", "post"]);
const PLAIN = new Set(["limit", "offset"]);

export function QuestionView(): JSX.Element {
  const state = useApp();
  const { data, fault } = useAsked<Query[]>("/api/queries");
  const query = data?.find((each) => tail(each) === state.question);
  if (!data) return <div class="column">{fault ? <Fault fault={fault} /> : <Waiting />}</div>;
  if (!query)
    return (
      <div class="column">
        <p class="notice bad">There is no question called “{state.question}”.</p>
      </div>
    );
  return (
    <div class="column wide" key={query.name}>
      <h1>{query.title}</h1>
      <p class="lead">{query.summary}</p>
      <Form query={query} state={state} />
      <Answer query={query} given={state.given} />
    </div>
  );
}

function Form({ query, state }: { query: Query; state: State }): JSX.Element {
  const shown = query.parameters.filter((each) => !PLAIN.has(each.name));
  const needed = shown.filter((each) => each.required);
  const others = shown.filter((each) => !each.required);
  const set = (name: string, value: string): void => go({ given: { ...state.given, [name]: value } });
  const field = (each: QueryParameter): JSX.Element => (
    <Field
      key={each.name}
      parameter={each}
      value={state.given[each.name] ?? ""}
      set={(value) => set(each.name, value)}
    />
  );
  return (
    <section class="panel-form" aria-label="Question">
      <div class="fields even">{needed.map(field)}</div>
      {others.length > 0 && (
        <details open={!needed.length}>
          <summary>Narrow it down</summary>
          <div class="fields even">{others.map(field)}</div>
        </details>
      )}
      {needed.length > 0 && needed.every((each) => !state.given[each.name]) && (
        <button
          class="plain"
          onClick={() =>
            go({ given: Object.fromEntries(needed.map((each) => [each.name, String(each.example)])) })
          }
        >
          Ask an example
        </button>
      )}
    </section>
  );
}

interface FieldProps {
  parameter: QueryParameter;
  value: string;
  set: (value: string) => void;
}

function Field({ parameter, value, set }: FieldProps): JSX.Element {
  const { name, kind, help } = parameter;
  const label = name.replaceAll("_", " ");
  const choices =
    kind === "kind" ? KINDS : kind === "status" ? STATUSES : kind === "boolean" ? ["true", "false"] : null;
  if (PARTY_KINDS.has(kind))
    return (
      <div class="field">
        <PartyField label={label} value={value} example={String(parameter.example)} set={set} />
        <p class="faint small">{help}</p>
      </div>
    );
  return (
    <div class="field">
      <label>
        {label}
        {choices ? (
          <select
            value={value || (kind === "boolean" ? String(parameter.default) : "")}
            onChange={(event) => set(event.currentTarget.value)}
          >
            {kind !== "boolean" && <option value="">any</option>}
            {choices.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        ) : (
          <input
            inputMode={kind === "integer" ? "numeric" : "text"}
            value={value}
            placeholder={String(parameter.example)}
            onChange={(event) => set(event.currentTarget.value.trim())}
          />
        )}
      </label>
      <p class="faint small">{help}</p>
    </div>
  );
}

function PartyField({
  label,
  value,
  example,
  set,
}: {
  label: string;
  value: string;
  example: string;
  set: (value: string) => void;
}): JSX.Element {
  return (
    <Search
      label={label}
      shown={usePartyName(value)}
      placeholder={example}
      onPick={(hit) => hit.what === "party" && set(hit.party.id)}
      onText={(text) => text || set("")}
    />
  );
}

const A_PAGE = 100;

/** The rows so far, and a way to the next. */
function useRows(url: string | null): Asked<AnswerPage> & { more: (() => void) | null } {
  const first = useAsked<AnswerPage>(url);
  const [later, setLater] = useState<AnswerPage[]>([]);
  const [fault, setFault] = useState(first.fault);
  const writes = useWrites();
  useEffect(() => (setLater([]), setFault(null)), [url, writes]);
  const last = later.at(-1) ?? first.data;
  const cursor = last?.next;
  const more = (): void => {
    if (url && cursor)
      get<AnswerPage>(`${url}&cursor=${encodeURIComponent(cursor)}`).then(
        (page) => setLater([...later, page]),
        (error: unknown) => setFault(faultOf(error)),
      );
  };
  const data = first.data && {
    ...first.data,
    rows: [...first.data.rows, ...later.flatMap((page) => page.rows)],
  };
  return { ...first, data, fault: first.fault ?? fault, more: cursor ? more : null };
}

function Answer({ query, given }: { query: Query; given: Record<string, string> }): JSX.Element {
  const ready = query.parameters.every((each) => !each.required || given[each.name]);
  const path = tail(query);
  const paged = query.parameters.some((each) => each.name === "limit");
  const params = { ...given, ...(paged && !given.limit ? { limit: A_PAGE } : {}) };
  const { data, fault, waiting, more } = useRows(ready ? address(path, params) : null);
  if (fault) return <Fault fault={fault} />;
  if (!ready) return <p class="empty">Say who is meant, and the answer stands here.</p>;
  if (!data) return waiting ? <Waiting /> : <></>;
  const ids = [
    ...new Set(
      data.rows.map((row) => row.engagement).filter((each): each is string => typeof each === "string"),
    ),
  ];
  return (
    <>
      <p class="actions">
        <b>
          {plural(data.rows.length, "row")}
          {more ? " so far" : ""}
        </b>
        {ids.length > 0 && <button onClick={() => showEngagements(ids)}>Show in the picture</button>}
        <a class="button plain" href={address(`${path}.csv`, given)}>
          CSV
        </a>
      </p>
      {data.rows.length ? (
        <Rows query={query} rows={data.rows} />
      ) : (
        <p class="empty">Nothing in the graph answers this.</p>
      )}
      {more && (
        <p>
          <button class="plain" onClick={more}>
            Show more
          </button>
        </p>
      )}
    </>
  );
}
