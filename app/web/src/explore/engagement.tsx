/** One engagement with everything it rests on. */

import type { JSX } from "preact";
import { address } from "../data/api";
import { useAsked } from "../data/asked";
import type { ClaimWithArticle, FullEngagement, Participant } from "../data/types";
import { Sentence } from "../parts/marked";
import { basisWords, Fault, KindChip, PartyLink, plural, StatusChip, Waiting } from "../parts/words";
import { Conflicts } from "./conflicts";

const NOUNS = {
  met: "Meeting",
  visited: "Visit",
  supplied: "Supply",
  agreed: "Agreement",
  exercised: "Exercise",
} as const;

export function EngagementPanel({ id }: { id: string }): JSX.Element {
  const path = `engagements/${encodeURIComponent(id)}`;
  const { data, fault } = useAsked<FullEngagement>(address(path));
  const claims = useAsked<ClaimWithArticle[]>(address(`${path}/claims`));
  if (fault) return <Fault fault={fault} />;
  if (!data) return <Waiting />;
  return (
    <>
      <p class="what">
        <KindChip kind={data.kind} /> <StatusChip status={data.status} />
      </p>
      <h2>{NOUNS[data.kind]}</h2>
      <Facts engagement={data} />
      {data.conflicts.length > 0 && <Conflicts conflicts={data.conflicts} claims={claims.data ?? []} />}
      <History history={data.history} claims={claims.data ?? []} />
      <h3>{plural(claims.data?.length ?? data.evidence.length, "sentence")}</h3>
      <Fault fault={claims.fault} />
      {!claims.data && !claims.fault && <Waiting />}
      {claims.data?.map((claim) => (
        <Quote key={claim.id} claim={claim} />
      ))}
      <p class="small">
        <a href={`/engagements/${encodeURIComponent(data.id)}`}>As a plain page</a> ·{" "}
        <a href={`/api/engagements/${encodeURIComponent(data.id)}`}>as JSON</a>
      </p>
    </>
  );
}

function Facts({ engagement }: { engagement: FullEngagement }): JSX.Element {
  const { participants, date, place, mode, quantity, codes, outlets, confidence } = engagement;
  const roles = [...new Set(participants.map((each) => each.role))];
  return (
    <dl class="facts">
      {roles.map((role) => (
        <Fact key={role} name={role}>
          {participants
            .filter((each) => each.role === role)
            .map((each) => (
              <Who key={each.id} party={each} />
            ))}
        </Fact>
      ))}
      <Fact name="date">
        {date ? (
          <>
            {date.edtf} <small>{basisWords(date.basis)}</small>
          </>
        ) : (
          <small>not told</small>
        )}
      </Fact>
      {place && <Fact name="place">{place}</Fact>}
      {mode && <Fact name="how">{mode}</Fact>}
      {quantity && <Fact name="quantity">{quantity}</Fact>}
      <Fact name="reported by">
        {plural(outlets, "outlet")} <small>confidence {confidence.toFixed(2)}</small>
      </Fact>
      <Fact name="codes">
        PLOVER {codes.plover}, CAMEO {codes.cameo}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Who({ party }: { party: Participant }): JSX.Element {
  const known = [party.post, party.type === "country" ? "" : party.country].filter(Boolean).join(", ");
  return (
    <span class="who">
      <PartyLink party={party} /> {known && <small>{known}</small>}
    </span>
  );
}

/** `2018-08-01 planned c1b2…`: a day, a status and the claim that said so. */
function History({ history, claims }: { history: string[]; claims: ClaimWithArticle[] }): JSX.Element | null {
  const statuses = new Set(history.map((step) => step.split(" ")[1]));
  if (statuses.size < 2) return null;
  return (
    <>
      <h3>How its status changed</h3>
      <ol class="history">
        {history.map((step) => {
          const [day, status, claim] = step.split(" ");
          const outlet = claims.find((each) => each.id === claim)?.article.outlet;
          return (
            <li key={step}>
              <time>{day}</time> {status} {outlet && <small>{outlet}</small>}
            </li>
          );
        })}
      </ol>
    </>
  );
}

export function Quote({ claim }: { claim: ClaimWithArticle }): JSX.Element {
  const { article } = claim;
  const id = encodeURIComponent(article.id);
  return (
    <article class="quote">
      <Sentence claim={claim} />
      <p class="faint small">
        <b>{article.outlet || "unnamed outlet"}</b>
        {article.published && (
          <>
            , <time>{article.published}</time>
          </>
        )}{" "}
        · {claim.status}
        {claim.date && (
          <>
            {" "}
            · {claim.date}, {basisWords(claim.date_basis)}
          </>
        )}
        {claim.place && <> · {claim.place}</>}
        <br />
        <a href={`/articles/${id}`}>{article.title || article.name}</a> ·{" "}
        <a href={`/articles/${id}/reading`}>its reading</a>
      </p>
    </article>
  );
}
