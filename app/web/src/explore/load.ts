/** The engagements that the state asks for, in the groups in which they came. */

import { useEffect, useState } from "preact/hooks";
import { address, get, type Problem } from "../data/api";
import { faultOf } from "../data/asked";
import type { Engagement, Page } from "../data/types";
import { useWrites } from "../state/store";
import type { Drawing, Filters } from "../state/state";

/** What one step brought: a party's engagements, single ones, or a stretch of all there are. */
export interface Group {
  party: string;
  rows: Engagement[];
  more: boolean;
}

export interface Loaded {
  groups: Group[];
  fault: Problem | null;
  waiting: boolean;
}

const A_PAGE = 1000;
const IDS_A_PAGE = 100;

export function useLoaded(drawing: Drawing): Loaded {
  const [loaded, set] = useState<Loaded>({ groups: [], fault: null, waiting: true });
  const writes = useWrites();
  const { opened, engagements, all, filters } = drawing;
  const wanted = JSON.stringify({ opened, engagements, all, filters });
  useEffect(() => {
    let current = true;
    set((last) => ({ ...last, waiting: true }));
    groupsOf(drawing).then(
      (groups) => current && set({ groups, fault: null, waiting: false }),
      (fault: unknown) => current && set((last) => ({ ...last, fault: faultOf(fault), waiting: false })),
    );
    return () => {
      current = false;
    };
  }, [wanted, writes]);
  return loaded;
}

export function asParams(filters: Filters): Record<string, string | number | string[] | undefined> {
  const { kinds, statuses, since, until, outlets } = filters;
  return { kind: kinds, status: statuses, since, until, outlets: outlets || undefined };
}

async function groupsOf({ opened, engagements, all, filters }: Drawing): Promise<Group[]> {
  const asked = opened.map(async ({ id, shown }): Promise<Group> => {
    const path = `entities/${encodeURIComponent(id)}/engagements`;
    const page = await get<Page<Engagement>>(address(path, { ...asParams(filters), limit: shown }));
    return { party: id, rows: page.rows, more: page.next !== null };
  });
  const singles = engagements.length ? [single(engagements)] : [];
  const whole = all ? [everything(all, filters)] : [];
  return Promise.all([...whole, ...asked, ...singles]);
}

async function single(ids: string[]): Promise<Group> {
  const rows: Engagement[] = [];
  for (let from = 0; from < ids.length; from += IDS_A_PAGE) {
    const part = ids.slice(from, from + IDS_A_PAGE);
    rows.push(...(await get<Page<Engagement>>(address("engagements", { id: part }))).rows);
  }
  return { party: "", rows, more: false };
}

async function everything(most: number, filters: Filters): Promise<Group> {
  const rows: Engagement[] = [];
  let cursor: string | null | undefined;
  while (rows.length < most && cursor !== null) {
    const limit = Math.min(A_PAGE, most - rows.length);
    const url = address("engagements", { ...asParams(filters), limit, cursor });
    const page: Page<Engagement> = await get<Page<Engagement>>(url);
    rows.push(...page.rows);
    cursor = page.next;
  }
  return { party: "", rows, more: cursor !== null };
}
