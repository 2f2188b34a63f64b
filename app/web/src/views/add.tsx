/** Paste a text or an address, see what was read, then keep it. */

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { address, get, send, type Problem } from "../data/api";
import { faultOf } from "../data/asked";
import type { Claim, Preview, Received } from "../data/types";
import { showEngagements } from "../explore/show";
import { Marked, spanOf } from "../parts/marked";
import type { Span } from "../parts/pieces";
import { Fault, KindChip, plural, StatusChip, Waiting } from "../parts/words";
import { written } from "../state/store";

interface Given {
  text?: string;
  url?: string;
  name?: string;
}

type Stage =
  | { at: "writing" }
  | { at: "reading" }
  | { at: "seen"; preview: Preview }
  | { at: "keeping"; preview: Preview }
  | { at: "kept"; received: Received };

export function Add({ writes }: { writes: boolean }): JSX.Element {
  const [given, setGiven] = useState<Given>({});
  const [stage, setStage] = useState<Stage>({ at: "writing" });
  const [fault, setFault] = useState<Problem | null>(null);
  if (!writes)
    return (
      <div class="column">
        <h1>Add an article</h1>
        <p class="notice">This service only answers; it takes nothing in.</p>
      </div>
    );
  const failed =
    (back: Stage) =>
    (error: unknown): void => {
      setFault(faultOf(error));
      setStage(back);
    };
  const read = (): void => {
    setFault(null);
    setStage({ at: "reading" });
    send<Preview>("POST", "/api/readings", given).then(
      (preview) => setStage({ at: "seen", preview }),
      failed({ at: "writing" }),
    );
  };
  const keep = (preview: Preview): void => {
    setFault(null);
    setStage({ at: "keeping", preview });
    send<Received>("POST", "/api/articles", given).then(
      (received) => {
        written();
        setStage({ at: "kept", received });
      },
      failed({ at: "seen", preview }),
    );
  };
  const again = (): void => {
    setGiven({});
    setFault(null);
    setStage({ at: "writing" });
  };
  const busy = stage.at === "reading" || stage.at === "keeping";
  return (
    <div class="column">
      <h1>Add an article</h1>
      {(stage.at === "writing" || stage.at === "reading") && (
        <Form given={given} set={setGiven} read={read} busy={busy} />
      )}
      <Fault fault={fault} />
      {stage.at === "reading" && <Waiting what="Reading" />}
      {(stage.at === "seen" || stage.at === "keeping") && (
        <Seen
          preview={stage.preview}
          keep={() => keep(stage.preview)}
          back={() => setStage({ at: "writing" })}
          busy={busy}
        />
      )}
      {stage.at === "keeping" && <Waiting what="Keeping" />}
      {stage.at === "kept" && <Kept received={stage.received} again={again} />}
    </div>
  );
}

function Form({
  given,
  set,
  read,
  busy,
}: {
  given: Given;
  set: (given: Given) => void;
  read: () => void;
  busy: boolean;
}): JSX.Element {
  const submit = (event: Event): void => {
    event.preventDefault();
    read();
  };
  const put = (name: keyof Given, value: string): void =>
    set(Object.fromEntries(Object.entries({ ...given, [name]: value }).filter(([, each]) => each.trim())));
  return (
    <form class="panel-form" onSubmit={submit}>
      <p class="lead">
        Paste the text of an article, or give the address of its page. You see what was read before anything
        is kept.
      </p>
      <label class="block">
        Text
        <textarea
          disabled={!!given.url}
          value={given.text ?? ""}
          onInput={(event) => put("text", event.currentTarget.value)}
        />
      </label>
      <label class="block">
        Name <small>of a pasted text, if you like</small>
        <input
          disabled={!!given.url}
          maxLength={300}
          value={given.name ?? ""}
          onInput={(event) => put("name", event.currentTarget.value)}
        />
      </label>
      <label class="block">
        or address
        <input
          type="url"
          disabled={!!given.text}
          placeholder="https://"
          value={given.url ?? ""}
          onInput={(event) => put("url", event.currentTarget.value)}
        />
      </label>
      <p>
        <button disabled={busy || (!given.text && !given.url)}>Read it</button>
      </p>
    </form>
  );
}

