/** The records of the REST service, as far as the page uses them. */

export const KINDS = ["met", "visited", "supplied", "agreed", "exercised"] as const;
export const STATUSES = ["occurred", "ongoing", "planned", "negotiating", "denied", "cancelled"] as const;
export const PARTY_KINDS = ["person", "post", "institution", "country", "hardware", "place"] as const;

export type Kind = (typeof KINDS)[number];
export type Status = (typeof STATUSES)[number];
export type PartyKind = (typeof PARTY_KINDS)[number];

export interface Party {
  id: string;
  name: string;
  kind: PartyKind;
  country: string | null;
}

export interface Participant {
  role: string;
  id: string;
  name: string;
  type: PartyKind;
  post: string | null;
  country: string | null;
}

/** An engagement without its sentences. `from` and `to` are ISO days that bound `date` (EDTF). */
export interface Engagement {
  id: string;
  kind: Kind;
  status: Status;
  date: string | null;
  from: string | null;
  to: string | null;
  basis: string | null;
  place: string | null;
  mode: string | null;
  quantity: string | null;
  articles: number;
  outlets: number;
  confidence: number;
  conflicts: number;
  participants: Participant[];
}

export interface FullEngagement {
  id: string;
  kind: Kind;
  status: Status;
  participants: Participant[];
  date: { edtf: string; from: string | null; to: string | null; basis: string | null } | null;
  place: string | null;
  mode: string | null;
  quantity: string | null;
  confidence: number;
  codes: { plover: string; cameo: string };
  outlets: number;
  conflicts: string[];
  history: string[];
  evidence: { sentence: string; outlet: string | null; article: string }[];
}

export interface MarkedWord {
  role: string;
  surface: string;
  start: number;
  end: number;
  id: string | null;
  name: string | null;
}

export interface Claim {
  id?: string;
  kind: Kind;
  status: Status;
  date: string | null;
  date_basis: string | null;
  place: string | null;
  quantity?: string | null;
  frame: string | null;
  sentence: string;
  start: number;
  end: number;
  confidence: number;
  parties: MarkedWord[];
}

export interface ArticleRef {
  id: string;
  name: string;
  url: string | null;
  title: string | null;
  outlet: string | null;
  published: string | null;
}

export type ClaimWithArticle = Claim & { id: string; article: ArticleRef };

export interface Page<Row> {
  rows: Row[];
  next: string | null;
  revision: number;
}

export type Cells = Record<string, unknown>;

export interface AnswerPage extends Page<Cells> {
  columns: string[];
  meant: Record<string, Party>;
}

export interface QueryParameter {
  name: string;
  kind: string;
  help: string;
  example: unknown;
  required: boolean;
  default: unknown;
}

export interface Query {
  name: string;
  title: string;
  summary: string;
  topic: string;
  path: string;
  parameters: QueryParameter[];
  columns: Record<string, string>;
}

export interface Hop {
  from: Party;
  to: Party;
  count: number;
  engagements: FullEngagement[];
}

export interface Path {
  parties: Party[];
  hops: Hop[];
}

/** `instead` is the nearest path where none passes the filters. */
export interface Paths {
  from: Party;
  to: Party;
  paths: Path[];
  reason: string | null;
  instead: Path | null;
}

export interface Preview {
  article: string;
  known: boolean;
  title: string;
  outlet: string;
  published: string | null;
  text: string;
  claims: Claim[];
  left_out: number;
  refused: string[];
}

export interface Spelling {
  id: string;
  name: string;
  country: string | null;
  score: number | null;
  reasons: string[] | null;
  by: string | null;
  articles: number;
}

export interface Candidate {
  a: string;
  b: string;
  names: [string, string];
  score: number;
  reasons: string[];
}

export interface Judgement {
  id: string;
  verb: string;
  a: string;
  b: string;
  article: string;
  why: string;
  who: string;
  at: string;
}

export interface Received {
  outcome: string;
  article: string;
  claims: number;
}
