import { expect, test } from "vitest";
import { decode, encode } from "../src/state/address";
import { BEGINNING, NO_ENDS, NO_FILTERS, type State } from "../src/state/state";

const FULL: State = {
  view: "graph",
  opened: [
    { id: "sahir-mirza.pk", shown: 50 },
    { id: "country.pk", shown: 100 },
  ],
  engagements: ["c1b2"],
  all: 500,
  hidden: ["rostec.ru"],
  pins: { "country.ru": [12.5, -3] },
  filters: { kinds: ["met", "visited"], statuses: ["planned"], since: "2018", until: "2019-05", outlets: 2 },
  brush: ["2018-03-01", "2018-09-30"],
  selection: { what: "tie", a: "country.pk", b: "country.ru" },
  table: "parties",
  sort: "-name",
  party: "country.pk",
  ends: {
    from: "a.pk",
    to: "b.ru",
    paths: 5,
    hops: 4,
    through: ["x.cn"],
    avoid: ["y.in", "z.us"],
    persons: true,
    by: "outlets",
    inOrder: true,
  },
  question: "who-met-whom",
  given: { who: "Łódź & Co? #1", status: "occurred" },
};

test("an address holds the whole state", () => {
  expect(decode(encode(FULL))).toEqual(FULL);
});

test("the beginning has no address of its own", () => {
  expect(encode(BEGINNING)).toBe("");
  expect(decode("")).toEqual(BEGINNING);
});

test("an address that makes no sense is as at the beginning", () => {
  const strange = decode(
    "?view=nowhere&kind=danced&status=&since=tomorrow&outlets=-3&brush=a..b&sel=tie*x&pin=a*b&all=many&hops=0",
  );
  expect(strange.view).toBe("start");
  expect(strange.filters).toEqual(NO_FILTERS);
  expect(strange.brush).toBeNull();
  expect(strange.selection).toBeNull();
  expect(strange.pins).toEqual({});
  expect(strange.all).toBe(0);
});

test("usual ends of a path leave no trace", () => {
  expect(decode("?view=paths").ends).toEqual(NO_ENDS);
  expect(encode({ ...BEGINNING, view: "paths" })).toBe("?view=paths");
});