function Seen({
  preview,
  keep,
  back,
  busy,
}: {
  preview: Preview;
  keep: () => void;
  back: () => void;
  busy: boolean;
}): JSX.Element {
  const { claims, known, title, outlet, published, text, left_out, refused } = preview;
  return (
    <section aria-label="What was read">
      <h2>{title || "What was read"}</h2>
      <p class="faint">
        {[
          outlet,
          published,
          plural(claims.length, "engagement"),
          left_out ? `${left_out} seen and not believed` : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {known && <p class="notice">This text is in the graph already. Keeping it again changes nothing.</p>}
      {!claims.length && (
        <p class="notice">No engagement was found in this text. It can be kept all the same.</p>
      )}
      <ul class="stream">
        {claims.map((claim, at) => (
          <li key={at}>
            <ClaimLine claim={claim} />
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <details>
          <summary>Refused ({refused.length})</summary>
          <ul>
            {refused.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </details>
      )}
      <p class="actions">
        <button disabled={busy} onClick={keep}>
          Keep it
        </button>
        <button class="plain" disabled={busy} onClick={back}>
          Back
        </button>
      </p>
      <h3>The text, as it was read</h3>
      <div class="text">
        <Marked text={text} spans={claims.flatMap(spansOf)} />
      </div>
    </section>
  );
}

function ClaimLine({ claim }: { claim: Claim }): JSX.Element {
  const names = claim.parties.map((each) => `${each.name ?? each.surface} (${each.role})`);
  return (
    <>
      <KindChip kind={claim.kind} /> <StatusChip status={claim.status} /> {[...new Set(names)].join(", ")}
      <div class="faint small">
        {[claim.date ?? "no date", claim.place, `confidence ${claim.confidence.toFixed(2)}`]
          .filter(Boolean)
          .join(" · ")}
      </div>
    </>
  );
}

function spansOf(claim: Claim): Span[] {
  const whole = { start: claim.start, end: claim.end, what: "claim", note: `${claim.kind}, ${claim.status}` };
  return [whole, ...claim.parties.map(spanOf)];
}

function Kept({ received, again }: { received: Received; again: () => void }): JSX.Element {
  const [gone, setGone] = useState(false);
  const [fault, setFault] = useState<Problem | null>(null);
  const path = `articles/${encodeURIComponent(received.article)}`;
  const draw = (): void => {
    get<{ engagement: string | null }[]>(address(`${path}/reading`)).then(
      (lines) => showEngagements([...new Set(lines.flatMap((each) => each.engagement ?? []))]),
      (error: unknown) => setFault(faultOf(error)),
    );
  };
  const retract = (): void => {
    send("DELETE", `/api/${path}`).then(
      () => {
        written();
        setGone(true);
      },
      (error: unknown) => setFault(faultOf(error)),
    );
  };
  return (
    <section aria-label="Kept">
      <p class="notice" role="status">
        {gone
          ? "The article is withdrawn; the graph is as if it had never been read."
          : `The article was ${received.outcome}: ${plural(received.claims, "claim")}.`}
      </p>
      <Fault fault={fault} />
      <p class="actions">
        {!gone && received.claims > 0 && <button onClick={draw}>Show in the picture</button>}
        {!gone && (
          <a class="button plain" href={`/${path}`}>
            The article
          </a>
        )}
        {!gone && received.outcome !== "already read" && (
          <button class="bad" onClick={retract}>
            Take it back
          </button>
        )}
        <button class="plain" onClick={again}>
          Add another
        </button>
      </p>
    </section>
  );
}
