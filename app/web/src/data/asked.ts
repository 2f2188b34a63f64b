/** What the server says, as a component sees it: the answer, or the fault, or that it is awaited. */

import { useEffect, useState } from "preact/hooks";
import { useWrites } from "../state/store";
import { address, get, Problem } from "./api";
import type { Party } from "./types";

export interface Asked<T> {
  data: T | null;
  fault: Problem | null;
  waiting: boolean;
}

/** Ask that address (none: nothing is asked). While another answer is awaited, the last one stays. */
export function useAsked<T>(url: string | null): Asked<T> {
  const [asked, set] = useState<Asked<T> & { url: string | null }>({
    data: null,
    fault: null,
    waiting: !!url,
    url,
  });
  const writes = useWrites();
  useEffect(() => {
    if (!url) return set({ data: null, fault: null, waiting: false, url });
    let current = true;
    set((last) => ({ ...last, waiting: true }));
    get<T>(url).then(
      (data) => current && set({ data, fault: null, waiting: false, url }),
      (fault: unknown) => current && set({ data: null, fault: faultOf(fault), waiting: false, url }),
    );
    return () => {
      current = false;
    };
  }, [url, writes]);
  return asked;
}

/** What a party is called; its id until that is known. */
export function usePartyName(id: string): string {
  const asked = useAsked<Party>(id ? address(`entities/${encodeURIComponent(id)}`) : null);
  return asked.data?.name ?? id;
}

export function faultOf(fault: unknown): Problem {
  return fault instanceof Problem ? fault : new Problem(String(fault));
}
