/** All that is known of one party. */

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { address } from "../data/api";
import { useAsked } from "../data/asked";
import type { AnswerPage, Candidate, Cells, Engagement, Page, Party, Spelling } from "../data/types";
import { countryName } from "../dossier/countries";
import { visitedCountries, VisitsMap } from "../dossier/map";
import { Posts } from "../dossier/posts";
import { show } from "../explore/show";
import { EngagementList } from "../explore/list";
import { CandidateLine } from "../parts/candidate";
import { Fault, Go, PartyLink, Waiting } from "../parts/words";
import { NO_ENDS } from "../state/state";

export function Dossier({ id, writes }: { id: string; writes: boolean }): JSX.Element {
  const { data, fault } = useAsked<Party>(id ? address(`entities/${encodeURIComponent(id)}`) : null);
  if (!id)
    return (
      <div class="column">
        <p class="empty">Search for a name above.</p>
      </div>
    );
  if (fault)
    return (
      <div class="column">
        <Fault fault={fault} />
      </div>
    );
  if (!data)
    return (
      <div class="column">
        <Waiting />
      </div>
    );
  return (
    <div class="column wide" key={data.id}>
      <p class="what">
        <span class={`dot ${data.kind}`} />{" "}
        {[data.kind, data.country && data.kind !== "country" ? countryName(data.country) : ""]
          .filter(Boolean)
          .join(", ")}
      </p>
      <h1>{data.name}</h1>
      <p class="actions">
        <button onClick={() => show({ what: "party", party: data })}>Show in the picture</button>
        <Go class="button plain" to={{ view: "paths", ends: { ...NO_ENDS, from: data.id } }}>
          Paths from here
        </Go>
        <a class="button plain" href={`/entities/${encodeURIComponent(data.id)}`}>
          Plain page
        </a>
      </p>
      <div class="dossier">
        {data.kind === "person" && <PostsOf id={data.id} />}
        <Contacts id={data.id} />
        <Visits party={data} />
        <Kind id={data.id} kind="supplied" title="Supplies" />
        <Kind id={data.id} kind="agreed" title="Agreements" />
        <Kind id={data.id} kind="exercised" title="Exercises" />
        <Spellings id={data.id} />
        <Candidates id={data.id} writes={writes} />
      </div>
    </div>
  );
}

function Section({
  title,
  children,
  wide,
}: {
  title: string;
  children: preact.ComponentChildren;
  wide?: boolean;
}): JSX.Element {
  return (
    <section class={wide ? "wide" : ""} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function PostsOf({ id }: { id: string }): JSX.Element | null {
  const { data, fault } = useAsked<AnswerPage>(address("posts-of", { who: id }));
  if (!fault && !data?.rows.length) return null;
  return (
    <Section title="Posts">
      <Fault fault={fault} />
      {data && <Posts rows={data.rows} />}
    </Section>
  );
}

function Contacts({ id }: { id: string }): JSX.Element {
  const [limit, setLimit] = useState(12);
  const { data, fault } = useAsked<AnswerPage>(address("contacts-of", { who: id, limit }));
  return (
    <Section title="Contacts">
      <Fault fault={fault} />
      {data && !data.rows.length && <p class="empty">None are known.</p>}
      {data && data.rows.length > 0 && (
        <table class="close">
          <thead>
            <tr>
              <th scope="col">Whom</th>
              <th scope="col">Times</th>
              <th scope="col">First</th>
              <th scope="col">Last</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <Contact key={String(row.whom_id)} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {data?.next && limit < 1000 && (
        <button class="plain" onClick={() => setLimit(Math.min(limit * 4, 1000))}>
          Show more
        </button>
      )}
    </Section>
  );
}

function Contact({ row }: { row: Cells }): JSX.Element {
  return (
    <tr>
      <td>
        <PartyLink party={{ id: String(row.whom_id), name: String(row.whom) }} />
      </td>
      <td class="number">{String(row.times)}</td>
      <td class="date">{String(row.first ?? "")}</td>
      <td class="date">{String(row.last ?? "")}</td>
    </tr>
  );
}

function useKind(
  id: string,
  kind: string,
): { data: Page<Engagement> | null; fault: ReturnType<typeof useAsked>["fault"] } {
  return useAsked<Page<Engagement>>(
    address(`entities/${encodeURIComponent(id)}/engagements`, { kind: [kind], limit: 500 }),
  );
}

function Visits({ party }: { party: Party }): JSX.Element | null {
  const { data, fault } = useKind(party.id, "visited");
  if (!fault && !data?.rows.length) return null;
  const counts = visitedCountries(data?.rows ?? [], party.id);
  return (
    <Section title="Visits" wide>
      <Fault fault={fault} />
      {counts.size > 0 && <VisitsMap counts={counts} home={party.country} />}
      {data && <EngagementList engagements={data.rows} elsewhere />}
    </Section>
  );
}

function Kind({ id, kind, title }: { id: string; kind: string; title: string }): JSX.Element | null {
  const { data, fault } = useKind(id, kind);
  if (!fault && !data?.rows.length) return null;
  return (
    <Section title={title}>
      <Fault fault={fault} />
      {data && <EngagementList engagements={data.rows} elsewhere />}
    </Section>
  );
}

function Spellings({ id }: { id: string }): JSX.Element {
  const { data, fault } = useAsked<Page<Spelling>>(address(`entities/${encodeURIComponent(id)}/spellings`));
  return (
    <Section title="Spellings, and how they were joined">
      <Fault fault={fault} />
      <ul class="stream">
        {data?.rows.map((each) => (
          <li key={each.id}>
            <b>{each.name}</b>{" "}
            <small>
              {[each.country, `${each.articles} article${each.articles === 1 ? "" : "s"}`]
                .filter(Boolean)
                .join(", ")}
            </small>
            <div class="faint small">{joined(each)}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function joined({ score, reasons, by }: Spelling): string {
  const why = reasons?.length ? reasons.join(", ") : "its own spelling";
  return [by && by !== "score" ? `by ${by}` : "", why, score ? score.toFixed(2) : ""]
    .filter(Boolean)
    .join(" · ");
}

/** Looking for them takes a while in a large graph, so only when asked to. */
function Candidates({ id, writes }: { id: string; writes: boolean }): JSX.Element {
  const [wanted, want] = useState(false);
  const { data, fault, waiting } = useAsked<Page<Candidate>>(
    wanted ? address("candidates", { limit: 1000 }) : null,
  );
  const mine = data?.rows.filter((each) => each.a === id || each.b === id);
  return (
    <Section title="May be the same">
      {!wanted && (
        <button class="plain" onClick={() => want(true)}>
          Look for candidates
        </button>
      )}
      <Fault fault={fault} />
      {wanted && waiting && !data && <Waiting what="Looking" />}
      {mine && !mine.length && <p class="empty">Nobody else is like this one.</p>}
      <ul class="stream">
        {mine?.map((each) => (
          <CandidateLine key={each.a + each.b} candidate={each} writes={writes} />
        ))}
      </ul>
    </Section>
  );
}
