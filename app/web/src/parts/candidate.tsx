/** Two parties that may be one, and a person's decision. */

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { send, type Problem } from "../data/api";
import { faultOf } from "../data/asked";
import type { Candidate } from "../data/types";
import { written } from "../state/store";
import { Fault, PartyLink } from "./words";

export function CandidateLine({ candidate, writes }: { candidate: Candidate; writes: boolean }): JSX.Element {
  const [fault, setFault] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { a, b, names, score, reasons } = candidate;
  const judge = (verb: "same" | "different"): void => {
    setBusy(true);
    send("POST", "/api/judgements", { verb, a, b, why: reasons.join("; ").slice(0, 2000) })
      .then(written, (error: unknown) => setFault(faultOf(error)))
      .finally(() => setBusy(false));
  };
  return (
    <li class="candidate">
      <div class="sides">
        <PartyLink party={{ id: a, name: names[0] }} /> <span class="faint">and</span>{" "}
        <PartyLink party={{ id: b, name: names[1] }} />
      </div>
      <p class="faint small">
        {score.toFixed(2)} · {reasons.join(", ")}
      </p>
      {writes && (
        <p class="actions">
          <button disabled={busy} onClick={() => judge("same")}>
            Same
          </button>
          <button class="plain" disabled={busy} onClick={() => judge("different")}>
            Different
          </button>
        </p>
      )}
      <Fault fault={fault} />
    </li>
  );
}
