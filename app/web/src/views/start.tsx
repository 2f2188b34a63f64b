/** Where one begins: a question, not a hairball. */

import type { JSX } from "preact";
import { address } from "../data/api";
import { useAsked } from "../data/asked";
import type { AnswerPage, Cells, Kind, Query, Status } from "../data/types";
import { show } from "../explore/show";
import { Search } from "../parts/search";
import { Fault, Go, KindChip, StatusChip, Waiting } from "../parts/words";
import { go, inPicture } from "../state/store";

const SHOWN = 8;
const OVERVIEW = 500;

export function Start({ writes }: { writes: boolean }): JSX.Element {
  return (
    <div class="column">
      <h1>Who met whom?</h1>
      <p class="lead">Search, look at the picture, and read the sentence behind every line of it.</p>
      <div class="hero">
        <Search
          label="A person, institution, country, piece of hardware, or an engagement"
          placeholder="Sahir Mirza · Su-35 · Dedov Mirza 2023"
          engagements
          autofocus
          onPick={show}
        />
      </div>
      <p class="ways">
        <Go class="button" to={{ view: "paths" }}>
          Path between two
        </Go>
        <button class="plain" onClick={() => go({ view: "graph", all: OVERVIEW, selection: null })}>
          The newest {OVERVIEW}, drawn
        </button>
        {writes && (
          <Go class="button plain" to={{ view: "add" }}>
            Add an article
          </Go>
        )}
      </p>
      <div class="two">
        <Newest title="Newest" query="newest" empty="Nothing has been read yet." />
        <Newest title="Planned next" query="planned" empty="Nothing is planned." />
      </div>
      <Questions />
    </div>
  );
}

function Newest({ title, query, empty }: { title: string; query: string; empty: string }): JSX.Element {
  const { data, fault, waiting } = useAsked<AnswerPage>(address(query, { limit: SHOWN }));
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <Fault fault={fault} />
      {waiting && !data && <Waiting />}
      {data && !data.rows.length && <p class="empty">{empty}</p>}
      <ul class="stream">
        {data?.rows.map((row) => (
          <Line key={String(row.engagement)} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Line({ row }: { row: Cells }): JSX.Element {
  const id = String(row.engagement);
  const names = [...new Set((row.participants ?? row.parties ?? row.others ?? []) as string[])];
  const told = [row.date, row.place, row.outlet].filter(Boolean).join(" · ");
  return (
    <li>
      <KindChip kind={row.kind as Kind} /> <StatusChip status={row.status as Status} />{" "}
      <Go to={inPicture(id)}>{names.join(", ") || "Unnamed"}</Go>
      <div class="faint small">{told}</div>
    </li>
  );
}

function Questions(): JSX.Element {
  const { data, fault } = useAsked<Query[]>("/api/queries");
  const topics = [...new Set(data?.map((each) => each.topic))];
  return (
    <section aria-label="Questions">
      <h2>Questions</h2>
      <Fault fault={fault} />
      <div class="topics">
        {topics.map((topic) => (
          <div key={topic}>
            <h3>{topic}</h3>
            <ul>
              {data
                ?.filter((each) => each.topic === topic)
                .map((each) => (
                  <li key={each.name}>
                    <Go
                      to={{ view: "question", question: each.path.replace(/^\/api\//, ""), given: {} }}
                      title={each.summary}
                    >
                      {each.title}
                    </Go>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
