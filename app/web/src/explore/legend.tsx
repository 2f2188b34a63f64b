/** What the colours mean. */

import type { JSX } from "preact";
import { KINDS, PARTY_KINDS } from "../data/types";

export function Legend(): JSX.Element {
  return (
    <details class="legend">
      <summary>Legend</summary>
      <ul aria-label="Parties">
        {PARTY_KINDS.map((each) => (
          <li key={each}>
            <span class={`dot ${each}`} /> {each}
          </li>
        ))}
      </ul>
      <ul aria-label="Engagements">
        {KINDS.map((each) => (
          <li key={each}>
            <span class={`line ${each}`} /> {each}
          </li>
        ))}
      </ul>
      <p>
        A number on a line: so many engagements. A pale line: only planned, negotiating, denied or cancelled.
        A large circle has many ties.
      </p>
    </details>
  );
}
