/** The only place that speaks to the server; every fault comes out as a Problem with plain words. */

export class Problem extends Error {
  readonly status: number;
  readonly choices: { id: string; name?: string; title?: string }[];

  constructor(message: string, status = 0, choices: Problem["choices"] = []) {
    super(message);
    this.status = status;
    this.choices = choices;
  }
}

export type Params = Record<string, string | number | boolean | readonly string[] | undefined>;

/** `/api/…` with its parameters; empty ones are left out, lists are repeated. */
export function address(path: string, params: Params = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    const values = Array.isArray(value) ? value : [value];
    for (const each of values) if (each !== undefined && each !== "") query.append(name, String(each));
  }
  const text = query.toString();
  return `/api/${path}${text ? `?${text}` : ""}`;
}

const answers = new Map<string, Promise<unknown>>();
const MOST_KEPT = 300;

/** The answer, asked once until something is written. */
export function get<T>(url: string): Promise<T> {
  const known = answers.get(url);
  if (known) return known as Promise<T>;
  const asked = request<T>(url);
  if (answers.size >= MOST_KEPT) answers.delete(answers.keys().next().value ?? "");
  answers.set(url, asked);
  asked.catch(() => answers.delete(url));
  return asked;
}

/** Change something; whatever was asked before is asked anew. */
export async function send<T>(method: "POST" | "DELETE", url: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method };
  if (body !== undefined) {
    init.headers = { "Content-Type": "application/json" };
    init.body = JSON.stringify(body);
  }
  const done = await request<T>(url, init);
  forget();
  return done;
}

export function forget(): void {
  answers.clear();
}

async function request<T>(url: string, init: RequestInit = {}): Promise<T> {
  const reply = await fetch(url, { ...init, headers: { Accept: "application/json", ...init.headers } }).catch(
    () => {
      throw new Problem("The service does not answer. Is it still running?");
    },
  );
  if (reply.status === 204) return undefined as T;
  const body: unknown = await reply.json().catch(() => null);
  if (!reply.ok) throw problemOf(reply.status, body);
  return body as T;
}

function problemOf(status: number, body: unknown): Problem {
  const told = (body ?? {}) as { detail?: unknown; title?: unknown; choices?: Problem["choices"] };
  const words = [told.detail, told.title].find((each) => typeof each === "string");
  return new Problem(
    (words as string | undefined) ?? `The service answered ${status}.`,
    status,
    told.choices ?? [],
  );
}
