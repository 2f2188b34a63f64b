/** Who may be one; what was decided, to be undone; articles, to be withdrawn. */

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { address, send, type Problem } from "../data/api";
import { faultOf, useAsked } from "../data/asked";
import type { ArticleRef, Candidate, Judgement, Page } from "../data/types";
import { CandidateLine } from "../parts/candidate";
import { Fault, PartyLink, plural, Waiting } from "../parts/words";
import { written } from "../state/store";

const SHOWN = 30;

export function Judge({ writes }: { writes: boolean }): JSX.Element {
  return (
    <div class="column wide">
      <h1>{writes ? "Correct" : "Corrections"}</h1>
      <p class="lead">A decision wins over every score, and can be undone without a trace.</p>
      <div class="dossier">
        <Candidates writes={writes} />
        <Judgements writes={writes} />
        <Articles writes={writes} />
      </div>
    </div>
  );
}

function Candidates({ writes }: { writes: boolean }): JSX.Element {
  const { data, fault, waiting } = useAsked<Page<Candidate>>(address("candidates", { limit: SHOWN }));
  return (
    <section aria-label="Candidates">
      <h2>May be the same</h2>
      <Fault fault={fault} />
      {waiting && !data && <Waiting what="Looking" />}
      {data && !data.rows.length && <p class="empty">No two parties are alike enough to ask.</p>}
      <ul class="stream">
        {data?.rows.map((each) => (
          <CandidateLine key={each.a + each.b} candidate={each} writes={writes} />
        ))}
      </ul>
    </section>
  );
}

function Judgements({ writes }: { writes: boolean }): JSX.Element {
  const { data, fault } = useAsked<Page<Judgement>>("/api/judgements");
  return (
    <section aria-label="Judgements">
      <h2>What was decided</h2>
      <Fault fault={fault} />
      {data && !data.rows.length && <p class="empty">Nothing yet.</p>}
      <ul class="stream">
        {data &&
          [...data.rows].reverse().map((each) => <Decided key={each.id} judgement={each} writes={writes} />)}
      </ul>
    </section>
  );
}

function Decided({ judgement, writes }: { judgement: Judgement; writes: boolean }): JSX.Element {
  const { id, verb, a, b, why, who, at } = judgement;
  return (
    <li class="beside">
      <div>
        <PartyLink party={{ id: a, name: a }} /> <b>{verb}</b> {b && <PartyLink party={{ id: b, name: b }} />}
        <div class="faint small">
          {[who, at.slice(0, 16).replace("T", " "), why].filter(Boolean).join(" · ")}
        </div>
      </div>
      {writes && <Taking words="Undo" url={`/api/judgements/${encodeURIComponent(id)}`} />}
    </li>
  );
}

function Articles({ writes }: { writes: boolean }): JSX.Element {
  const [limit, setLimit] = useState(SHOWN);
  const { data, fault } = useAsked<Page<ArticleRef & { claims: number }>>(address("articles", { limit }));
  return (
    <section aria-label="Articles">
      <h2>Articles</h2>
      <Fault fault={fault} />
      {data && !data.rows.length && <p class="empty">None yet.</p>}
      <ul class="stream">
        {data?.rows.map((each) => (
          <li key={each.id} class="beside">
            <div>
              <a href={`/articles/${encodeURIComponent(each.id)}`}>{each.title || each.name}</a>
              <div class="faint small">
                {[each.outlet, each.published, plural(each.claims, "claim")].filter(Boolean).join(" · ")}
              </div>
            </div>
            {writes && <Taking words="Withdraw" ask url={`/api/articles/${encodeURIComponent(each.id)}`} />}
          </li>
        ))}
      </ul>
      {data?.next && limit < 1000 && (
        <button class="plain" onClick={() => setLimit(Math.min(limit * 4, 1000))}>
          Show more
        </button>
      )}
    </section>
  );
}

/** A button that takes something back; one that can't be undone asks once more. */
function Taking({ words, url, ask = false }: { words: string; url: string; ask?: boolean }): JSX.Element {
  const [stage, setStage] = useState<"" | "asking" | "busy">("");
  const [fault, setFault] = useState<Problem | null>(null);
  const take = (): void => {
    if (ask && stage === "") return setStage("asking");
    setStage("busy");
    send("DELETE", url).then(written, (error: unknown) => {
      setFault(faultOf(error));
      setStage("");
    });
  };
  return (
    <p class="actions">
      <button class={ask ? "bad" : "plain"} disabled={stage === "busy"} onClick={take}>
        {stage === "asking" ? `Yes, ${words.toLowerCase()}` : stage === "busy" ? `${words} …` : words}
      </button>
      {stage === "asking" && (
        <button class="plain" onClick={() => setStage("")}>
          No
        </button>
      )}
      <Fault fault={fault} />
    </p>
  );
}
