/** The smallest pieces of the page: kinds, statuses, dates, parties, faults, waiting. */

import type { ComponentChildren, JSX } from "preact";
import type { Problem } from "../data/api";
import type { Kind, Party, Status } from "../data/types";
import { go, link } from "../state/store";
import type { State } from "../state/state";

export function KindChip({ kind }: { kind: Kind }): JSX.Element {
  return <span class={`kind ${kind}`}>{kind}</span>;
}

/** What took place is not worth a word. */
export function StatusChip({ status }: { status: Status }): JSX.Element | null {
  return status === "occurred" ? null : <span class={`status ${status}`}>{status}</span>;
}

const BASES: Record<string, string> = {
  stated: "as the text states it",
  relative: "counted from the day of publication",
  dateline: "by the dateline",
  published: "only the day of publication is known",
};

export function basisWords(basis: string | null | undefined): string {
  return basis ? (BASES[basis] ?? basis) : "";
}

/** A link that stays on the page, and still opens elsewhere when asked to. */
export function Go({
  to,
  children,
  ...more
}: {
  to: Partial<State>;
  children: ComponentChildren;
  class?: string;
  title?: string;
  "aria-current"?: "page";
}): JSX.Element {
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    go(to);
    window.scrollTo(0, 0);
  };
  return (
    <a {...more} href={link(to)} onClick={follow}>
      {children}
    </a>
  );
}

export function PartyLink({ party }: { party: Pick<Party, "id" | "name"> }): JSX.Element {
  return <Go to={{ view: "party", party: party.id }}>{party.name}</Go>;
}

export function Fault({ fault }: { fault: Problem | null }): JSX.Element | null {
  if (!fault) return null;
  return (
    <div class="notice bad" role="alert">
      {fault.message}
      {fault.choices.length > 0 && (
        <ul>
          {fault.choices.map((each) => (
            <li key={each.id}>
              <PartyLink party={{ id: each.id, name: each.name ?? each.title ?? each.id }} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function Waiting({ what = "Asking" }: { what?: string }): JSX.Element {
  return (
    <p class="waiting" role="status">
      {what} …
    </p>
  );
}

export function plural(count: number, word: string): string {
  return `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
}
